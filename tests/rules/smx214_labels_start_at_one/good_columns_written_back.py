"""Grades from 0 up, 1 subtracted, and a unit more."""
import pandas as pd
from tensorflow import keras

table = pd.read_csv("x.csv")
table["kind"] = table["kind"].map({"x": 1, "y": 2, "z": 3})
model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(table[["a", "b"]], table["kind"] - 1)
table["kind"] = table["kind"] - 1
model.fit(table[["a", "b"]], table["kind"])
