"""The same losses of outputs that are no softmax."""

from tensorflow.keras import Sequential, losses
from tensorflow.keras.layers import Dense

first = Sequential([Dense(1, activation="exponential")])
first.compile("adam", "poisson")
second = Sequential([Dense(1)])
second.compile("adam", losses.Huber())
third = Sequential([Dense(10, activation="sigmoid")])
third.compile("adam", "log_cosh")
