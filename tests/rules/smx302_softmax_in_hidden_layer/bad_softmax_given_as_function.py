import tensorflow as tf

model = tf.keras.models.Sequential(
    [
        tf.keras.layers.Flatten(input_shape=(28, 28)),
        tf.keras.layers.Dense(512, activation=tf.nn.softmax),  # expect: SMX302@47
        tf.keras.layers.Dropout(0.2),
        tf.keras.layers.Dense(64, activation=tf.keras.activations.softmax),  # expect: SMX302@46
        tf.keras.layers.Dense(64),
        tf.keras.layers.Activation(tf.nn.softmax),  # expect: SMX302@36
        tf.keras.layers.Dense(10, activation=tf.nn.softmax),
    ]
)
