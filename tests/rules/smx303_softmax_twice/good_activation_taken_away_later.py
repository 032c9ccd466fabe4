# As in examples of class activation maps.
import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(4, activation="softmax")])
x = np.load("x.npy")

features = Model(model.input, model.layers[-2].output)
weights = tf.nn.softmax(features.predict(x))

model.layers[-1].activation = None
score = tf.nn.softmax(model.predict(x))
