import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.Sequential([layers.Input((20,)), layers.Dense(5, activation="softmax")])
optimizer = tf.keras.optimizers.SGD(0.1)


def train_step(x, y):
    with tf.GradientTape() as tape:
        p = model(x, training=True)
        loss = -tf.reduce_sum(tf.one_hot(y, 5) * tf.math.log(p))  # expect: SMX402@16, SMX904@17
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))


for x, y in tf.data.experimental.load("train"):
    train_step(x, y)
