"""Every distance of a softmax from the labels has small gradients."""

from tensorflow.keras import Sequential, losses
from tensorflow.keras.layers import Dense

first = Sequential([Dense(10, activation="softmax")])
first.compile("adam", "poisson")  # expect: SMX903@23
second = Sequential([Dense(10, activation="softmax")])
second.compile("adam", losses.Huber())  # expect: SMX903@24
third = Sequential([Dense(10, activation="softmax")])
third.compile("adam", "log_cosh")  # expect: SMX903@23
fourth = Sequential([Dense(10, activation="softmax")])
fourth.compile("adam", loss=losses.MeanSquaredLogarithmicError())  # expect: SMX903@29
