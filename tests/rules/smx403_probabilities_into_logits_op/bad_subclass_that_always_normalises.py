import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(32, activation="relu")
        self.out = tf.keras.layers.Dense(classes)

    def call(self, x):
        return tf.nn.softmax(self.out(self.hidden(x)))


net = Net(4)


def loss(x, y):
    return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=net(x))  # expect: SMX403@69
