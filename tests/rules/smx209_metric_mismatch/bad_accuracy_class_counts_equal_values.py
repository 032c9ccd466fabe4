import keras
import tensorflow as tf


def build(classes):
    return keras.Sequential([keras.layers.Input((8,)), keras.layers.Dense(classes, activation="softmax")])


model = build(4)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=[keras.metrics.Accuracy()])  # expect: SMX209@75

binary = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid", input_shape=(8,))])
binary.compile("adam", "binary_crossentropy", metrics=[tf.keras.metrics.Accuracy(name="accuracy"), "AUC"])  # expect: SMX209@56
