import sys

from keras import Sequential
from keras.layers import Dense, Dropout, Flatten

model = Sequential([Flatten()])
if "--wide" in sys.argv:
    model.add(Dense(512, activation="softmax"))  # expect: SMX302@37
    model.add(Dropout(0.5))
else:
    model.add(Dense(64, activation="softmax"))
model.add(Dense(10, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
