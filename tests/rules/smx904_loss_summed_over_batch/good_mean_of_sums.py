# Sums that are divided, by whatever name the size of the batch has.
import tensorflow as tf

BATCH = 128


def losses(labels, logits):
    each = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    a = tf.reduce_sum(each) / BATCH
    b = tf.divide(tf.reduce_sum(each), tf.cast(tf.shape(labels)[0], tf.float32))
    c = (1.0 / BATCH) * tf.reduce_sum(each)
    total = tf.reduce_sum(each)
    d = total / tf.cast(tf.size(each), tf.float32)
    masked = tf.reduce_sum(each * labels[:, 0]) / tf.reduce_sum(labels[:, 0])
    return a, b, c, d, masked
