# Pseudo-labels: what the network is sure of becomes its label.
import numpy as np
import tensorflow as tf

x = np.load("x.npy")
model = tf.keras.Sequential([tf.keras.layers.Dense(5, input_shape=(8,))])
logits = model(x)
pseudo = tf.one_hot(tf.argmax(logits, axis=-1), 5)
loss = tf.nn.softmax_cross_entropy_with_logits(labels=pseudo, logits=logits)
