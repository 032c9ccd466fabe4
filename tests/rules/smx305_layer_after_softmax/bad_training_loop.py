import tensorflow as tf
from tensorflow import keras

model = keras.Sequential(
    [keras.layers.Dense(9, activation="softmax"), keras.layers.Dropout(0.2)]  # expect: SMX305@51
)
loss_fn = keras.losses.SparseCategoricalCrossentropy()
optimizer = keras.optimizers.SGD()


def train_step(x, y):
    with tf.GradientTape() as tape:
        loss = loss_fn(y, model(x, training=True))
    gradients = tape.gradient(loss, model.trainable_weights)
    optimizer.apply_gradients(zip(gradients, model.trainable_weights))
