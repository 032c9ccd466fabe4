from keras import Sequential, datasets, layers


def scale(images):
    return images / 255.0  # expect: SMX103@12


(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train = scale(scale(x_train))
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
