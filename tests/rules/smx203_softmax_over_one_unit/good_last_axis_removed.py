import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import GRU, Dense, Reshape, Softmax

inputs = Input(shape=(50, 8))
states = GRU(32, return_sequences=True)(inputs)
scores = Dense(1)(states)
reshaped = Softmax()(Reshape((50,))(scores))
squeezed = tf.nn.softmax(tf.squeeze(scores, axis=-1))
indexed = tf.nn.softmax(scores[..., 0])
transposed = tf.nn.softmax(tf.transpose(scores, [0, 2, 1]))
model = Model(inputs, [reshaped, squeezed, indexed, transposed])
