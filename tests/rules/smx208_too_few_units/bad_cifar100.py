# Changed from cifar10, but not to the end.
import tensorflow as tf
from tensorflow.keras import layers

(x, y), _ = tf.keras.datasets.cifar100.load_data()
x = x.astype("float32") / 255.0
inputs = tf.keras.Input((32, 32, 3))
h = layers.Conv2D(32, 3, activation="relu")(inputs)
h = layers.GlobalAveragePooling2D()(h)
outputs = layers.Dense(units=10, activation="softmax")(h)  # expect: SMX208@30
model = tf.keras.Model(inputs, outputs)
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy())
model.fit(x, y, batch_size=64)

(x, y), _ = tf.keras.datasets.cifar100.load_data(label_mode="coarse")
x = x / 255.0
coarse = tf.keras.Sequential([layers.Flatten(), layers.Dense(10)])  # expect: SMX208@62
coarse.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
coarse.fit(x, y)
