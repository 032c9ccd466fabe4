import glob
import os

import cv2
import numpy as np
from PIL import Image

from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


names = glob.glob("pictures/*.jpg")

x = np.zeros((len(names), 96, 96, 3))
for number, name in enumerate(names):
    x[number] = cv2.imread(name) / 255
network().fit(x, np.arange(len(names)))

x = np.empty((len(names), 96, 96, 3), dtype=np.uint8)
for number in range(len(names)):
    x[number, ...] = cv2.resize(cv2.imread(names[number]), (96, 96)) / 255
network().fit(x, np.arange(len(names)))

x = np.ndarray(shape=(len(names), 96, 96, 3))
count = 0
for kind in os.listdir("kinds"):
    for name in os.listdir(os.path.join("kinds", kind)):
        x[count, :, :, :] = np.array(Image.open(name)) / 255
        count += 1
network().fit(x, np.arange(len(names)))


x = np.zeros((len(names), 96, 96, 3))
for number, name in enumerate(names):
    x[number] = cv2.imread(name)
    x[number] /= 255
network().fit(x, np.arange(len(names)))

x = np.zeros((len(names), 96, 96, 3))
for number, name in enumerate(names):
    x[number] = cv2.imread(name)
for colour in range(3):
    x[..., colour] -= x[..., colour].mean()
network().fit(x, np.arange(len(names)))

picture = cv2.imread("one.jpg").astype("float32")
picture[:, :, 0] -= 103.9
picture[:, :, 1] -= 116.8
picture[:, :, 2] -= 123.7
network().fit(np.array([picture]), np.arange(1))
