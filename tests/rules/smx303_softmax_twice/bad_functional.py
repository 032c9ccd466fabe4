import tensorflow as tf
from keras import Input, Model, layers, ops

inputs = Input((32,))
hidden = layers.Dense(64, activation="relu")(inputs)
probabilities = layers.Dense(10, activation="softmax")(hidden)
outputs = layers.Softmax()(probabilities)  # expect: SMX303@11
model = Model(inputs, outputs)

other = ops.softmax(probabilities)  # expect: SMX303@9
third = tf.nn.softmax(layers.Dense(6, activation=tf.nn.softmax)(hidden))  # expect: SMX303@9
fourth = layers.Activation(activation=tf.keras.activations.softmax)(probabilities)  # expect: SMX303@39
