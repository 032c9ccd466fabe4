# The first axis of a variable is no batch.
import tensorflow as tf


class Mixer(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.routes = self.add_weight(name="routes", shape=(4, 8))

    def call(self, inputs):
        return tf.matmul(inputs, tf.nn.softmax(self.routes, axis=0))


routes = tf.Variable(tf.random.normal([4, 8]))
normalised = tf.nn.softmax(routes, axis=0)
