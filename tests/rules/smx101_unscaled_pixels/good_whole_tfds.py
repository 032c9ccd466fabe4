"""All pictures of a tensorflow_datasets at once, divided."""
import tensorflow as tf
import tensorflow_datasets as tfds

data = tfds.load("mnist", split="train", as_supervised=True, batch_size=-1)
x, y = tfds.as_numpy(data)
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
