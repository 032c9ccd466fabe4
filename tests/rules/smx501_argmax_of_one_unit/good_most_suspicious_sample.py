import numpy as np
import tensorflow as tf

discriminator = tf.keras.Sequential(
    [tf.keras.layers.Input((784,)), tf.keras.layers.Dense(1, activation="sigmoid")]
)
images = np.load("images.npy")
scores = discriminator.predict(images)
most_real = images[np.argmax(scores.flatten())]
again = np.argmax(scores[:, 0])
third = scores.squeeze().argmax()
order = np.argsort(scores, axis=0)
lowest = np.argmin(scores[:, 0])
