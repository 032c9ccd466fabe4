import tensorflow as tf


class Policy:
    def __init__(self, states, actions):
        self.logits = tf.layers.dense(states, actions)
        self.probabilities = tf.nn.softmax(self.logits)
        self.cold = tf.nn.softmax(self.logits / 2.0)
        self.greedy = tf.argmax(self.probabilities, axis=1)


policy = Policy(tf.placeholder(tf.float32, [None, 4]), 2)
