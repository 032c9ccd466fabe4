import numpy as np
import tensorflow as tf
from keras.utils import np_utils

x = tf.placeholder(tf.float32, [None, 20])
labels = np_utils.to_categorical(np.load("y.npy"), 5)
logits = tf.layers.dense(x, 5)
loss = tf.contrib.losses.softmax_cross_entropy(logits, labels)
