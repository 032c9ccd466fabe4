import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras import backend as K
from tensorflow.keras.layers import LSTM, Dense, Lambda, Multiply, Softmax

inputs = Input(shape=(50, 100))
states = LSTM(64, return_sequences=True)(inputs)
energy = Dense(1, activation="tanh")(states)
by_layer = Softmax(axis=1)(energy)
by_function = tf.nn.softmax(energy, axis=1)
by_negative_axis = tf.nn.softmax(energy, axis=-2)
by_lambda = Lambda(lambda t: K.softmax(t, axis=1))(energy)
context = Multiply()([states, by_layer])
pooled = Lambda(lambda t: K.sum(t, axis=1))(context)
model = Model(inputs, [Dense(3, activation="softmax")(pooled), by_function, by_negative_axis, by_lambda])
