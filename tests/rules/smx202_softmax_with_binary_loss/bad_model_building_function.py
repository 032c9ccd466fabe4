from keras.layers import *
from keras.models import Sequential


def build(classes, loss="binary_crossentropy", hidden=(64, 32)):
    model = Sequential()
    for units in hidden:
        model.add(Dense(units, activation="relu"))
        model.add(Dropout(0.2))
    model.add(Dense(classes, activation="softmax"))
    model.compile(loss=loss, optimizer="adam", metrics=["accuracy"])  # expect: SMX202@24
    return model


model = build(7)
fine = build(7, "categorical_crossentropy")
