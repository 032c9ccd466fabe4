import tensorflow as tf
from tensorflow.keras import backend as K

model = tf.keras.Sequential([tf.keras.layers.Dense(10, activation="softmax")])


def loss_of(x, y):
    return tf.keras.losses.categorical_crossentropy(y, model(x), from_logits=True)  # expect: SMX206@66


def backend_loss_of(x, y):
    p = model(x)
    return K.mean(K.sparse_categorical_crossentropy(y, p, from_logits=True))  # expect: SMX206@59


def loss_after_training(x, y):
    probabilities = model.predict(x)
    return tf.keras.losses.CategoricalCrossentropy(from_logits=True)(y, probabilities)  # expect: SMX206@52
