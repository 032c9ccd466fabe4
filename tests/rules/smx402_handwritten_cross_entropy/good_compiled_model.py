import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.Sequential([layers.Dense(5, activation="softmax", input_shape=(20,))])
model.compile(optimizer="adam", loss="categorical_crossentropy")


def evaluate(x, y):
    predictions = model(x)
    return tf.reduce_mean(tf.keras.losses.categorical_crossentropy(y, predictions))
