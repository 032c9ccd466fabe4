import tensorflow as tf


class Agent:
    def __init__(self, states, actions):
        self.state = tf.placeholder(tf.float32, [None, states])
        self.action = tf.placeholder(tf.int32, [None])
        self.advantage = tf.placeholder(tf.float32, [None])
        self.policy = tf.layers.dense(self.state, actions, activation=tf.nn.softmax)
        chosen = tf.one_hot(self.action, actions)
        log_policy = tf.reduce_sum(tf.log(self.policy) * chosen, axis=1)  # expect: SMX402@22
        self.loss = -tf.reduce_mean(log_policy * self.advantage)
        entropy = -tf.reduce_sum(self.policy * tf.log(self.policy))  # expect: SMX401@48
        self.total = self.loss - 0.01 * entropy


agent = Agent(4, 2)
