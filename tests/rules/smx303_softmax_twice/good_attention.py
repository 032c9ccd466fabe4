import tensorflow as tf
from tensorflow.keras import layers


def attend(query, key, value):
    weights = tf.nn.softmax(tf.matmul(query, key, transpose_b=True), axis=-1)
    return tf.matmul(weights, value)


query = layers.Input((10, 16))
context = attend(query, query, query)
again = attend(context, context, context)

scores = layers.Dot(axes=2)([query, query])
weights = layers.Activation("softmax")(scores)
mixed = layers.Dot(axes=(2, 1))([weights, query])
outputs = layers.Dense(5, activation="softmax")(layers.Flatten()(mixed))
model = tf.keras.Model(query, outputs)
