"""What is computed from a linear output may be a probability."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((20,))
one, two = layers.Dense(3)(inputs), layers.Dense(3, activation="softmax")(inputs)

mixed = keras.Model(inputs, layers.Add()([one, two]))
mixed.compile("adam", "categorical_crossentropy")
scaled = keras.Model(inputs, layers.Lambda(lambda x: x * tf.math.sigmoid(x))(one))
scaled.compile("adam", "categorical_crossentropy")
halved = keras.Model(inputs, layers.Lambda(lambda x: x / tf.reduce_sum(x))(one))
halved.compile("adam", "categorical_crossentropy")
shares = keras.Model(inputs, layers.Softmax()(layers.Lambda(lambda x: x / 2.0)(one)))
shares.compile("adam", "categorical_crossentropy")


class Attention(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], 3))

    def call(self, inputs):
        return tf.nn.softmax(tf.matmul(inputs, self.w))


attended = keras.Model(inputs, Attention()(inputs))
attended.compile("adam", "categorical_crossentropy")
