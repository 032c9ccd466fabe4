"""'accuracy' is only wrong where the one output is a logit."""

import keras
from keras import layers
from keras.losses import BinaryCrossentropy

probability = keras.Sequential([layers.Input((12,)), layers.Dense(1, activation="sigmoid")])
probability.compile("adam", BinaryCrossentropy(), metrics=["accuracy"])

several = keras.Sequential([layers.Input((12,)), layers.Dense(14)])
several.compile("adam", BinaryCrossentropy(from_logits=True), metrics=["accuracy"])

hinge = keras.Sequential([layers.Input((12,)), layers.Dense(1)])
hinge.compile("adam", "hinge", metrics=["accuracy"])

adapted = keras.Sequential([layers.Input((12,)), layers.Dense(1)])
adapted.compile(
    "adam",
    BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy("accuracy", threshold=0.0)],
)
