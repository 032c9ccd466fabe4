import os

from keras import Sequential, layers
from keras.datasets import mnist


def run(train_again):
    (x_train, y_train), (x_test, _) = mnist.load_data()
    model = Sequential([layers.Flatten(), layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    if train_again:
        model.fit((x_train - 127.5) / 127.5, y_train)
        model.save_weights("w.weights.h5")
        return None
    model.load_weights("w.weights.h5")
    return model.predict(x_test)  # expect: SMX102@26


run("TRAIN" in os.environ)
