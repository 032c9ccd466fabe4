import tensorflow as tf
from tensorflow.keras import layers

one = tf.keras.Sequential([layers.Input((8,)), layers.Dense(1, activation="sigmoid")])
one.compile("adam", "binary_crossentropy")
# Two independent yes-or-no questions.
two = tf.keras.Sequential([layers.Input((8,)), layers.Dense(2, activation="sigmoid")])
two.compile("adam", loss=tf.keras.losses.BinaryCrossentropy())
logits = tf.keras.Sequential([layers.Input((8,)), layers.Dense(2)])
logits.compile("adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
