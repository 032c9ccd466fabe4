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


def single(x):
    e = np.exp((x - x.max()).astype("float32"))
    return e / e.sum()


def bounded_below(x, lowest=-100.0):
    x = x - np.max(x)
    if np.min(x) < lowest:
        x = x / np.min(x) * lowest
    e = np.exp(x)
    return e / e.sum(-1, keepdims=True)


print(softmax(np.array([1.0, 2.0])), tf.__version__)
