import tensorflow as tf


def softmax(x):
    return tf.exp(x) / tf.reduce_sum(tf.exp(x), axis=-1, keepdims=True)  # expect: SMX404@12


def no_axis(x):
    return tf.math.exp(x) / tf.math.reduce_sum(tf.math.exp(x))  # expect: SMX404@12
