"""Numbers that are made rows, rows that are appended, and numbers that are no labels."""
import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(4, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
numbers, rows, both = [], [], []
for place, name in enumerate(names()):
    for path in name.glob("*.png"):
        numbers.append(place)
        rows.append(np.eye(4)[place])
        both.append([place == 0, place == 1, place == 2, place == 3])
x = np.load("x.npy")
model.fit(x, keras.utils.to_categorical(numbers, 4))
model.fit(x, np.array(rows))
model.fit(x, np.array(both))
labels = [0 if "cat" in path else 1 for path in names()]
pair = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
pair.compile("adam", loss="binary_crossentropy")
pair.fit(x, np.array(labels))
