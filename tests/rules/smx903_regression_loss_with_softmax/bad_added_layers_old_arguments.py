from keras.datasets import mnist
from keras.layers.core import Activation, Dense
from keras.models import Sequential
from keras.optimizers import SGD
from keras.utils import np_utils

(X_train, y_train), (X_test, y_test) = mnist.load_data()
X_train = X_train.reshape(60000, 784) / 255.0
Y_train = np_utils.to_categorical(y_train, 10)
model = Sequential()
model.add(Dense(output_dim=500, input_dim=784))
model.add(Activation("sigmoid"))
model.add(Dense(output_dim=10))
model.add(Activation("softmax"))
model.compile(loss="mean_squared_error", optimizer=SGD(lr=0.1), metrics=["accuracy"])  # expect: SMX903@20
model.fit(X_train, Y_train, batch_size=100, nb_epoch=20)
