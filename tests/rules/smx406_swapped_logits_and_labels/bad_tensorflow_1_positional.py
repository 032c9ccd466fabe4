import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow.keras.utils import to_categorical

x = tf.placeholder(tf.float32, [None, 20])
y = tf.constant(to_categorical(np.load("y.npy"), 4))
logits = tf.layers.dense(x, 4)
probabilities = tf.nn.softmax(logits)
loss = tf.nn.softmax_cross_entropy_with_logits(labels=logits, logits=y)  # expect: SMX406@55
other = tf.losses.softmax_cross_entropy(logits, y)  # expect: SMX406@41
