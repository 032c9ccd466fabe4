import tensorflow as tf


class Model:
    def __init__(self, features, classes, rate=0.01):
        self.rate = rate
        self.x = tf.placeholder(tf.float32, [None, features])
        self.labels = tf.placeholder(tf.float32, [None, classes])
        self.weights = tf.get_variable("weights", [features, classes])
        self._predict()
        self._train()

    def _predict(self):
        self.y = tf.nn.softmax(tf.matmul(self.x, self.weights))

    def _train(self):
        self.loss = tf.reduce_mean(  # expect: SMX402@21
            -tf.reduce_sum(self.labels * tf.log(self.y), axis=1)
        )
        self.step = tf.train.AdamOptimizer(self.rate).minimize(self.loss)


model = Model(30, 3)
