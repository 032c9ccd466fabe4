# Bayesian personalised ranking
import tensorflow.compat.v1 as tf


class BPR(object):
    def __init__(self, dimensions):
        self.user = tf.placeholder(tf.float32, [None, dimensions])
        self.positive = tf.placeholder(tf.float32, [None, dimensions])
        self.negative = tf.placeholder(tf.float32, [None, dimensions])
        self.loss = self.bpr_loss()

    def bpr_loss(self):
        difference = tf.reduce_sum(self.user * (self.positive - self.negative), 1)
        return -tf.reduce_mean(tf.log(tf.sigmoid(difference)))  # expect: SMX405@32
