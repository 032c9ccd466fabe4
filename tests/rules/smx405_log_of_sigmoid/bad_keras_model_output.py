import tensorflow as tf
from tensorflow.keras import Sequential, layers

discriminator = Sequential(
    [layers.Input((28, 28, 1)), layers.Flatten(), layers.Dense(64), layers.Dense(1, activation="sigmoid")]
)
generator = Sequential([layers.Input((32,)), layers.Dense(784), layers.Reshape((28, 28, 1))])


def train_step(images, noise):
    with tf.GradientTape() as tape:
        real = discriminator(images, training=True)
        fake = discriminator(generator(noise), training=True)
        loss = -tf.reduce_mean(tf.math.log(real)) - tf.reduce_mean(tf.math.log(1.0 - fake))  # expect: SMX405@32, SMX405@68
    return tape.gradient(loss, discriminator.trainable_variables)
