import numpy as np
from keras.datasets import mnist
from scipy.special import softmax

labels = np.array([[0.0, 1.0, 0.0]])
guess = np.array([[0.1, 0.8, 0.1]])
print(-np.sum(labels * np.log(guess)))

probabilities = softmax(np.array([[1.0, 2.0, 3.0]]), axis=1)
print(-np.sum(labels * np.log(probabilities)))
