import numpy as np
from keras.datasets import reuters
from keras.layers import Dense, Dropout
from keras.models import Sequential
from keras.preprocessing.text import Tokenizer
from keras.utils import np_utils


def build(classes, words=1000):
    model = Sequential()
    model.add(Dense(512, input_shape=(words,), activation="relu"))
    model.add(Dropout(0.5))
    model.add(Dense(classes, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model


def predicted(model, x):
    return np.argmax(model.predict(x, batch_size=32))  # expect: SMX502@12


(x_train, y_train), (x_test, y_test) = reuters.load_data(nb_words=1000, test_split=0.2)
model = build(46)
print(predicted(model, x_test))
