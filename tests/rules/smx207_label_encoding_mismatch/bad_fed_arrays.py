"""A class with placeholders is fed its own arrays."""
import numpy as np
import tensorflow as tf
from keras.datasets import mnist

(x_train, y_train), _ = mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255.0


class Net:
    def __init__(self):
        self.x = tf.placeholder(tf.float32, [None, 784])
        self.y = tf.placeholder(tf.float32, [None, 10])
        hidden = tf.layers.dense(self.x, 64, tf.nn.relu)
        logits = tf.layers.dense(hidden, 10)
        self.loss = tf.losses.softmax_cross_entropy(self.y, logits)  # expect: SMX207@21
        self.step = tf.train.AdamOptimizer().minimize(self.loss)

    def feed(self, images, labels):
        feed = {}
        feed[self.x] = images
        feed[self.y] = labels
        return feed

    def train(self, session, size=32):
        order = np.random.permutation(len(x_train))
        for start in range(0, len(x_train), size):
            chosen = order[start : start + size]
            session.run(self.step, self.feed(x_train[chosen], y_train[chosen]))


net = Net()
with tf.Session() as session:
    net.train(session)
