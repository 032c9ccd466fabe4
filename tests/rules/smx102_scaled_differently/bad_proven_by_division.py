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
x = x.reshape(-1, 28, 28, 1).astype("float32") / 255
model = network()
model.fit(x, y)
model.evaluate(x_test, y_test)  # expect: SMX102@16
model.predict(cv2.imread("own.png", 0)[None])  # expect: SMX102@15

with h5py.File("pictures.h5", "r") as stored:
    x, y = np.array(stored["train"][:]), np.array(stored["labels"][:])
    x_test = np.array(stored["test"][:])
model = network()
model.fit(x / 255.0, y)
model.predict(x_test)  # expect: SMX102@15

with open("data.pickle", "rb") as file:
    (x, y), (x_test, y_test) = pickle.load(file)
x = x / 255.0
model = network()
model.fit(x, y, validation_data=(x_test, y_test))  # expect: SMX102@34

frame = pd.read_csv("digits.csv")
x = frame.drop("label", axis=1).values.reshape(-1, 28, 28, 1) / 255.0
model = network()
model.fit(x, frame["label"])
picture = img_to_array(load_img("own.png", color_mode="grayscale"))
model.predict(np.expand_dims(picture, 0))  # expect: SMX102@15


def train(pictures, labels):
    pictures = pictures.astype("float32")
    pictures /= 255
    model = network()
    model.fit(pictures, labels)
    model.predict(cv2.resize(cv2.imread("own.png", 0), (28, 28))[None])  # expect: SMX102@19


x, y = images()
x *= 1 / 255
model = network()
model.fit(x, y)
model.predict(cv2.imread("own.png", 0)[None])  # expect: SMX102@15
