import os

import cv2
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image, ImageOps
from skimage import io
from skimage.transform import resize
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


y = np.load("y.npy")

camera = cv2.VideoCapture(0)
frames = []
while camera.isOpened():
    found, frame = camera.read()
    if not found:
        break
    grey = cv2.GaussianBlur(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), (5, 5), 0)
    _, black = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY)
    frames.append(cv2.bitwise_not(black))
network().fit(np.array(frames), y)  # expect: SMX101@15

names = os.listdir("drawings")
x = np.array([np.array(ImageOps.invert(Image.open(name).convert("L"))) for name in names])
network().fit(x, y)  # expect: SMX101@15
network().fit(np.invert(x), y)  # expect: SMX101@15
network().fit(~x, y)  # expect: SMX101@15
network().fit(255 - x, y)  # expect: SMX101@15

x = np.stack([cv2.imdecode(np.fromfile(name, np.uint8), 1) for name in names])
network().fit(x, y)  # expect: SMX101@15

x = np.array([plt.imread("photos/" + name + ".jpg") for name in names])
network().fit(x, y)  # expect: SMX101@15
x = np.array([plt.imread(f"photos/{name}.jpg") for name in names])
network().fit(x, y)  # expect: SMX101@15
x = np.array([plt.imread("photos/%s.jpg" % name) for name in names])
network().fit(x, y)  # expect: SMX101@15

x = np.array([resize(io.imread(name), (96, 96), preserve_range=True) for name in names])
network().fit(x, y)  # expect: SMX101@15
