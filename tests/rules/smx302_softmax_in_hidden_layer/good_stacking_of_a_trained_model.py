# The first network was trained on its own; the second learns from its probabilities.
import numpy as np
from tensorflow.keras import Sequential, layers

x, labels, price = np.load("x.npy"), np.load("labels.npy"), np.load("price.npy")
first = Sequential([layers.Input((16,)), layers.Dense(5, activation="softmax")])
first.compile(optimizer="adam", loss="categorical_crossentropy")
first.fit(x, labels)
first.trainable = False

second = Sequential([first, layers.Dense(8, activation="relu"), layers.Dense(1)])
second.compile(optimizer="adam", loss="mse")
second.fit(x, price)
