"""The last compile before training is the one that counts."""
from keras.layers import Dense
from keras.models import Sequential


def train(x, y):
    model = Sequential([Dense(8, activation="relu"), Dense(5, activation="sigmoid")])
    model.compile(loss="categorical_crossentropy", optimizer="adam")
    model.compile(loss="binary_crossentropy", optimizer="adam")
    model.fit(x, y)
