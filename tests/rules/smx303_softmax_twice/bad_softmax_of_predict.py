import numpy as np
import scipy.special
import tensorflow as tf
from scipy.special import softmax
from tensorflow.keras import Sequential, layers

model = Sequential([layers.Input((20,)), layers.Dense(5, activation="softmax")])
x = np.load("x.npy")

predictions = model.predict(x)
score = tf.nn.softmax(predictions)  # expect: SMX303@9
first = tf.nn.softmax(predictions[0])  # expect: SMX303@9
rows = softmax(predictions, axis=1)  # expect: SMX303@8
direct = scipy.special.softmax(model.predict(x), axis=-1)  # expect: SMX303@10
called = tf.math.softmax(model(x))  # expect: SMX303@10
batch = tf.nn.softmax(model.predict_on_batch(x))  # expect: SMX303@9
print(np.argmax(score[0]), first, rows, direct, called, batch)
