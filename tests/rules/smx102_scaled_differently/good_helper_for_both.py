from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential


def prep(x):
    return x.reshape(-1, 784).astype("float32") / 255


def load():
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    return (prep(x_train), y_train), (prep(x_test), y_test)


(x_train, y_train), (x_test, y_test) = load()
model = Sequential([Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)
