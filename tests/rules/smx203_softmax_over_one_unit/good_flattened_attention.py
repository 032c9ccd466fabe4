from keras.layers import LSTM, Activation, Dense, Flatten, Input, Permute, RepeatVector, multiply
from keras.models import Model

inputs = Input(shape=(50, 100))
activations = LSTM(64, return_sequences=True)(inputs)
attention = Dense(1, activation='tanh')(activations)
attention = Flatten()(attention)
attention = Activation('softmax')(attention)
attention = RepeatVector(64)(attention)
attention = Permute([2, 1])(attention)
sent_representation = multiply([activations, attention])
model = Model(inputs, sent_representation)
