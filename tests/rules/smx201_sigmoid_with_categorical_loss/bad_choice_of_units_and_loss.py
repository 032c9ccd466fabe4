import sys

from keras import Sequential
from keras.layers import Dense, Flatten

if "--sparse" in sys.argv:
    units, loss = 10, "sparse_categorical_crossentropy"
else:
    units, loss = 26, "categorical_crossentropy"
model = Sequential([Flatten(), Dense(units, activation="sigmoid")])  # expect: SMX201@56
model.compile("adam", loss)
