import numpy as np
import tensorflow as tf
from scipy.special import log_softmax, logsumexp, softmax


def loss(z, y):
    return -np.mean(np.sum(y * log_softmax(z, axis=1), axis=1))


def probabilities(z):
    return softmax(z, axis=-1), np.exp(z - logsumexp(z, axis=-1, keepdims=True)), tf.nn.softmax(z)
