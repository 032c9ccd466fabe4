# Consistency of two views: neither is a label.
import tensorflow as tf
from keras import Input, layers

inputs = Input((16,))
first = layers.Dense(4)(inputs)
second = layers.Dense(4, activation="softmax")(inputs)
loss = tf.nn.softmax_cross_entropy_with_logits(labels=second, logits=first)
