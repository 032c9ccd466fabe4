import keras
import numpy as np

softmax = lambda x: np.exp(x) / np.sum(np.exp(x))  # expect: SMX906@21


def tempered(scores, temperature=1.0):
    scores = scores / temperature
    e = np.exp(scores)
    return e / np.sum(e, axis=-1, keepdims=True)  # expect: SMX906@12


print(keras.__version__)
