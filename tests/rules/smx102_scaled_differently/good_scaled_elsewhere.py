from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential, load_model
from utils import load_test_set, prepare, prepare_in_place


def run(x_new):
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    x_train = x_train / 255
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)
    model.predict(x_new)
    model.evaluate(*load_test_set())
    model.evaluate(prepare(x_test), y_test)
    prepare_in_place(x_test)
    model.evaluate(x_test, y_test)
    saved = load_model("model.h5")
    saved.evaluate(x_test, y_test)
