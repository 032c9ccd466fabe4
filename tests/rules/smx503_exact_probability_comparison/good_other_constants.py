import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((9,)), tf.keras.layers.Dense(3, activation="softmax")])
p = model.predict(np.load("x.npy"))
print(p[0] == p[0].max(), p == p.max(axis=1, keepdims=True))
print(p[0][0] == 0.5, p[0][0] == -1, p[0] == None, p[0][1] == p[0][2])
print(p.sum() == len(p), p.max() == 1)
