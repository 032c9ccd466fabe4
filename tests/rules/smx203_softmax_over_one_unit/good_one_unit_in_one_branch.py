import sys

from keras.layers import Activation, Dense
from keras.models import Sequential

binary = len(sys.argv) > 1

units = 1 if binary else 10
activation = "sigmoid" if binary else "softmax"
together = Sequential([Dense(units, activation=activation)])

model = Sequential()
if binary:
    model.add(Dense(1))
else:
    model.add(Dense(10))
model.add(Activation(activation))

if binary:
    n_units, last = 1, "sigmoid"
else:
    n_units, last = 10, "softmax"
model2 = Sequential([Dense(n_units, activation=last)])
