import tensorflow.compat.v1 as tf


def tower(x, labels, training):
    output = tf.layers.dense(x, 5)
    if not training:
        output = tf.nn.softmax(output)
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=output)
