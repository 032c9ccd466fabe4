from keras.datasets import cifar10
from keras.layers import *
from keras.models import Sequential
from keras.utils.np_utils import to_categorical

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
x_train, y_train = x_train / 255.0, to_categorical(y_train, 10)
smooth = y_train * 0.9 + 0.1 / 10
model = Sequential()
model.add(Flatten())
model.add(Dense(10, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x_train, smooth)
