import numpy as np
import tensorflow as tf
from keras import Sequential, layers

model = Sequential([layers.Input((8,)), layers.Dense(5)])
x = np.load("x.npy")
score = tf.nn.softmax(model.predict(x)[0], axis=0)
for row in model.predict(x):
    print(tf.nn.softmax(row, axis=0))
first = tf.nn.softmax(tf.squeeze(model(x[:1])), axis=0)
