from keras import backend as K
from keras.layers import *
from keras.models import Model

AXIS = 0
inputs = Input(shape=(30,))
x = Dense(12)(inputs)
outputs = Lambda(lambda t: K.softmax(t, axis=0))(x)  # expect: SMX304@46
other = Lambda(lambda t: K.softmax(t, axis=AXIS))(x)  # expect: SMX304@44
model = Model(inputs, [outputs, other])
