# No NaN here; that the loss is capped is another matter.
import tensorflow as tf
from keras import backend as K


def loss(labels, x):
    p = tf.sigmoid(x)
    a = tf.math.log(p + 1e-8)
    b = tf.math.log(1 - p + 1e-8)
    c = tf.math.log(tf.clip_by_value(p, 1e-10, 1.0))
    d = K.log(K.clip(K.sigmoid(x), K.epsilon(), 1 - K.epsilon()))
    e = tf.math.log(tf.maximum(p, 1e-7))
    f = tf.math.log(tf.maximum(1.0 - p, 1e-7))
    return a, b, c, d, e, f
