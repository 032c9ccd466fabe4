import numpy as np
import tensorflow as tf

x = np.load("x.npy")
y = tf.keras.utils.to_categorical(np.load("y.npy"), 5)
model = tf.keras.Sequential([tf.keras.layers.Dense(5, input_shape=(8,))])
error = tf.keras.losses.MeanSquaredError()(model(x), y)
distance = tf.keras.losses.mean_absolute_error(model(x), y)
