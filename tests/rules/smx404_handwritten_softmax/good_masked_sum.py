# Not a softmax: the sum leaves something out.
import tensorflow as tf


def contrastive(similarity, mask):
    e = tf.exp(similarity)
    log_probability = e / tf.reduce_sum(e * mask, axis=1, keepdims=True)
    return -tf.reduce_mean(log_probability)
