import tensorflow as tf
from keras import ops

affinity = tf.zeros((4, 7, 9))
last = tf.math.log(tf.nn.softmax(affinity, axis=2))  # expect: SMX401@8
middle = tf.math.log(tf.nn.softmax(affinity, axis=1))  # expect: SMX401@10


def rows(x):
    return ops.log(ops.softmax(x, axis=1))  # expect: SMX401@12
