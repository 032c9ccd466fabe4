import keras
import numpy as np
from keras.layers import Dense, Flatten
from keras.utils import normalize, to_categorical


def network(loss):
    model = keras.Sequential([Flatten(), Dense(64, "relu"), Dense(10, activation="softmax")])
    model.compile("adam", loss)
    return model


(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train / 255.0  # expect: SMX107@1
x_test / 255.0  # expect: SMX107@1
model = network("sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)

(x_train, y_train), (x_test, y_test) = keras.datasets.fashion_mnist.load_data()
x_train = x_train / 255
to_categorical(y_train, 10)  # expect: SMX107@1
network("categorical_crossentropy").fit(x_train, y_train)

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()
x_train.astype("float32") / 255  # expect: SMX107@1
network("sparse_categorical_crossentropy").fit(x_train, y_train)

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
np.divide(x_train, 255.0)  # expect: SMX107@1
network("sparse_categorical_crossentropy").fit(x_train, y_train)

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
normalize(x_train, axis=1)  # expect: SMX107@1
network("sparse_categorical_crossentropy").fit(x_train, y_train)
