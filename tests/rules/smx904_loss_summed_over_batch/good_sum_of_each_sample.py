import tensorflow as tf
from keras import backend as K


def log_likelihood(labels, logits):
    return tf.reduce_mean(-tf.reduce_sum(labels * tf.nn.log_softmax(logits), axis=1))


def reconstruction(x, y):
    return K.mean(K.sum(K.square(x - y), axis=-1))


def entropy(logits):
    p = tf.nn.softmax(logits)
    return -tf.reduce_sum(p * tf.nn.log_softmax(logits), axis=-1)
