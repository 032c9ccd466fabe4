import sys

from keras.layers import Dense
from keras.models import Sequential

sparse = "--sparse" in sys.argv

model = Sequential([Dense(64, activation="relu"), Dense(7, activation="sigmoid")])  # expect: SMX201@71
if sparse:
    model.compile("adam", "sparse_categorical_crossentropy")
else:
    model.compile("adam", "categorical_crossentropy")

other = Sequential()
if sparse:
    other.add(Dense(64, activation="relu"))
else:
    other.add(Dense(128, activation="relu"))
other.add(Dense(7, activation="sigmoid"))  # expect: SMX201@31
other.compile("adam", "sparse_categorical_crossentropy")
