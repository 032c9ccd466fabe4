import tensorflow as tf


class Experiment:
    def build(self, units):
        self.units = units

    def run(self, scores):
        def normalised(x):
            return tf.exp(x) / tf.reduce_sum(tf.exp(x), axis=-1)  # expect: SMX404@20

        def halved(x):
            return x / 2

        return halved(scores)
