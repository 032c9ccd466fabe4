import numpy as np
import tensorflow as tf


def softmax(x):
    return np.exp(x) / np.sum(np.exp(x), axis=0)


scores = np.array([3.0, 1.0, 0.2])
print(softmax(scores))
print(tf.nn.softmax(scores))
