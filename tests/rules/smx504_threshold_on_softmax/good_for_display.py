import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((9,)), tf.keras.layers.Dense(3, activation="softmax")])
p = model.predict(np.load("x.npy"))
print(np.round(p, 2), p.round(3), np.around(p, decimals=4), tf.strings.as_string(p, precision=2))
print(np.round(p * 100), np.round(100 * p[0]), (p * 100).astype(int), (p * 255).astype("uint8"))
print([round(float(value), 2) for value in p[0]], f"{p[0].max():.0%}")
decimals = int(input())
print(np.round(p, decimals))
