from keras import Sequential, datasets, layers


def load(scale=255.0):
    (x, y), _ = datasets.mnist.load_data()
    return x / scale, y


def build(classes):
    model = Sequential()
    model.add(layers.Rescaling(1 / 255))  # expect: SMX103@15
    model.add(layers.Flatten())
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(classes, activation="softmax"))
    return model


def main():
    x, y = load()
    model = build(10)
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.fit(x, y)


if __name__ == "__main__":
    main()
