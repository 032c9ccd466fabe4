"""A class with placeholders is fed rows, made before the loop or on the way."""
import numpy as np
import tensorflow as tf
from keras.datasets import mnist
from keras.utils import to_categorical

(x_train, y_train), _ = mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255.0
rows = to_categorical(y_train, 10)


class Net:
    def __init__(self):
        self.x = tf.placeholder(tf.float32, [None, 784])
        self.y = tf.placeholder(tf.float32, [None, 10])
        logits = tf.layers.dense(self.x, 10)
        self.loss = tf.losses.softmax_cross_entropy(self.y, logits)
        self.step = tf.train.AdamOptimizer().minimize(self.loss)

    def train(self, session):
        for start in range(0, len(x_train), 32):
            chosen = slice(start, start + 32)
            session.run(self.step, {self.x: x_train[chosen], self.y: rows[chosen]})
            encoded = np.eye(10)[y_train[chosen]]
            session.run(self.step, {self.x: x_train[chosen], self.y: encoded})


with tf.Session() as session:
    Net().train(session)
