import tensorflow as tf


def softmax_cross_entropy_with_logits(labels, logits):
    """Expects probabilities, despite its name."""
    return tf.keras.losses.categorical_crossentropy(labels, logits)


p = tf.nn.softmax(tf.constant([[1.0, 2.0]]))
loss = softmax_cross_entropy_with_logits(tf.constant([[0.0, 1.0]]), p)
