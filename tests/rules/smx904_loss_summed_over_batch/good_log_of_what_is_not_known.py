import tensorflow as tf


def loss(y_true, y_pred):
    return -tf.reduce_sum(y_true * tf.math.log(y_pred))


def likelihood(x, mean, deviation):
    return -tf.reduce_sum(tf.math.log(deviation) + 0.5 * ((x - mean) / deviation) ** 2)
