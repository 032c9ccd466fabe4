from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(16,))
x = Dense(32, activation="relu")(inputs)
genre = Dense(8, activation="sigmoid", name="genre")(x)  # expect: SMX201@29
tags = Dense(20, activation="sigmoid", name="tags")(x)

by_name = Model(inputs, [genre, tags])
by_name.compile("adam", loss={"genre": "categorical_crossentropy", "tags": "binary_crossentropy"})

first = Dense(8, activation="sigmoid")(x)  # expect: SMX201@29
second = Dense(1)(x)
by_order = Model(inputs, [first, second])
by_order.compile("adam", loss=["sparse_categorical_crossentropy", "mse"], loss_weights=[1.0, 0.5])

left = Dense(3, activation="sigmoid")(x)  # expect: SMX201@28
right = Dense(4, activation="sigmoid")(x)  # expect: SMX201@29
one_for_all = Model(inputs, [left, right])
one_for_all.compile("adam", loss="categorical_crossentropy")
