import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.Sequential(
    [
        layers.Dense(64, activation="relu", input_shape=(20,)),
        layers.Dense(10),
        layers.Softmax(axis=0),  # expect: SMX304@29
    ]
)
model.compile("adam", "sparse_categorical_crossentropy")
