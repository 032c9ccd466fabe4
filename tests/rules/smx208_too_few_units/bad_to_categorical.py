from keras.datasets import cifar10
from keras.layers.core import Activation, Dense, Flatten
from keras.models import Sequential
from keras.utils import np_utils

nb_classes = 10
(X_train, y_train), (X_test, y_test) = cifar10.load_data()
X_train = X_train.astype('float32')
X_train /= 255
Y_train = np_utils.to_categorical(y_train, nb_classes)

model = Sequential()
model.add(Flatten(input_shape=(32, 32, 3)))
model.add(Dense(512))
model.add(Activation('relu'))
model.add(Dense(2))  # expect: SMX208@17
model.add(Activation('softmax'))
model.compile(loss='categorical_crossentropy', optimizer='sgd')
model.fit(X_train, Y_train, batch_size=32, nb_epoch=200)
