"""The second way to train is a loop written by hand."""

import sys

import tensorflow as tf

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
loss = tf.keras.losses.SparseCategoricalCrossentropy()


def batches(x, y):
    return zip(decoded(x), y)


if sys.argv[1] == "fit":
    model.fit(x_train / 255, y_train)
elif sys.argv[1] == "loop":
    for x, y in batches(x_train, y_train):
        with tf.GradientTape() as tape:
            error = loss(y, model(x))
        gradients = tape.gradient(error, model.trainable_variables)
else:
    model.load_weights("w.h5")
    model.evaluate(x_test, y_test)
