from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(16,))
x = Dense(32, activation="relu")(inputs)
tags = Dense(20, activation="sigmoid", name="tags")(x)
genre = Dense(8, activation="softmax", name="genre")(x)

by_name = Model(inputs, [tags, genre])
by_name.compile("adam", loss={"genre": "categorical_crossentropy", "tags": "binary_crossentropy"})

by_order = Model(inputs=[inputs], outputs=[tags, genre])
by_order.compile("adam", loss=["binary_crossentropy", "sparse_categorical_crossentropy"])

as_dict = Model(inputs, {"tags": tags, "genre": genre})
as_dict.compile("adam", loss={"tags": "binary_crossentropy", "genre": "categorical_crossentropy"})
