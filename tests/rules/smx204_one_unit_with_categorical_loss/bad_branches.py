import sys

from keras.layers import Dense
from keras.models import Sequential

one_hot = "--one-hot" in sys.argv

model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
if one_hot:
    model.compile("adam", loss="categorical_crossentropy")  # expect: SMX204@32
else:
    model.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX204@32
