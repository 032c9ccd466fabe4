import os
import sys

from keras.layers import Dense
from keras.models import Sequential

labels = os.listdir("data")
model = Sequential([Dense(len(labels), activation="softmax")])
model.compile("adam", "binary_crossentropy")

classes = 2 if "--binary" in sys.argv else 5
other = Sequential([Dense(classes, activation="softmax")])
other.compile("adam", "binary_crossentropy")
