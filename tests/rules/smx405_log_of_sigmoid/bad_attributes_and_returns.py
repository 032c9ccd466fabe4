import tensorflow as tf


class Policy:
    def __init__(self, states):
        hidden = tf.layers.dense(states, 32, activation=tf.nn.relu)
        self.left = tf.layers.dense(hidden, 1, activation=tf.nn.sigmoid)
        self.log_left = tf.log(self.left)  # expect: SMX405@25

    def probability(self):
        return self.left

    def loss(self, advantage):
        right = 1 - self.probability()
        return -tf.reduce_mean(tf.log(right) * advantage)  # expect: SMX405@32


policy = Policy(tf.placeholder(tf.float32, [None, 4]))
loss = policy.loss(tf.placeholder(tf.float32, [None, 1]))
