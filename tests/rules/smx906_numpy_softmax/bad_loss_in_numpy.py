import numpy as np
import tensorflow as tf


def loss(z, y):
    p = np.exp(z) / np.sum(np.exp(z), axis=1, keepdims=True)  # expect: SMX906@9
    return -np.mean(np.sum(y * np.log(p), axis=1))  # expect: SMX906@12


def fused(z, y):
    return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=z)
