# argmax of logits is argmax of probabilities.
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(10, input_shape=(64,))])
model.compile(
    optimizer="adam",
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy", tf.keras.metrics.SparseCategoricalAccuracy()],
)
