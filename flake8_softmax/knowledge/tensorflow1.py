"""Functions and classes of TensorFlow 1 that stand for a Keras layer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LAYERS: Final[Mapping[str, str]] = {
    "dense": "Dense",
    "fully_connected": "Dense",
    "linear": "Dense",
    "conv1d": "Conv1D",
    "conv2d": "Conv2D",
    "convolution2d": "Conv2D",
    "conv2d_transpose": "Conv2DTranspose",
    "flatten": "Flatten",
    "dropout": "Dropout",
    "max_pooling2d": "MaxPooling2D",
    "average_pooling2d": "AveragePooling2D",
    "max_pool2d": "MaxPooling2D",
    "batch_normalization": "BatchNormalization",
    "batch_norm": "BatchNormalization",
}
"""Function of `tf.layers`, `tf.contrib.layers` and slim -> the layer that it makes and calls."""

CONTRIB_PARAMETERS: Final[Mapping[str, str]] = {
    "activation_fn": "activation",
    "num_outputs": "units",
    "scope": "name",
}
"""Parameter of `tf.contrib.layers` and slim -> parameter of the layer."""

CELLS: Final[Mapping[str, str]] = {
    "BasicLSTMCell": "LSTMCell",
    "LSTMCell": "LSTMCell",
    "LayerNormBasicLSTMCell": "LSTMCell",
    "GRUCell": "GRUCell",
    "BasicRNNCell": "SimpleRNNCell",
}
"""Class of `tf.nn.rnn_cell` and `tf.contrib.rnn` -> cell of Keras."""

ACTIVATION_SECOND: Final = frozenset({"GRUCell", "BasicRNNCell"})
"""Cells whose second parameter is the activation."""
