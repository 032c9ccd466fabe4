# exp of what is never positive cannot overflow.
import tensorflow as tf


def kernel(points, centres):
    distances = tf.reduce_sum(tf.square(points - centres), axis=-1)
    weights = tf.exp(-distances)
    return weights / tf.reduce_sum(weights, axis=-1, keepdims=True)


def nearest(x):
    return tf.exp(-tf.abs(x)) / tf.reduce_sum(tf.exp(-tf.abs(x)), axis=-1, keepdims=True)


def similarity(distances, width=0.1):
    weights = tf.exp((1.0 - distances) / width)
    return weights / tf.reduce_sum(weights, axis=-1, keepdims=True)


similarity(tf.abs(tf.random.normal((4, 5))))
similarity(tf.reduce_min(tf.random.normal((4, 5, 6)), axis=-1))
