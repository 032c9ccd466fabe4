import sys

from keras import Sequential, metrics
from keras.layers import Dense

units = 4 if "--few" in sys.argv else 9
model = Sequential([Dense(64, activation="relu"), Dense(units, activation="softmax")])
model.compile(
    "adam",
    "categorical_crossentropy",
    metrics=[metrics.BinaryAccuracy()],  # expect: SMX209@14
)
