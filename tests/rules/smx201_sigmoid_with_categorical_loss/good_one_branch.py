import sys

from keras.layers import Dense
from keras.models import Sequential

multi_label = "--multi-label" in sys.argv

activation = "sigmoid" if multi_label else "softmax"
loss = "binary_crossentropy" if multi_label else "categorical_crossentropy"
model = Sequential([Dense(64, activation="relu"), Dense(7, activation=activation)])
model.compile(loss=loss, optimizer="adam")

other = Sequential()
if multi_label:
    other.add(Dense(7, activation="sigmoid"))
else:
    other.add(Dense(7, activation="softmax"))
other.compile(loss="categorical_crossentropy", optimizer="adam")

if multi_label:
    third = Sequential([Dense(7, activation="sigmoid")])
    third.compile(loss="binary_crossentropy", optimizer="adam")
else:
    third = Sequential([Dense(7, activation="softmax")])
    third.compile(loss="categorical_crossentropy", optimizer="adam")
