from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential


def scaled(*arrays):
    return [array.astype("float32") / 255 for array in arrays]


def load():
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    return (x_train, y_train), (x_test, y_test)


def network():
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


if __name__ == "__main__":
    (x_train, y_train), (x_test, y_test) = load()
    x_train, x_test = scaled(x_train, x_test)
    network().fit(x_train, y_train, validation_data=(x_test, y_test))

    data = list(load()[0])
    data[0] = data[0] / 255
    network().fit(data[0], data[1])

    splits = {"train": load()[0], "test": load()[1]}
    for name, (x, y) in splits.items():
        splits[name] = (x / 255.0, y)
    network().fit(*splits["train"])
