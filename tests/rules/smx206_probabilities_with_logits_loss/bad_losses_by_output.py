from keras.layers import Dense, Input
from keras.losses import BinaryCrossentropy, CategoricalCrossentropy
from keras.models import Model

inputs = Input((16,))
x = Dense(32, activation="relu")(inputs)
genre = Dense(5, activation="softmax", name="genre")(x)
tags = Dense(9, name="tags")(x)

by_name = Model(inputs, [genre, tags])
by_name.compile(
    "adam",
    loss={
        "genre": CategoricalCrossentropy(from_logits=True),  # expect: SMX206@42
        "tags": BinaryCrossentropy(from_logits=True),
    },
)
by_order = Model(inputs, [genre, tags])
by_order.compile(
    "adam", [CategoricalCrossentropy(from_logits=True), BinaryCrossentropy(from_logits=True)]  # expect: SMX206@38
)
