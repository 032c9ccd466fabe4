import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from losses import categorical_crossentropy


def weighted(y_true, y_pred):
    return tf.reduce_mean(tf.keras.losses.categorical_crossentropy(y_true, y_pred))


def get_loss(name):
    return {"a": "categorical_crossentropy", "b": weighted}[name]


a = Sequential([Dense(5, activation="sigmoid")])
a.compile(loss=weighted, optimizer="adam")
b = Sequential([Dense(5, activation="sigmoid")])
b.compile(loss=lambda y, p: tf.reduce_mean(y - p), optimizer="adam")
c = Sequential([Dense(5, activation="sigmoid")])
c.compile(loss=categorical_crossentropy, optimizer="adam")
