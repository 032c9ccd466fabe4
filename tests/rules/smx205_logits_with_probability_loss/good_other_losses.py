import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential


def from_logits_loss(y_true, y_pred):
    return tf.keras.losses.sparse_categorical_crossentropy(y_true, y_pred, from_logits=True)


def wasserstein_loss(y_true, y_pred):
    return tf.reduce_mean(y_true * y_pred)


a = Sequential([Dense(10)])
a.compile("adam", loss=from_logits_loss)
b = Sequential([Dense(1)])
b.compile("adam", loss=wasserstein_loss)
c = Sequential([Dense(1)])
c.compile("adam", loss="mse")
d = Sequential([Dense(1, activation="tanh")])
d.compile("adam", loss="hinge")
e = Sequential([Dense(10)])
e.compile("adam", loss=tf.nn.softmax_cross_entropy_with_logits)
f = Sequential([Dense(10)])
f.compile("adam", loss=lambda y, z: tf.nn.softmax_cross_entropy_with_logits(y, z))
g = Sequential([Dense(3)])
g.compile("adam", loss="poisson")
