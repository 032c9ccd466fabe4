"""The arms build a model each."""

import sys

from keras import Sequential, layers, models
from keras.datasets import mnist


def build():
    model = Sequential([layers.Flatten(), layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


(x_train, y_train), (x_test, y_test) = mnist.load_data()
if sys.argv[1] == "train":
    model = build()
    model.fit(x_train / 255, y_train)
else:
    model = models.load_model("other.keras")
    model.predict(x_test)
