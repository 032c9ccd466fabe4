"""One finding: the loss is wrong only because the softmax is."""
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical


def train(x, y):
    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="softmax")])  # expect: SMX203@75
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, to_categorical(y, 3))


def train_sparse(x, y):
    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="softmax")])  # expect: SMX203@75
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    model.fit(x, y)
