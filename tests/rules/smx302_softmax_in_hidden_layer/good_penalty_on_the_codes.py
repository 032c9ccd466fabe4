# The entropy of the softmax is a part of the loss.
import tensorflow as tf
from tensorflow.keras import Input, Model, layers

inputs = Input((16,))
codes = layers.Dense(8, activation="softmax")(inputs)
outputs = layers.Dense(16)(codes)
model = Model(inputs, outputs)
model.add_loss(tf.reduce_mean(tf.square(codes)))
model.compile(optimizer="adam", loss="mse")
