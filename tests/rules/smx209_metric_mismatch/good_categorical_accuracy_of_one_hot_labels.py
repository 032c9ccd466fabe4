from keras.datasets import cifar10
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.utils import np_utils

(x_train, y_train), _ = cifar10.load_data()
x_train = x_train / 255.0
y_train = np_utils.to_categorical(y_train, 10)
model = Sequential([Flatten(input_shape=(32, 32, 3)), Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["categorical_accuracy"])
model.fit(x_train, y_train, nb_epoch=3)
