import numpy as np
import tensorflow as tf
from scipy.special import softmax

weights = tf.Variable(tf.zeros([5]))
mixture = tf.nn.softmax(weights, axis=0)
alphas = tf.nn.softmax(tf.constant([1.0, 2.0, 3.0]), axis=0)
p = softmax(np.array([0.1, 0.2, 0.7]), axis=0)
