import tensorflow as tf
from tensorflow.keras import Input, Model, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(4), layers.Activation("softmax")])
before = Model(model.input, model.layers[-2].output)
mixed = layers.Dense(4)(layers.Dense(8, activation="sigmoid")(model.input))


def loss(x, y):
    return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=before(x))


def other(y):
    return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=mixed)
