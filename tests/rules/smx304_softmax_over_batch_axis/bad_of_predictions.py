import numpy as np
import scipy.special
import tensorflow as tf
from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(3)])
x = np.load("x.npy")
logits = model.predict(x)
probabilities = tf.nn.softmax(logits, axis=0)  # expect: SMX304@44
others = scipy.special.softmax(model.predict(x), axis=0)  # expect: SMX304@55
called = tf.nn.softmax(model(x), 0)  # expect: SMX304@34
