import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((8,))
logits = layers.Dense(4)(inputs)
model = keras.Model(inputs, tf.nn.softmax(logits))
model.compile("adam", "categorical_crossentropy")

scaled = keras.Model(inputs, tf.nn.softmax(logits / 3.0))
scaled.compile("adam", "categorical_crossentropy")

exp = tf.exp(logits - tf.reduce_max(logits, axis=-1, keepdims=True))
by_hand = keras.Model(inputs, exp / tf.reduce_sum(exp, axis=-1, keepdims=True))
by_hand.compile("adam", "categorical_crossentropy")
