from tensorflow.keras import Sequential, layers
from tensorflow.keras.datasets import cifar10


def scale(array):
    return array.astype("float32") / 255.0  # expect: SMX106@12


def main():
    (x_train, y_train), _ = cifar10.load_data()
    x_train, y_train = scale(x_train), scale(y_train)
    model = Sequential([layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)


main()
