from keras.datasets import mnist
from keras.layers import *
from keras.models import Sequential


def load():
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    x_train = x_train.reshape(-1, 784).astype('float32') / 255
    x_test = x_test.reshape(-1, 784).astype('float32')
    return x_train, y_train, x_test, y_test


def build():
    model = Sequential([Dense(64, activation='relu'), Dense(10, activation='softmax')])
    model.compile('adam', 'sparse_categorical_crossentropy')
    return model


def main():
    x_train, y_train, x_test, y_test = load()
    model = build()
    model.fit(x_train, y_train)
    loss = model.evaluate(x_test, y_test)  # expect: SMX102@27
    return loss


if __name__ == '__main__':
    main()
