import argparse

from keras import Sequential
from keras.datasets import fashion_mnist
from keras.layers import Dense, Flatten


def build():
    model = Sequential()
    model.add(Flatten(input_shape=(28, 28)))
    model.add(Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def train(model):
    (x, y), _ = fashion_mnist.load_data()
    model.fit(x / 255.0, y)
    model.save_weights("weights.h5")


def test(model):
    _, (x, y) = fashion_mnist.load_data()
    model.load_weights("weights.h5")
    model.evaluate(x, y)  # expect: SMX102@20


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--train", action="store_true")
    args = parser.parse_args()
    model = build()
    if args.train:
        train(model)
    else:
        test(model)


if __name__ == "__main__":
    main()
