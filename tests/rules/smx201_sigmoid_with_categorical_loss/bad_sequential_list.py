import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.layers.Flatten(input_shape=(28, 28)),
    tf.keras.layers.Dense(128, activation="relu"),
    tf.keras.layers.Dense(10, activation=tf.nn.sigmoid),  # expect: SMX201@42
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
