"""Assertions of unittest and numpy that predictions are probabilities."""

import unittest

import numpy as np
import tensorflow as tf


class TestPrediction(unittest.TestCase):
    def test_range(self):
        model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
        predictions = model.predict(np.zeros((10, 5)))
        self.assertTrue(np.all(predictions >= 0.0))
        self.assertFalse((predictions < 0).any())
        np.testing.assert_(predictions.min() >= 0)
        np.testing.assert_((predictions >= 0).all())


if __name__ == "__main__":
    unittest.main()
