import keras
import tensorflow as tf


def losses(y, z, from_logits):
    p = tf.nn.softmax(z)
    a = keras.losses.categorical_crossentropy(y, p)
    b = keras.losses.categorical_crossentropy(y, p, from_logits=False)
    c = keras.losses.categorical_crossentropy(y, p, from_logits=from_logits)
    d = keras.losses.CategoricalCrossentropy()(y, p)
    e = keras.losses.CategoricalCrossentropy(from_logits=True)(y, z)
    f = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=z)
    return a, b, c, d, e, f
