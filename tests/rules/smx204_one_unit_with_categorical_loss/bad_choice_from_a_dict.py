import sys

from keras import Sequential
from keras.layers import Dense

LOSSES = {"sparse": "sparse_categorical_crossentropy", "dense": "categorical_crossentropy"}

model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", loss=LOSSES[sys.argv[1]])  # expect: SMX204@28
