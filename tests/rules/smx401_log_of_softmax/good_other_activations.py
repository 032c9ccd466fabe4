import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((4,))
rates = layers.Dense(3, activation="softplus")(inputs)
log_rates = tf.math.log(rates)
variances = layers.Dense(3, activation="exponential")(inputs)
log_variances = tf.math.log(variances)
pixels = tf.math.log(tf.nn.relu(inputs) + 1.0)
log1p = tf.math.log1p(tf.nn.relu(inputs))
