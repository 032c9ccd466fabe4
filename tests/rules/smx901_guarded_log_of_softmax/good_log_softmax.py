import tensorflow as tf
from keras import ops


def entropy(logits):
    log_p = tf.nn.log_softmax(logits)
    return -tf.reduce_sum(tf.exp(log_p) * log_p, axis=-1)


def divergence(teacher, student):
    p = ops.softmax(teacher)
    return ops.sum(p * (ops.log_softmax(teacher) - ops.log_softmax(student)), axis=-1)


def loss(labels, logits):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))
