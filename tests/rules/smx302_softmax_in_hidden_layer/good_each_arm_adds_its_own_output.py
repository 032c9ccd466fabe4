import sys

from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
if sys.argv[1] == "small":
    model.add(Dense(10, input_dim=784, activation="softmax"))
elif sys.argv[1] == "large":
    model.add(Dense(512, input_dim=784, activation="relu"))
    model.add(Dense(10, activation="softmax"))
else:
    model.add(Dense(64, input_dim=784, activation="tanh"))
    model.add(Dense(10, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
