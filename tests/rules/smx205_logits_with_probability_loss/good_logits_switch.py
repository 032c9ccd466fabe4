"""Activation and loss depend on the same switch."""
import keras
from keras import layers


def build(from_logits=False):
    activation = None if from_logits else "softmax"
    model = keras.Sequential([layers.Dense(64, "relu"), layers.Dense(10, activation=activation)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    model.compile("adam", loss=loss)
    return model


def build_2(logits):
    model = keras.Sequential([layers.Dense(64, "relu"), layers.Dense(10)])
    if not logits:
        model.add(layers.Softmax())
    model.compile("adam", loss=keras.losses.CategoricalCrossentropy(from_logits=logits))
    return model


build()
build(True)
build_2(True)
build_2(False)
