import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((32,))
logits = layers.Dense(10, activation="softmax")(inputs)


def loss(labels):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)  # expect: SMX403@81
