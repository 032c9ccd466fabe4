from keras.layers import *
from keras.models import Sequential


def build(classes, rate=0.5):
    model = Sequential()
    for units in (64, 32):
        model.add(Dense(units, activation="relu"))
        model.add(Dropout(rate))
    model.add(Dense(classes, activation="softmax"))
    model.add(Dropout(rate))  # expect: SMX305@15
    model.compile(loss="categorical_crossentropy", optimizer="adam")
    return model


model = build(3)
