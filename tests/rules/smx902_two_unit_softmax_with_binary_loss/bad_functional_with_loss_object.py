import tensorflow as tf
from tensorflow.keras import Input, Model, layers

inputs = Input((64, 64, 3))
x = layers.Conv2D(8, 3, activation="relu")(inputs)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(2, activation=tf.nn.softmax)(x)
model = Model(inputs, outputs)
model.compile("adam", loss=tf.keras.losses.BinaryCrossentropy(label_smoothing=0.1))  # expect: SMX902@28
model.fit(tf.data.experimental.load("train"))

binary = tf.keras.losses.BinaryCrossentropy()
model.compile("adam", binary)  # expect: SMX902@23
model.fit(tf.data.experimental.load("train"))
