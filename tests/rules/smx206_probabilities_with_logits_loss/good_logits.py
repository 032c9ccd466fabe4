import tensorflow as tf
from tensorflow.keras.layers import Dense

model = tf.keras.Sequential([Dense(16, activation="softplus"), Dense(10)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
one = tf.keras.Sequential([Dense(16, activation="sigmoid"), Dense(1)])
one.compile("adam", tf.keras.losses.BinaryCrossentropy(from_logits=True))
