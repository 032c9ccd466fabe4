import tensorflow.compat.v1 as tf


class Bandit(object):
    def __init__(self, actions, temperature):
        self.temperature = temperature
        self.states = tf.placeholder(tf.float32, [None, 8])
        self.q = tf.layers.dense(self.states, actions)
        self.policy = self.boltzmann()

    def boltzmann(self):
        e = tf.exp(self.q / self.temperature)
        return tf.truediv(e, tf.reduce_sum(e, axis=1, keepdims=True))  # expect: SMX404@16


bandit = Bandit(4, 0.5)
