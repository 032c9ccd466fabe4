import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((20, 64))
scores = layers.Dense(1, activation="tanh")(inputs)
weights = layers.Activation("softmax")(layers.Flatten()(scores))
weights = layers.Permute((2, 1))(layers.RepeatVector(64)(weights))
context = layers.GlobalAveragePooling1D()(layers.Multiply()([inputs, weights]))
outputs = layers.Dense(1, activation="sigmoid")(context)
model = tf.keras.Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
