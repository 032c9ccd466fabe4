import numpy as np
from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
pair = np.array([[1, 0] if label == 3 else [0, 1] for label in y])
model = Sequential([layers.Flatten(), layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, pair)

back = to_categorical(y) @ np.arange(10)
other = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
other.fit(x, back)
