from keras.layers import Dense
from keras.models import Sequential


def build(width, units=1, activation="softmax"):
    model = Sequential()
    model.add(Dense(width, activation="relu", input_shape=(8,)))
    model.add(Dense(units, activation=activation))  # expect: SMX203@39
    return model


model = build(12)
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
