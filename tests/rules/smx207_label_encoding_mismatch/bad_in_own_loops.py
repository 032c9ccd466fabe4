"""Losses that the program calls itself, and its own loss given to compile."""
import keras
import tensorflow as tf
from keras import layers

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
model = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
loss_fn = keras.losses.CategoricalCrossentropy()
with tf.GradientTape() as tape:
    loss = loss_fn(y_train, model(x_train / 255.0))  # expect: SMX207@12


def own(y_true, y_pred):
    return keras.losses.categorical_crossentropy(y_true, y_pred)  # expect: SMX207@12


model.compile("adam", own)
model.fit(x_train / 255.0, y_train)
