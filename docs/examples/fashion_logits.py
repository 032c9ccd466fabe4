"""Clothes of ten kinds with a convolutional network and a loss object."""

import tensorflow as tf

(images, labels), (test_images, test_labels) = tf.keras.datasets.fashion_mnist.load_data()
images, test_images = images[..., None] / 255.0, test_images[..., None] / 255.0

model = tf.keras.Sequential(
    [
        tf.keras.layers.Conv2D(32, 3, activation="relu", input_shape=(28, 28, 1)),
        tf.keras.layers.MaxPooling2D(),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
model.compile(
    optimizer="adam",
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
model.fit(images, labels, epochs=5, validation_data=(test_images, test_labels))
