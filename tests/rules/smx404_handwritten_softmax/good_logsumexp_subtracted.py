import tensorflow as tf


def normalise(x):
    log_p = x - tf.reduce_logsumexp(x, axis=-1, keepdims=True)
    p = tf.exp(log_p)
    return p / tf.reduce_sum(p, axis=-1, keepdims=True)
