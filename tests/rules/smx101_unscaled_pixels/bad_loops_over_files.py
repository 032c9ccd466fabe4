import glob
import os

import cv2
import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def nested(folder):
    pictures, labels = [], []
    for number, kind in enumerate(os.listdir(folder)):
        for name in os.listdir(os.path.join(folder, kind)):
            pictures.append(cv2.imread(os.path.join(folder, kind, name)))
            labels.append(number)
    return np.array(pictures), np.array(labels)


def walked(folder):
    pictures, labels = [], []
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".jpg"):
                picture = cv2.resize(cv2.imread(os.path.join(root, name)), (96, 96))
                pictures.append(picture)
                labels.append(len(root))
    return np.asarray(pictures), np.asarray(labels)


def tried(folder):
    pictures = []
    for name in sorted(glob.glob(folder + "/*.png")):
        try:
            picture = cv2.imread(name)
            if picture is None:
                continue
            pictures.append(cv2.resize(picture, (96, 96)))
        except Exception as error:
            print(name, error)
    return np.array(pictures, dtype="float32"), np.zeros(len(pictures))


def by_name(folder):
    found = {"pictures": [], "labels": []}
    for name in os.listdir(folder):
        picture = cv2.imread(name)
        for turned in (picture, cv2.flip(picture, 1)):
            found["pictures"].append(turned)
            found["labels"].append(0)
    return found


x, y = nested("train")
network().fit(x, y)  # expect: SMX101@15

x, y = walked("train")
network().fit(x, y)  # expect: SMX101@15

x, y = tried("train")
network().fit(x, y)  # expect: SMX101@15

found = by_name("train")
network().fit(np.stack(found["pictures"]), np.array(found["labels"]))  # expect: SMX101@15
