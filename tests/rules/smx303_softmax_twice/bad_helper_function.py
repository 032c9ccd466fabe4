from keras import backend as K
from keras.layers import Dense, Input, Lambda


def head(x, classes):
    x = Dense(classes)(x)
    return K.softmax(x)


inputs = Input((16,))
outputs = head(inputs, 4)
twice = K.softmax(outputs)  # expect: SMX303@9


def normalise(x):
    return K.softmax(x)  # expect: SMX303@12


lambda_twice = Lambda(normalise)(Dense(3, activation="softmax")(inputs))
