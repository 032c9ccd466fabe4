# -inf is what a probability of 0 should become before a sample is drawn.
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.GRU(64), keras.layers.Dense(40, activation="softmax")])


def next_char(x, temperature=1.0):
    probabilities = model(x)[0, -1:, :]
    rescaled = tf.math.log(probabilities) / temperature
    return tf.random.categorical(rescaled, num_samples=1)


def draw(x):
    return tf.random.categorical(tf.math.log(model.predict(x)), num_samples=1)
