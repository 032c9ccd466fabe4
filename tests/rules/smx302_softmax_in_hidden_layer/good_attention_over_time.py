from keras.layers import LSTM, Activation, Dense, Flatten, Input, Multiply, Permute, RepeatVector
from keras.models import Model

inputs = Input(shape=(20, 8))
states = LSTM(32, return_sequences=True)(inputs)
scores = Dense(1, activation="tanh")(states)
scores = Flatten()(scores)
weights = Activation("softmax")(scores)
weights = RepeatVector(32)(weights)
weights = Permute([2, 1])(weights)
context = Multiply()([states, weights])
context = Flatten()(context)
outputs = Dense(5, activation="softmax")(context)
model = Model(inputs, outputs)
