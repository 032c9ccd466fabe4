"""Programs with a model each, in every construct, and what is known of it."""

from __future__ import annotations

from typing import Final

HEAD: Final = """
import keras
from keras import layers
(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
x = x / 255
"""

TAIL: Final = """
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y)
"""

BUILT: Final = {
    "a list of layers": """
model = keras.Sequential([
    layers.Flatten(input_shape=(28, 28)),
    layers.Dense(32, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
""",
    "layers that are added": """
model = keras.Sequential()
model.add(layers.Flatten(input_shape=(28, 28)))
model.add(layers.Dense(32, activation="relu"))
model.add(layers.Dense(10, activation="softmax"))
""",
    "a graph of layers": """
start = keras.Input((28, 28))
hidden = layers.Dense(32, activation="relu")(layers.Flatten()(start))
model = keras.Model(start, layers.Dense(10, activation="softmax")(hidden))
""",
    "a function": """
def build(units):
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(32, activation="relu"))
    model.add(layers.Dense(units, activation="softmax"))
    return model
model = build(10)
""",
    "a loop": """
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
for units, name in ((32, "relu"), (10, "softmax")):
    model.add(layers.Dense(units, activation=name))
""",
    "TensorFlow 1": """
import tensorflow.compat.v1 as tf
layers = tf.keras.layers
model = tf.keras.models.Sequential()
model.add(layers.Flatten(input_shape=(28, 28)))
model.add(layers.Dense(32, activation=tf.nn.relu))
model.add(layers.Dense(10, activation=tf.nn.softmax))
""",
}
"""Ways to build the same model."""
