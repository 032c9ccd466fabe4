"""Losses, given by name, as objects and called by hand."""

import tensorflow as tf
from keras import Input, Sequential, backend as K, losses
from keras.layers import Dense

y_true = Input((10,))
output = Dense(10, activation="softmax")(Input((64,)))

loss = losses.CategoricalCrossentropy()  # is: loss categorical_crossentropy
# is-below: loss sparse_categorical_crossentropy of logits
loss = losses.SparseCategoricalCrossentropy(from_logits=True)
# is-below: loss binary_crossentropy of maybe logits
loss = losses.BinaryCrossentropy(from_logits=unknown)
loss = losses.BinaryCrossentropy(True)  # is: loss binary_crossentropy of logits
loss = losses.MeanSquaredError()  # is: loss mean_squared_error
loss = losses.KLDivergence()  # is: loss kl_divergence
loss = losses.categorical_crossentropy  # is: library keras.losses.categorical_crossentropy
loss = losses.get("categorical_crossentropy")  # is: loss categorical_crossentropy
value = losses.categorical_crossentropy(y_true, output)  # is: loss
value = losses.CategoricalCrossentropy()(y_true, output)  # is: loss
value = K.binary_crossentropy(y_true, output)  # is: loss
value = tf.nn.softmax_cross_entropy_with_logits(labels=y_true, logits=output)  # is: losses
mean = tf.reduce_mean(value)  # is: mean, rank 0

log = tf.math.log(output)  # is: log, rank 2, size 10
product = y_true * tf.math.log(output)  # is: multiply, cross-entropy by hand, rank 2, size 10
# is-below: multiply, cross-entropy by hand, guarded, rank 2, size 10
product = y_true * tf.math.log(output + 1e-8)
# is-below: negative, cross-entropy by hand, negated, reduced, guarded
total = -tf.reduce_sum(product, axis=1)
# is-below: mean, cross-entropy by hand, negated, reduced, guarded, rank 0
mean = tf.reduce_mean(-tf.reduce_sum(product, axis=1))
# is-below: sum, cross-entropy by hand, reduced, summed over the batch, rank 0
summed = tf.reduce_sum(y_true * tf.math.log(output))

model = Sequential([Dense(10)])
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10, compiled for loss sparse_categorical_crossentropy of logits on linear over 10 units
model.compile("sgd", losses.SparseCategoricalCrossentropy(from_logits=True))
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10, compiled for loss categorical_crossentropy on linear over 10 units
model.compile("sgd", losses.categorical_crossentropy)
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10, compiled for loss mean_squared_error on linear over 10 units
model.compile("sgd", ["mse"])
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10, compiled for an unknown loss
model.compile("sgd", own_loss)
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10, compiled for an unknown loss
model.compile("sgd")
