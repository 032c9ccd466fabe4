import tensorflow as tf


def logistic(x):
    return 1.0 / (1.0 + tf.exp(-x))


def logistic_of_exponential(x):
    return tf.exp(x) / (1.0 + tf.exp(x))


def contrast(positive, negative):
    top = tf.exp(positive)
    return top / (top + tf.reduce_sum(tf.exp(negative), axis=-1))


def relative(x, y):
    return tf.exp(x) / tf.reduce_sum(tf.exp(y), axis=-1, keepdims=True)


def shares(x):
    return x / tf.reduce_sum(x, axis=-1, keepdims=True)


def mean(x):
    return tf.exp(x) / tf.reduce_mean(tf.exp(x))
