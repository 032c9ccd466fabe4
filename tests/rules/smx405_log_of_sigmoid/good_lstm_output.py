# A recurrent layer's states are not its sigmoid.
import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((10, 4))
states = layers.LSTM(8, recurrent_activation="sigmoid", activation="softplus")(inputs)
logarithm = tf.math.log(states)
