"""Logits while training, probabilities otherwise."""
import tensorflow as tf
from tensorflow.keras import Model, layers


class ConvNet(Model):
    def __init__(self):
        super(ConvNet, self).__init__()
        self.flatten = layers.Flatten()
        self.fc1 = layers.Dense(1024)
        self.out = layers.Dense(10)

    def call(self, x, is_training=False):
        x = self.flatten(x)
        x = self.fc1(x)
        x = self.out(x)
        if not is_training:
            x = tf.nn.softmax(x)
        return x


conv_net = ConvNet()


def cross_entropy_loss(x, y):
    y = tf.cast(y, tf.int64)
    loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    return tf.reduce_mean(loss)


def run_optimization(x, y):
    with tf.GradientTape() as g:
        pred = conv_net(x, is_training=True)
        loss = cross_entropy_loss(pred, y)
    return g.gradient(loss, conv_net.trainable_variables)
