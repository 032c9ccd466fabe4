import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((20,)), tf.keras.layers.Dense(5, activation="softmax")])
p = model.predict(np.load("x.npy"))
assert np.isclose(p[0].sum(), 1)
assert np.allclose(p.sum(axis=1), 1.0)
assert abs(p[0].sum() - 1) < 1e-5
np.testing.assert_almost_equal(np.sum(p[0]), 1, decimal=5)
print(p[0][0] > 0.99, p[0][1] < 1, p[0][2] >= 1)
