from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

inputs = Input((16,))
scores = Dense(4)(inputs)
outputs = Lambda(lambda t: K.exp(t) / K.sum(K.exp(t), axis=-1, keepdims=True))(scores)  # expect: SMX404@28
model = Model(inputs, outputs)
