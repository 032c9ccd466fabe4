# Probabilities in plain NumPy beside a Keras model that has nothing to do with them.
import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from scipy.special import softmax

model = Sequential([Dense(3, activation="softmax", input_shape=(4,))])

probabilities = softmax(np.array([1.0, 2.0, 3.0]))
print(np.log(probabilities))
priors = np.array([0.2, 0.3, 0.5])
print(np.log(priors))
