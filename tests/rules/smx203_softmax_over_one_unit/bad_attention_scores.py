from keras import backend as K
from keras.layers import LSTM, Bidirectional, Dense, Input, Lambda, TimeDistributed, multiply
from keras.models import Model

inputs = Input(shape=(50, 100))
states = Bidirectional(LSTM(64, return_sequences=True))(inputs)
scores = Dense(1, activation="softmax")(states)  # expect: SMX203@30
context = multiply([states, scores])
context = Lambda(lambda t: K.sum(t, axis=1))(context)
per_step = TimeDistributed(Dense(1, activation="softmax"))(states)  # expect: SMX203@48
other = multiply([states, per_step])
other = Lambda(lambda t: K.sum(t, axis=1))(other)
model = Model(inputs, [Dense(5, activation="softmax")(context), Dense(5, activation="softmax")(other)])
