import tensorflow as tf


class Network(object):
    def __init__(self, features, classes):
        self.x = tf.placeholder(tf.float32, [None, features])
        self.labels = tf.placeholder(tf.float32, [None, classes])
        hidden = tf.layers.dense(self.x, 64, tf.nn.tanh)
        self.output = tf.layers.dense(hidden, classes, activation=tf.nn.softmax)
        self.loss = self._loss()

    def _loss(self):
        losses = tf.nn.softmax_cross_entropy_with_logits(labels=self.labels, logits=self.output)  # expect: SMX403@85
        return tf.reduce_mean(losses)


network = Network(20, 3)
