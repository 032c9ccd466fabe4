from keras import Input, Model
from keras.layers import Dense

inputs = Input((10,))
kind = Dense(4, activation="softmax", name="kind")(inputs)
tags = Dense(9, activation="sigmoid", name="tags")(inputs)
model = Model(inputs, {"kind": kind, "tags": tags})
model.compile("adam", loss={"kind": "categorical_crossentropy", "tags": "binary_crossentropy"})

pair = Model(inputs, [tags, kind])
pair.compile("adam", loss=["binary_crossentropy", "sparse_categorical_crossentropy"])
