import tensorflow.compat.v1 as tf


class Regression:
    def __init__(self, features, classes):
        self.x = tf.placeholder(tf.float32, [None, features])
        self.y = tf.placeholder(tf.float32, [None, classes])
        self.predict = tf.nn.softmax(tf.layers.dense(self.x, classes))

    def loss(self):
        log_p = tf.log(self.predict)
        return tf.reduce_sum(-self.y * log_p)  # expect: SMX402@16, SMX904@16


cost = Regression(20, 4).loss()
