import numpy as np
import tensorflow as tf
from project import build

image = np.load("image.npy")

loaded = tf.keras.models.load_model("flowers.h5")
score = tf.nn.softmax(loaded.predict(image)[0])

built = build(10, activation="softmax")
score = tf.nn.softmax(built.predict(image))


def confidence(model, x):
    return tf.reduce_max(tf.nn.softmax(model.predict(x)), axis=-1)
