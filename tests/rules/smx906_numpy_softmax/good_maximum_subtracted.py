import numpy as np
import tensorflow as tf


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum()


def rows(x):
    shifted = x - x.max(axis=1, keepdims=True)
    return np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)


def stable(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)


print(softmax(np.array([1.0, 2.0])), tf.__version__)
