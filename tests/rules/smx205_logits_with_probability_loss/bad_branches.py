import sys

from keras.layers import Dense, LeakyReLU
from keras.models import Sequential

leaky = "--leaky" in sys.argv

model = Sequential([Dense(32, activation="relu"), Dense(4)])
if leaky:
    model.compile("adam", "categorical_crossentropy")  # expect: SMX205@27
else:
    model.compile("sgd", "categorical_crossentropy")  # expect: SMX205@26

other = Sequential([Dense(32)])
if leaky:
    other.add(LeakyReLU())
else:
    other.add(Dense(32, activation="relu"))
other.add(Dense(4))
other.compile("adam", "categorical_crossentropy")  # expect: SMX205@23
