import tensorflow as tf
from tensorflow.keras import backend as K


def loss(labels, logits):
    y = tf.nn.softmax(logits)
    return -tf.reduce_mean(tf.reduce_sum(labels * tf.math.log(y), axis=1))  # expect: SMX402@12


def backend_loss(y_true, logits):
    return K.mean(-K.sum(y_true * K.log(K.softmax(logits)), axis=-1))  # expect: SMX402@12


short = lambda y_true, logits: -tf.reduce_sum(y_true * tf.math.log(tf.nn.softmax(logits)))  # expect: SMX402@32
