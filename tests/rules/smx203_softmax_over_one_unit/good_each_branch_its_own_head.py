from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential


def build(kind):
    model = Sequential()
    model.add(Flatten())
    if kind == "regression":
        model.add(Dense(1))
    elif kind == "binary":
        model.add(Dense(1, activation="sigmoid"))
    else:
        model.add(Dense(10, activation="softmax"))
    return model


build("binary")
build("classes")
