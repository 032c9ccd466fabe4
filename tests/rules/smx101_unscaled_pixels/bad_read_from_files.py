import os

import cv2
import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from PIL import Image
from tensorflow.keras.preprocessing.image import img_to_array, load_img


def network():
    model = Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy")
    return model


def with_opencv(labels):
    images = []
    for name in os.listdir("images"):
        image = cv2.imread(os.path.join("images", name))
        image = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
        image = cv2.resize(image, (64, 64))
        images.append(image)
    images = np.array(images)
    network().fit(images, labels)  # expect: SMX101@19


def with_keras(paths, labels):
    data = []
    for path in paths:
        data.append(img_to_array(load_img(path, target_size=(64, 64))))
    network().fit(np.array(data), labels)  # expect: SMX101@19


def with_pillow(paths, labels):
    data = np.stack([np.asarray(Image.open(path).resize((64, 64))) for path in paths])
    network().fit(data, labels)  # expect: SMX101@19
