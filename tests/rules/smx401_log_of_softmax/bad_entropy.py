import tensorflow as tf


def entropy(logits):
    p = tf.nn.softmax(logits)
    return -tf.reduce_sum(p * tf.math.log(p), axis=-1)  # expect: SMX401@31


def mean_entropy(logits):
    probabilities = tf.nn.softmax(logits, name="probabilities")
    log_probabilities = tf.math.log(probabilities)  # expect: SMX401@25
    return tf.reduce_mean(tf.reduce_sum(-probabilities * log_probabilities, axis=1))
