from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((20,))
shared = Dense(64, activation="relu")(inputs)
kind = Dense(4, activation="softmax", name="kind")(shared)
colour = Dense(7, activation="softmax", name="colour")(shared)
model = Model(inputs, [kind, colour])
model.compile(optimizer="adam", loss=["categorical_crossentropy", "categorical_crossentropy"])
