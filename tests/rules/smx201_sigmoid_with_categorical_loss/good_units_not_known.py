import sys

from keras.layers import Dense
from keras.models import Sequential
from settings import CLASSES

model = Sequential([Dense(len(CLASSES), activation="sigmoid")])
model.compile("adam", "categorical_crossentropy")
other = Sequential([Dense(int(sys.argv[1]), activation="sigmoid")])
other.compile("adam", "sparse_categorical_crossentropy")
