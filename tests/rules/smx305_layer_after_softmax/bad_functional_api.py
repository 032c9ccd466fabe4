import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((32,))
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(6)(x)
x = layers.Softmax()(x)
outputs = layers.LayerNormalization()(x)  # expect: SMX305@11
model = tf.keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=tf.keras.losses.CategoricalCrossentropy())
