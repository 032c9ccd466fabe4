"""Optimizers of Keras and TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_NAMES: Final = (
    "Adadelta",
    "Adafactor",
    "Adagrad",
    "Adam",
    "AdamW",
    "Adamax",
    "Ftrl",
    "Lamb",
    "Lion",
    "LossScaleOptimizer",
    "Momentum",
    "Muon",
    "Nadam",
    "RMSprop",
    "SGD",
)

CLASSES: Final[Mapping[str, str]] = {
    name.lower().removesuffix("optimizer"): name for name in _NAMES
} | {"gradientdescent": "SGD"}
"""The name in lower case, as the strings for `compile` have it, -> the class."""

TENSORFLOW_1: Final = (
    "AdadeltaOptimizer",
    "AdagradOptimizer",
    "AdamOptimizer",
    "FtrlOptimizer",
    "GradientDescentOptimizer",
    "MomentumOptimizer",
    "RMSPropOptimizer",
)
"""Optimizers of `tf.train`."""
