import tensorflow as tf
from keras import Sequential, layers, ops

model = Sequential([layers.Input((8,)), layers.Dense(5), layers.Softmax()])
logits = Sequential([layers.Input((8,)), layers.Dense(5)])
x = ops.zeros((32, 8))
tf.nn.softmax(logits.predict(x), axis=-1)
tf.nn.softmax(logits.predict(x), axis=1)
ops.softmax(logits(x))
Sequential([layers.Input((8,)), layers.Dense(5), layers.Softmax(axis=1)])
