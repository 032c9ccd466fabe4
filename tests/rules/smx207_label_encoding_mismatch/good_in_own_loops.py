"""The labels are made to fit the loss on the way."""
import keras
import tensorflow as tf
from keras import layers

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
model = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
loss_fn = keras.losses.CategoricalCrossentropy()
with tf.GradientTape() as tape:
    loss = loss_fn(tf.one_hot(y_train, 10), model(x_train / 255.0))


def own(y_true, y_pred):
    rows = tf.one_hot(tf.cast(tf.reshape(y_true, [-1]), tf.int32), 10)
    return keras.losses.categorical_crossentropy(rows, y_pred)


model.compile("adam", own)
model.fit(x_train / 255.0, y_train)
