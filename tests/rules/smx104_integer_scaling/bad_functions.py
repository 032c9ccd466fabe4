from keras import Sequential, datasets, layers
from keras.utils import to_categorical


def prepare(images, labels):
    images = images.reshape(-1, 784)
    return images // 255, to_categorical(labels, 10)  # expect: SMX104@12


def main():
    (x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
    x_train, y_train = prepare(x_train, y_train)
    x_test, y_test = prepare(x_test, y_test)
    model = Sequential([layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    model.fit(x_train, y_train, validation_data=(x_test, y_test))


main()
