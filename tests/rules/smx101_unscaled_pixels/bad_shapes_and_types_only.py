"""Reshaping and casting change no value."""
import numpy as np
from keras.datasets import cifar100, mnist
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network(classes):
    model = Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


(x, y), _ = mnist.load_data()
x = x.reshape((60000, 28, 28, 1)).astype("float32")
network(10).fit(x, y)  # expect: SMX101@17

(images, labels), (more, more_labels) = mnist.load_data()
together = np.concatenate([images, more])
together = np.expand_dims(together, axis=-1)
every = np.concatenate([labels, more_labels])
network(10).fit(together, every)  # expect: SMX101@17

(fine, fine_labels), _ = cifar100.load_data(label_mode="fine")
fine = np.asarray(fine, dtype=np.float32)
network(100).fit(fine[:1000], fine_labels[:1000])  # expect: SMX101@18
