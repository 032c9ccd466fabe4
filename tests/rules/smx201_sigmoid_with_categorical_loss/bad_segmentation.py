import tf_keras
from tf_keras import layers

inputs = tf_keras.Input((128, 128, 3))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
outputs = layers.Conv2D(3, 1, activation="sigmoid")(x)  # expect: SMX201@42
unet = tf_keras.Model(inputs, outputs)
unet.compile("adam", loss=tf_keras.losses.SparseCategoricalCrossentropy())
