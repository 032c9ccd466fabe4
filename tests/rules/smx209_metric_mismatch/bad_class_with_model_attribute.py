import tensorflow as tf


class Detector:
    def __init__(self, features):
        self.metrics = [tf.keras.metrics.SparseCategoricalAccuracy("acc")]
        self.model = self._network(features)
        self.model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=self.metrics)  # expect: SMX209@85

    def _network(self, features):
        model = tf.keras.Sequential()
        model.add(tf.keras.layers.Dense(8, input_shape=(features,)))
        model.add(tf.keras.layers.Dense(1, activation=tf.nn.sigmoid))
        return model


Detector(10)
