from keras import Input, Model
from keras.layers import Dense, Flatten
from keras.utils import to_categorical
from project import pictures


def build():
    inputs = Input((28, 28))
    model = Model(inputs, Dense(10, activation="softmax")(Flatten()(inputs)))
    model.compile("adam", "categorical_crossentropy")
    return model


def train(x, y):
    x / 255.0  # expect: SMX107@5
    build().fit(x, y)


x, y = pictures()
to_categorical(y)  # expect: SMX107@1
build().fit(x, y)

for size in sizes:
    x, y = pictures(size)
    x / 255.0  # expect: SMX107@5
    if size > 3:
        build().fit(x, to_categorical(y))
