"""After a loop the units may be any number, not only those that were seen."""

from keras import Sequential
from keras.layers import Dense

units = 1
while units < count():
    units = units * 2
model = Sequential([Dense(8, activation="relu"), Dense(units, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
turned = 0
for _ in range(count()):
    turned = 1 - turned
    Dense(turned, activation="softmax")
