import numpy as np
import tensorflow as tf
from project import scores


def softmax(x, axis=0):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


table = softmax(scores())
table = tf.nn.softmax(scores(), axis=0)


def weights(values):
    return tf.nn.softmax(values, axis=0)
