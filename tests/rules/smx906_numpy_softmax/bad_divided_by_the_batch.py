# A sum that is divided by the number of samples is a mean.
import numpy as np
from scipy.special import softmax
from tensorflow import keras


def cost(z, y):
    m = z.shape[0]
    p = softmax(z, axis=-1)
    return -np.sum(y * np.log(p)) / m  # expect: SMX906@12


def of_a_batch(z, y):
    p = softmax(z, axis=-1)
    return -1 / 64 * np.sum(y * np.log(p))  # expect: SMX906@12


print(keras.utils.to_categorical([0, 1]))
