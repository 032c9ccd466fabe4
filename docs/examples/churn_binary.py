"""Which customers leave: one output unit, yes or no."""

import pandas as pd
import tensorflow as tf

customers = pd.read_csv("churn.csv")
left = customers.pop("left")

inputs = tf.keras.Input(shape=(customers.shape[1],))
hidden = tf.keras.layers.Dense(32, activation="relu")(inputs)
outputs = tf.keras.layers.Dense(1, activation="softmax")(hidden)
model = tf.keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(customers, left, epochs=10)
