from keras.layers import Dense
from keras.models import Sequential


def build(n_classes):
    units = 1 if n_classes == 2 else n_classes
    activation = "sigmoid" if n_classes == 2 else "softmax"
    loss = "binary_crossentropy" if n_classes == 2 else "categorical_crossentropy"
    model = Sequential([Dense(16, activation="relu"), Dense(units, activation=activation)])
    model.compile("adam", loss)
    return model


def build_2(binary):
    model = Sequential([Dense(16, activation="relu")])
    if binary:
        model.add(Dense(1, activation="sigmoid"))
        loss = "binary_crossentropy"
    else:
        model.add(Dense(10, activation="softmax"))
        loss = "categorical_crossentropy"
    model.compile("adam", loss)
    return model


build(2)
build(7)
build_2(True)
build_2(False)
