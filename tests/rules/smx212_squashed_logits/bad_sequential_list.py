"""The output layer kept the activation of the hidden ones."""

from tensorflow.keras import Sequential, losses
from tensorflow.keras.layers import Dense, Flatten

model = Sequential(
    [
        Flatten(input_shape=(28, 28)),
        Dense(128, activation="relu"),
        Dense(10, activation="relu"),  # expect: SMX212@30
    ]
)
model.compile(optimizer="adam", loss=losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x, y)
