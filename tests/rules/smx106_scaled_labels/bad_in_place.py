from keras.datasets import mnist
from keras.layers.core import Dense
from keras.models import Sequential

(X_train, y_train), (X_test, y_test) = mnist.load_data()
X_train = X_train.reshape(60000, 784).astype('float32')
y_train = y_train.astype('float32')
X_train /= 255
y_train /= 255  # expect: SMX106@1

model = Sequential()
model.add(Dense(10, input_dim=784, activation='softmax'))
model.compile(loss='sparse_categorical_crossentropy', optimizer='sgd')
model.fit(X_train, y_train, nb_epoch=10)
