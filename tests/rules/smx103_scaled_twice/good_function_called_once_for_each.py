from keras import Sequential, datasets, layers


def scale(images):
    return images.astype("float32") / 255.0


(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train, x_test = scale(x_train), scale(x_test)
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
for _ in range(3):
    model.fit(x_train, y_train)
model.evaluate(x_test, y_test)
