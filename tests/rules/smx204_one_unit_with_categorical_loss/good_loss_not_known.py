import sys

import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from my_losses import categorical_crossentropy, loss_for


def wasserstein(y_true, y_pred):
    return tf.reduce_mean(y_true * y_pred)


a = Sequential([Dense(1, activation="sigmoid")])
a.compile("adam", loss=sys.argv[1])
b = Sequential([Dense(1, activation="sigmoid")])
b.compile("adam", loss=loss_for("categorical_crossentropy"))
c = Sequential([Dense(1, activation="sigmoid")])
c.compile("adam", loss=categorical_crossentropy)
d = Sequential([Dense(1)])
d.compile("adam", loss=wasserstein)
e = Sequential([Dense(1, activation="sigmoid")])
e.compile("adam", loss="crossentropy")
f = Sequential([Dense(1, activation="tanh")])
f.compile("adam", loss="hinge")
