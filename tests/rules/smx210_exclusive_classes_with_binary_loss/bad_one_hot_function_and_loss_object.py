import numpy as np
import tensorflow as tf

x, ids = np.load("x.npy"), np.load("ids.npy")
y = tf.one_hot(ids, depth=5)
inputs = tf.keras.Input((16,))
outputs = tf.keras.layers.Dense(5, activation=tf.nn.sigmoid)(inputs)
model = tf.keras.Model(inputs, outputs)
model.compile("adam", loss=tf.keras.losses.BinaryCrossentropy())  # expect: SMX210@28
model.fit(x, y, epochs=3)
