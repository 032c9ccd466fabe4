import tensorflow as tf


class Experiment:
    def build(self, units):
        self.units = units

    def run(self, scores):
        def normalised(x):
            e = tf.exp(x - tf.reduce_max(x, axis=-1, keepdims=True))
            return e / tf.reduce_sum(e, axis=-1, keepdims=True)

        def share(x):
            return x / tf.reduce_sum(x)

        return share(scores)
