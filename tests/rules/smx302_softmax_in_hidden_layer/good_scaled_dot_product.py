import tensorflow as tf
from tensorflow.keras import layers


class SelfAttention(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.query = layers.Dense(units)
        self.key = layers.Dense(units)
        self.value = layers.Dense(units)
        self.softmax = layers.Softmax()
        self.project = layers.Dense(units)

    def call(self, x):
        scores = tf.matmul(self.query(x), self.key(x), transpose_b=True)
        context = tf.matmul(self.softmax(scores), self.value(x))
        return self.project(context)


inputs = layers.Input((10, 16))
outputs = layers.Dense(3)(SelfAttention(16)(inputs))
model = tf.keras.Model(inputs, outputs)
