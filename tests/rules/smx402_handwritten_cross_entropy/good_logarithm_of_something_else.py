import sys

import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential, layers

model = Sequential([layers.Dense(3, activation="softmax", input_shape=(8,))])
x = np.load("x.npy")
labels = np.eye(3)[np.load("y.npy")]

predictions = model.predict(x)
counts = labels.sum(axis=0)
class_entropy = -np.sum(counts * np.log(counts))
frequencies = tf.constant([0.2, 0.3, 0.5])
prior = -tf.reduce_sum(labels * tf.math.log(frequencies))
print(predictions[:3], class_entropy, prior, file=sys.stderr)
