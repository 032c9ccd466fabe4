"""Pixels are fed to a placeholder whose numbers meet weights as they are."""
import numpy as np
import tensorflow as tf
from tensorflow.keras.datasets.cifar10 import load_data

x = tf.placeholder(tf.float32, [None, 32, 32, 3])
y = tf.placeholder(tf.float32, [None, 10])
logits = tf.matmul(tf.reshape(x, [-1, 3072]), tf.Variable(tf.truncated_normal([3072, 10])))
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits))
train_step = tf.train.AdamOptimizer(1e-3).minimize(loss)
(x_train, y_train), _ = load_data()
y_train = np.eye(10)[y_train.ravel()]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for i in range(0, 1000, 100):
        sess.run(train_step, feed_dict={x: x_train[i:i + 100], y: y_train[i:i + 100]})   # expect: SMX101@44
