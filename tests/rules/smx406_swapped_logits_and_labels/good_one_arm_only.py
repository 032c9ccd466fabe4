import sys

import numpy as np
import tensorflow as tf

x = np.load("x.npy")
model = tf.keras.Sequential([tf.keras.layers.Dense(5, input_shape=(8,))])
onehot = tf.one_hot(np.load("y.npy"), 5)
target = onehot if len(sys.argv) > 1 else model(x)
loss = tf.nn.softmax_cross_entropy_with_logits(labels=model(x), logits=target)
