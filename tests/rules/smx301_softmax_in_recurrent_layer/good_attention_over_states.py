from keras.layers import LSTM, Activation, Dense, Dot, Flatten, Input, Multiply, Permute, RepeatVector
from keras.models import Model

steps = Input((20, 8))
states = LSTM(32, return_sequences=True)(steps)
scores = Flatten()(Dense(1, activation="tanh")(states))
weights = Activation("softmax")(scores)
weights = Permute((2, 1))(RepeatVector(32)(weights))
context = Multiply()([states, weights])
final = LSTM(16)(context)
model = Model(steps, Dense(4, activation="softmax")(final))
