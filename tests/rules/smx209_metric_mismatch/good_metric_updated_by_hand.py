# The Accuracy class is right for predicted classes.
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(5, activation="softmax", input_shape=(8,))])
accuracy = tf.keras.metrics.Accuracy()


def evaluate(dataset):
    for x, y in dataset:
        accuracy.update_state(y, tf.argmax(model(x, training=False), axis=-1))
    return accuracy.result()
