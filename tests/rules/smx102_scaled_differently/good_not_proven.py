import pickle

import cv2
import h5py
import keras
import numpy as np
import pandas as pd
from keras.layers import Dense, Flatten
from keras.utils import img_to_array, load_img
from project import images


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


stored = np.load("digits.npz")
x, y, x_test, y_test = stored["x"], stored["y"], stored["x_test"], stored["y_test"]
x, x_test = x / 255, x_test / 255
model = network()
model.fit(x, y)
model.evaluate(x_test, y_test)
model.predict(cv2.imread("own.png", 0)[None] / 255.0)

x, y = images()
model = network()
model.fit(x, y)
shown = x / 255.0
model.predict(cv2.imread("own.png", 0)[None])

x, y = images()
x_test, y_test = images("test")
model = network()
model.fit(x / 255, y)
model.evaluate(x_test, y_test)

train = np.load("train.npy") / 255
test = np.load("test.npy")
model = network()
model.fit(train, y)
model.predict(test)

frame = pd.read_csv("table.csv")
model = network()
model.fit(frame["a"] / 10, frame["b"])
model.predict(cv2.imread("own.png", 0)[None])
