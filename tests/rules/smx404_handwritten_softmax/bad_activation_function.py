import keras
from keras import layers, ops


def my_softmax(z):
    exponentials = ops.exp(z)
    return exponentials / ops.sum(exponentials, axis=-1, keepdims=True)  # expect: SMX404@12


model = keras.Sequential([layers.Input((8,)), layers.Dense(5, activation=my_softmax)])
