import numpy as np
import pandas as pd
from tensorflow import keras

table = pd.read_csv("toxic.csv")
labels = table[["toxic", "obscene", "threat", "insult"]].values
model = keras.Sequential([keras.layers.Dense(4, activation="sigmoid", input_shape=(100,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.load("x.npy"), labels)


def train(x, y):
    other = keras.Sequential([keras.layers.Dense(8, activation="sigmoid", input_shape=(100,))])
    other.compile(optimizer="adam", loss="binary_crossentropy")
    other.fit(x, y)
