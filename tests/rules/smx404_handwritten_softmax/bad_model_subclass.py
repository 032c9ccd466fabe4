import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(64, activation="relu")
        self.out = tf.keras.layers.Dense(10)

    def call(self, inputs):
        z = self.out(self.hidden(inputs))
        top = tf.exp(z)
        bottom = tf.reduce_sum(top, axis=1, keepdims=True)
        return top / bottom  # expect: SMX404@16


net = Net()
