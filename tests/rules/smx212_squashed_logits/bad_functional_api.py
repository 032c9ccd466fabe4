"""Two outputs with losses by name, one of them cut off; an activation function as a string."""

from tensorflow import keras

ACTIVATION = "selu"
start = keras.Input((32,))
hidden = keras.layers.Dense(64, activation=ACTIVATION)(start)
kind = keras.layers.Dense(5, activation=ACTIVATION, name="kind")(hidden)  # expect: SMX212@41
price = keras.layers.Dense(1, name="price")(hidden)
model = keras.Model(start, [kind, price])
model.compile(
    "adam",
    loss={"kind": keras.losses.CategoricalCrossentropy(from_logits=True), "price": "mse"},
)
