# Pixels between 0 and 1 are no classes.
from keras.datasets import mnist
from keras.layers import Dense, Input
from keras.models import Model

(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32") / 255.0
inputs = Input((784,))
decoded = Dense(784, activation="sigmoid")(Dense(32, activation="relu")(inputs))
autoencoder = Model(inputs, decoded)
autoencoder.compile(optimizer="adadelta", loss="binary_crossentropy")
autoencoder.fit(x_train, x_train, epochs=5)
