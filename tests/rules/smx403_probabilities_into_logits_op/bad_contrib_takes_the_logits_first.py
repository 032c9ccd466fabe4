import tensorflow as tf
from tensorflow.contrib import slim

labels = tf.placeholder(tf.float32, [None, 5])
probabilities = tf.nn.softmax(tf.layers.dense(tf.placeholder(tf.float32, [None, 20]), 5))
a = tf.contrib.losses.softmax_cross_entropy(probabilities, labels)  # expect: SMX403@45
b = slim.losses.softmax_cross_entropy(probabilities, labels)  # expect: SMX403@39
