import tensorflow as tf
from tensorflow.keras.layers import Dense

model = tf.keras.Sequential([Dense(16, "relu"), Dense(10, "softmax")])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy())
explicit = tf.keras.Sequential([Dense(16, "relu"), Dense(10, "softmax")])
explicit.compile("adam", tf.keras.losses.CategoricalCrossentropy(from_logits=False))
one = tf.keras.Sequential([Dense(16, "relu"), Dense(1, "sigmoid")])
one.compile("adam", "binary_crossentropy")
