import numpy as np
import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

x = np.load("x.npy")
y = np.load("y.npy")

first = Sequential([Dense(16, activation="relu"), Dense(4, activation="softmax")])  # expect: SMX208@57
first.compile("adam", "categorical_crossentropy")
first.fit(x, to_categorical(y, num_classes=5))

second = Sequential([Dense(16, activation="relu"), Dense(4, "softmax")])  # expect: SMX208@58
second.compile("adam", "categorical_crossentropy")
second.fit(x, np.eye(6)[y])

third = Sequential([Dense(16, activation="relu"), Dense(4, activation="softmax")])  # expect: SMX208@57
third.compile("adam", loss=tf.keras.losses.CategoricalFocalCrossentropy())
third.fit(x, tf.one_hot(y, depth=6))
