import tensorflow as tf
from tensorflow.keras import layers


def loss(features, labels):
    gate = tf.sigmoid(layers.Dense(10)(features))
    gated = gate * layers.Dense(10)(features)
    attention = tf.nn.softmax(tf.matmul(features, features, transpose_b=True))
    attended = layers.Dense(10)(tf.matmul(attention, features))
    a = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=gated)
    b = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=attended)
    return a + b
