import tf_keras as keras
from tf_keras import layers


def load():
    (x, y), _ = keras.datasets.fashion_mnist.load_data()
    return x.reshape(-1, 784) / 255.0, keras.utils.to_categorical(y, 10)


def build(units, classes):
    model = keras.Sequential()
    model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(classes, activation="softmax"))  # expect: SMX208@28
    model.compile("adam", "categorical_crossentropy")
    return model


def main():
    x, y = load()
    build(64, 5).fit(x, y)
    build(5, 10).fit(x, y)


main()
