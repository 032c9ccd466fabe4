import tensorflow as tf
from tensorflow import keras

(x, y), _ = keras.datasets.fashion_mnist.load_data()
dataset = tf.data.Dataset.from_tensor_slices((x, y)).batch(64)
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.SGD()
for epoch in range(3):
    for images, labels in dataset:
        images = tf.cast(images, tf.float32) / 255.0
        with tf.GradientTape() as tape:
            loss = loss_fn(labels, model(images, training=True))
        gradients = tape.gradient(loss, model.trainable_weights)
        optimizer.apply_gradients(zip(gradients, model.trainable_weights))
