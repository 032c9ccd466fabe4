from tensorflow.keras.datasets import mnist
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential


def load():
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    x_train = x_train.astype("float32")
    return x_train, y_train, x_test, y_test


def build():
    model = Sequential([Flatten(), Dense(32, activation="relu"), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def train(model, x, y):
    model.fit(x, y, epochs=3)  # expect: SMX101@15


if __name__ == "__main__":
    x_train, y_train, _, _ = load()
    train(build(), x_train, y_train)
