import keras
import tensorflow as tf
from keras import ops
from tensorflow.keras import backend as K

scce = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


def losses(y, z):
    p = tf.nn.softmax(z)
    a = tf.keras.losses.categorical_crossentropy(y, p, from_logits=True)  # expect: SMX403@53
    b = keras.losses.sparse_categorical_crossentropy(y, tf.nn.softmax(z), from_logits=True)  # expect: SMX403@57
    c = keras.losses.binary_crossentropy(y_true=y, y_pred=tf.math.sigmoid(z), from_logits=True)  # expect: SMX403@59
    d = scce(y, p)  # expect: SMX403@17
    e = tf.keras.losses.CategoricalCrossentropy(from_logits=True)(y, p)  # expect: SMX403@70
    f = K.categorical_crossentropy(y, p, from_logits=True)  # expect: SMX403@39
    g = ops.categorical_crossentropy(y, ops.softmax(z), from_logits=True)  # expect: SMX403@41
    return a, b, c, d, e, f, g
