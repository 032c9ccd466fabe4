import tensorflow as tf
from keras import layers


def logs(x):
    a = tf.math.log(tf.nn.softplus(x))
    b = tf.math.log(tf.keras.activations.hard_sigmoid(x) + 1.0)
    c = tf.math.log(1.0 + tf.exp(x))
    d = tf.math.log(layers.Dense(4, activation="exponential")(x))
    e = tf.math.log(1.0 + tf.sigmoid(x))
    f = tf.math.log(2.0 - tf.sigmoid(x))
    return a, b, c, d, e, f
