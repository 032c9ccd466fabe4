# A softmax of log-probabilities gives the probabilities back: these are logits.
import tensorflow as tf


def loss(z, labels):
    log_p = tf.nn.log_softmax(z)
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=log_p)
