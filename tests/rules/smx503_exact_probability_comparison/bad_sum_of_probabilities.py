import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((20,)), tf.keras.layers.Dense(5, activation="softmax")])
x = np.load("x.npy")
p = model.predict(x)
assert np.sum(p[0]) == 1  # expect: SMX503@8
assert (p.sum(axis=1) == 1.0).all()  # expect: SMX503@9
print(tf.reduce_sum(p, axis=-1) == 1)  # expect: SMX503@7
if np.sum(p, axis=1)[0] != 1.0:  # expect: SMX503@4
    print("not normalised")
