import tensorflow as tf
from tensorflow.keras import layers

linear = tf.keras.Sequential([layers.Input((8,)), layers.Dense(3)])
linear.compile("adam", "mse", metrics=["mae"])
squashed = tf.keras.Sequential([layers.Input((8,)), layers.Dense(3, activation="sigmoid")])
squashed.compile("adam", "mean_squared_error")
bounded = tf.keras.Sequential([layers.Input((8,)), layers.Dense(2, activation="tanh")])
bounded.compile("adam", "mae")
