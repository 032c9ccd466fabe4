import tensorflow as tf
from tensorflow.keras import layers

loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model = tf.keras.models.Sequential([layers.Dense(128, activation="relu"), layers.Dense(10)])
model.compile(optimizer="adam", loss=loss_fn, metrics=["accuracy"])
positionally = tf.keras.models.Sequential([layers.Dense(10)])
positionally.compile(optimizer="adam", loss=tf.keras.losses.CategoricalCrossentropy(True))
one = tf.keras.models.Sequential([layers.Dense(1)])
one.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
