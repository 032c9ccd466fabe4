import tensorflow as tf


def build(units, loss="mse", metrics=("accuracy",)):
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Dense(units, activation="relu", input_shape=(9,)))
    model.add(tf.keras.layers.Dense(1))
    model.compile(optimizer="adam", loss=loss, metrics=list(metrics))  # expect: SMX211@56
    return model


model = build(64)
