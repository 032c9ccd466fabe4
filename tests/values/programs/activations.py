"""Activations, however they are given."""

import keras
import numpy as np
import scipy.special
import tensorflow as tf
from keras import activations, backend as K
from keras.layers import Activation, Dense, LeakyReLU

logits = keras.Input((10,))
by_name = activations.get("softmax")  # is: 'softmax'
layer = Dense(10, activation=by_name)  # is: layer Dense, softmax over 10 units
layer = Dense(10, activation=tf.nn.softmax)  # is: layer Dense, softmax over 10 units
layer = Dense(10, activation=None)  # is: layer Dense, linear over 10 units
layer = Dense(10, activation=LeakyReLU())  # is: layer Dense, leaky_relu over 10 units
layer = Dense(10, activation=Activation("sigmoid"))  # is: layer Dense, sigmoid over 10 units
# is-below: layer Dense, some activation over 10 units
layer = Dense(10, activation=lambda z: tf.nn.softmax(z))
output = tf.nn.softmax(logits)  # is: softmax over 10 units, rank 2, size 10
output = tf.nn.softmax(logits, axis=-1)  # is: softmax over 10 units, rank 2, size 10
# is-below: softmax, softmax over 10 units, not along the last axis, rank 2, size 10
output = tf.nn.softmax(logits, 0)
output = tf.nn.log_softmax(logits)  # is: activation, log_softmax over 10 units, rank 2, size 10
output = K.softmax(logits)  # is: softmax over 10 units, rank 2, size 10
output = K.sigmoid(logits)  # is: sigmoid over 10 units, rank 2, size 10
output = tf.sigmoid(logits)  # is: sigmoid over 10 units, rank 2, size 10
output = activations.linear(logits)  # is: activation, rank 2, size 10
# is-below: activation, softmax over 10 units, rank 2, size 10
output = activations.relu(tf.nn.softmax(logits))
output = Activation("tanh")(logits)  # is: output of Activation, tanh over 10 units, rank 2, size 10
by_scipy = scipy.special.softmax(logits, axis=1)  # is: softmax over 10 units, rank 2, size 10
# is-below: softmax over 10 units, size 10, float
by_hand = np.exp(logits) / np.sum(np.exp(logits), axis=1, keepdims=True)


def stable(z):
    powers = K.exp(z - K.max(z, axis=-1, keepdims=True))
    return powers / K.sum(powers, axis=-1, keepdims=True)


by_function = stable(logits)  # is: softmax over 10 units, size 10, float
