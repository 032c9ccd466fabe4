import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = layers.Input(shape=(4,))
common = layers.Dense(128, activation="relu")(inputs)
action = layers.Dense(2, activation="softmax")(common)
critic = layers.Dense(1)(common)
model = keras.Model(inputs=inputs, outputs=[action, critic])

history = []
state = np.zeros((1, 4))
with tf.GradientTape() as tape:
    for step in range(1000):
        action_probs, critic_value = model(state)
        chosen = np.random.choice(2, p=np.squeeze(action_probs))
        history.append(tf.math.log(action_probs[0, chosen]))  # expect: SMX401@24


def loss(logits, taken, advantage):
    probabilities = tf.nn.softmax(logits)
    picked = tf.gather_nd(probabilities, taken)
    return -tf.reduce_mean(advantage * tf.math.log(picked))  # expect: SMX401@40
