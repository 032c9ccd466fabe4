import numpy as np
import tensorflow as tf
from project import network


def log_likelihood(probabilities):
    return tf.math.log(probabilities)


predictions = network(tf.zeros((1, 8)), activation="softmax")
a = tf.math.log(predictions)
b = np.log(tf.keras.models.load_model("model.h5").predict(np.zeros((1, 8))))
c = np.log(np.load("probabilities.npy"))
