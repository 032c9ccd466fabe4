from keras.datasets import cifar10
from keras.layers import Activation, Convolution2D, Dense, Flatten
from keras.models import Sequential

(X_train, y_train), (X_test, y_test) = cifar10.load_data()
X_train = X_train.astype('float32') / 255
model = Sequential()
model.add(Convolution2D(32, 3, 3, input_shape=(32, 32, 3)))
model.add(Flatten())
model.add(Dense(10))
model.add(Activation('softmax'))
model.compile(loss='categorical_crossentropy', optimizer='sgd')  # expect: SMX207@20
model.fit(X_train, y_train, batch_size=32, nb_epoch=10)
