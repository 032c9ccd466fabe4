"""A training loop, with a loss object and with a function of TensorFlow."""

import tensorflow as tf
from tensorflow import keras


def build():
    start = keras.Input((8,))
    return keras.Model(start, keras.layers.Dense(3, activation=tf.nn.softplus)(start))  # expect: SMX212@64


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(3)

    def call(self, x):
        return tf.nn.relu(self.last(x))  # expect: SMX212@16


model, net = build(), Net()
entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
for x, y in batches():
    with tf.GradientTape() as tape:
        loss = entropy(y, model(x)) + tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=net(x))
        )
