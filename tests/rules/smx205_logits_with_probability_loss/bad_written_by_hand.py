"""Cross-entropies written with operators, of scores that went through no softmax."""

import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def weights(shape):
    return tf.Variable(tf.truncated_normal(shape, stddev=0.1))


x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
y = tf.matmul(x, weights([784, 10])) + tf.Variable(tf.zeros([10]))
cost = -tf.reduce_sum(y_ * tf.log(y))  # expect: SMX205@28
guarded = tf.reduce_mean(-tf.reduce_sum(y_ * tf.log(y + 1e-10), reduction_indices=[1]))  # expect: SMX205@46

hidden = tf.nn.relu(tf.add(tf.matmul(x, weights([784, 10])), tf.get_variable("b", [10])))
clipped = -tf.reduce_mean(y_ * tf.log(tf.clip_by_value(hidden, 1e-10, 1.0)))  # expect: SMX205@32

out = tf.layers.dense(x, 10, activation=tf.tanh)
both = -tf.reduce_mean(y_ * tf.log(out) + (1 - y_) * tf.log(1 - out))  # expect: SMX205@29


def own(truth, guess):
    return -K.sum(truth * K.log(guess + K.epsilon()), axis=-1)  # expect: SMX205@27


model = Sequential([Dense(64, activation="relu"), Dense(10)])
model.compile("adam", loss=own)
model.fit(a, b)
