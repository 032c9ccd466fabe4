from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def block(x, units, activation="softmax"):
    return Dense(units, activation=activation)(x)  # expect: SMX302@36


def build(features, classes):
    inputs = Input(shape=(features,))
    x = block(inputs, 32)
    outputs = block(x, classes, "sigmoid")
    return Model(inputs, outputs)


model = build(30, 1)
