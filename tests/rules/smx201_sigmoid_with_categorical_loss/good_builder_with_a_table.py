from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

HEADS = {
    "multi_label": ("sigmoid", "binary_crossentropy"),
    "classes": ("softmax", "categorical_crossentropy"),
}


def build(kind, units):
    activation, loss = HEADS[kind]
    model = Sequential([Dense(64, activation="relu"), Dense(units, activation=activation)])
    model.compile("adam", loss)
    return model


for kind in HEADS:
    build(kind, 6)
for kind, (activation, loss) in HEADS.items():
    model = Sequential([Dense(6, activation=activation)])
    model.compile("adam", loss)
build("multi_label", 6)
build("classes", 6)
