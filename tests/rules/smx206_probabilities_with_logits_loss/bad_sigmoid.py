import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense

one = tf.keras.Sequential([Dense(16, "relu"), Dense(1, "sigmoid")])
one.compile("adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))  # expect: SMX206@61

many = tf.keras.Sequential([Dense(16, "relu"), Dense(8, activation=tf.sigmoid)])
many.compile("adam", loss=tf.losses.BinaryCrossentropy(from_logits=True))  # expect: SMX206@56

mixed = tf.keras.Sequential([Dense(16, "relu"), Dense(8), Activation("sigmoid")])
mixed.compile("adam", loss=tf.losses.CategoricalCrossentropy(from_logits=True))  # expect: SMX206@62

focal = tf.keras.Sequential([Dense(16, "relu"), Dense(8, "sigmoid")])
focal.compile("adam", loss=tf.losses.BinaryFocalCrossentropy(gamma=2.0, from_logits=True))  # expect: SMX206@73
