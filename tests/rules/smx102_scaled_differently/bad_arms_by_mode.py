"""Training and testing are two runs of the program; the weights go from one to the other."""

import sys

from tensorflow import keras
from tensorflow.keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
mode = sys.argv[1]
if mode == "train":
    model.fit(x_train / 255, y_train)
    model.save_weights("digits.weights.h5")
elif mode == "test":
    model.load_weights("digits.weights.h5")
    model.evaluate(x_test, y_test)  # expect: SMX102@20
else:
    model.load_weights("digits.weights.h5")
    model.predict(x_test / 255)
