import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((12,))
logits = layers.Dense(6)(inputs)
columns = tf.transpose(logits)
probabilities = tf.nn.softmax(columns, axis=0)
stacked = tf.stack([layers.Dense(6)(inputs) for _ in range(3)])
mixture = tf.nn.softmax(stacked, axis=0)
