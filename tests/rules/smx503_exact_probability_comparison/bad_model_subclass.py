import tensorflow as tf


class Gate(tf.keras.Model):
    def __init__(self, units=4):
        super().__init__()
        self.body = tf.keras.layers.Dense(units)
        self.end = tf.keras.layers.Softmax()

    def call(self, inputs):
        return self.end(self.body(inputs))


gate = Gate()


def is_sure(x):
    weights = gate(x)
    return tf.reduce_any(weights == 1.0)  # expect: SMX503@26
