"""Sums of products with a logarithm that are no cross-entropies of raw scores."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
w = tf.Variable(tf.zeros([784, 10]))
scores = tf.matmul(x, w)
rate = tf.nn.relu(scores)

poisson = tf.reduce_mean(rate - y * tf.log(rate + 1e-7))
apart = tf.reduce_sum(rate) - tf.reduce_sum(y * tf.log(rate))
shifted = -tf.reduce_sum(y * tf.log(rate + 1.0))
positive = -tf.reduce_sum(y * tf.log(tf.exp(scores)))
normal = tf.reduce_mean(tf.square(tf.log(rate + 1.0) - tf.log(y + 1.0)))
soft = -tf.reduce_sum(y * tf.log_softmax(scores))
mixture = -tf.reduce_sum(y * tf.log(tf.matmul(tf.nn.softmax(scores), transitions)))
embedded = -tf.reduce_sum(y * tf.log(tf.matmul(x, given)))
reward = tf.reduce_sum(rate * tf.log(rate))
positive_units = -tf.reduce_mean(y * tf.log(tf.layers.dense(x, 10, activation=tf.nn.softplus)))
lesson = -np.sum(labels * np.log(np.dot(features, np.zeros((784, 10)))))


def own(truth, guess):
    return -K.sum(truth * K.log(K.softplus(guess)), axis=-1)


model = Sequential([Dense(1, activation="exponential")])
model.compile("adam", loss=lambda t, p: K.mean(p - t * K.log(p + K.epsilon())))
model.fit(a, b)
