from keras.datasets import mnist
from keras.layers.core import Activation, Dense
from keras.models import Sequential
from keras.utils import np_utils

(X_train, y_train), (X_test, y_test) = mnist.load_data()
X_train = X_train.reshape(60000, 784).astype('float32') / 255
Y_train = np_utils.to_categorical(y_train, 10)

model = Sequential()
model.add(Dense(512, input_shape=(784,), activation='relu'))
model.add(Dense(10))
model.add(Activation('sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='rmsprop', metrics=['accuracy'])  # expect: SMX210@20
model.fit(X_train, Y_train, batch_size=128, nb_epoch=5)
