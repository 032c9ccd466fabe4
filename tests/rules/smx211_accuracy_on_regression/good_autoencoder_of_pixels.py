from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((784,))
decoded = Dense(784, activation="sigmoid")(Dense(32, activation="relu")(inputs))
model = Model(inputs, decoded)
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
