import keras
from keras import layers


def build(from_logits):
    activation = None if from_logits else "softmax"
    model = keras.Sequential([layers.Dense(64, "relu"), layers.Dense(10, activation=activation)])
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits))
    return model


def build_2(activation="softmax"):
    model = keras.Sequential([layers.Dense(64, "relu"), layers.Dense(10, activation=activation)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=activation is None)
    model.compile("adam", loss)
    return model


def build_3(activation):
    from_logits = activation != "softmax"
    model = keras.Sequential([layers.Dense(10, activation=activation)])
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=from_logits))


build(True)
build(False)
build_2()
build_2(None)
build_3("softmax")
build_3(None)
