import tensorflow as tf


def weighted_loss(y_true, y_pred):
    y_pred = tf.nn.softmax(y_pred)
    y_pred = tf.clip_by_value(y_pred, 1e-7, 1.0 - 1e-7)
    return -tf.reduce_sum(y_true * tf.math.log(y_pred), axis=-1)


def renormalised(y_true, y_pred):
    y_pred /= tf.reduce_sum(y_pred, axis=-1, keepdims=True)
    return -tf.reduce_sum(y_true * tf.math.log(y_pred), axis=-1)
