import sys

from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
if "--soft" in sys.argv:
    y = y / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
