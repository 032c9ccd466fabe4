from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build(n_classes):
    if n_classes == 1:
        output = Dense(1, activation="sigmoid")
    else:
        output = Dense(n_classes, activation="softmax")
    return Sequential([Dense(8, activation="relu"), output])


def build_2(n_classes):
    return Sequential([Dense(n_classes, activation="sigmoid" if n_classes == 1 else "softmax")])


def build_3(n_classes):
    activation = "softmax"
    if n_classes < 2:
        activation = "sigmoid"
    return Sequential([Dense(n_classes, activation=activation)])


for build_one in (build, build_2, build_3):
    build_one(1)
    build_one(5)
build(1)
build_2(1)
build_3(1)
