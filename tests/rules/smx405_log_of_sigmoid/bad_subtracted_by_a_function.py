import tensorflow as tf


def loss(labels, logits):
    p = tf.nn.sigmoid(logits)
    positive = tf.multiply(labels, tf.math.log(p))  # expect: SMX405@36
    negative = tf.multiply(tf.subtract(1.0, labels), tf.math.log(tf.subtract(1.0, p)))  # expect: SMX405@54
    return -tf.reduce_mean(tf.add(positive, negative))
