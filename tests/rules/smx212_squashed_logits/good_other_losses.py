"""The loss expects no logits, or is not known."""

from tensorflow.keras import Sequential, losses
from tensorflow.keras.layers import Dense

regression = Sequential([Dense(1, activation="relu")])
regression.compile("adam", "mse")

margin = Sequential([Dense(1, activation="tanh")])
margin.compile("adam", "hinge")

counts = Sequential([Dense(1, activation="softplus")])
counts.compile("adam", losses.Poisson())

either = Sequential([Dense(3, activation="relu")])
either.compile("adam", losses.CategoricalCrossentropy(from_logits=flag))

own = Sequential([Dense(3, activation="tanh")])
own.compile("adam", loss=imported_loss)
