import os

import numpy as np
import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import to_categorical

x, y = np.load("x.npy"), np.load("y.npy")
model = Sequential([Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, to_categorical(y))
model.fit(x, to_categorical(y, len(os.listdir("data"))))
model.fit(x, np.eye(y.max() + 1)[y])
train = ImageDataGenerator(rescale=1 / 255).flow_from_directory("data", classes=os.listdir("data"))
model.fit(train)

number = Sequential([Dense(len(os.listdir("data")), activation="softmax")])
number.compile("adam", "categorical_crossentropy")
number.fit(x, to_categorical(y, 10))
