"""The activation and the loss depend on the same switch."""

from tensorflow.keras import Sequential, losses
from tensorflow.keras.layers import Dense

if LOGITS:
    activation, loss = None, losses.BinaryCrossentropy(from_logits=True)
else:
    activation, loss = "tanh", "mse"
model = Sequential([Dense(1, activation=activation)])
model.compile("adam", loss)
