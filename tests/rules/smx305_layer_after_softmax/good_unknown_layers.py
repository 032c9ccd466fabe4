from keras import Sequential, layers
from project import Head, MonteCarloDropout

model = Sequential([layers.Dense(8, activation="relu"), Head(10, activation="softmax")])
model.add(layers.Dropout(0.2))
model.compile("adam", "categorical_crossentropy")

other = Sequential([layers.Dense(10, activation="softmax"), MonteCarloDropout(0.2)])
other.compile("adam", "categorical_crossentropy")


def finish(model, activation):
    model.add(layers.Dense(10, activation=activation))
    model.add(layers.Dropout(0.2))
    model.compile("adam", "categorical_crossentropy")
