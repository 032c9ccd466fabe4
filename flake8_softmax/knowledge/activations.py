"""Activations: their names, and every way to say them.

Read from Keras 3.15, tf_keras 2.21 and TensorFlow 2.21. An activation's name is that of its
function in Keras 3; strings are case-sensitive, as in Keras.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flake8_softmax.knowledge.layers import LAYER_ACTIVATIONS

PROBABILITIES: Final = frozenset({"softmax", "sigmoid"})
"""Outputs that a crossentropy without `from_logits` expects."""

NOT_PROBABILITIES: Final = frozenset(
    {
        "linear",
        "relu",
        "relu6",
        "leaky_relu",
        "elu",
        "selu",
        "gelu",
        "silu",
        "mish",
        "tanh",
        "softplus",
        "softsign",
        "log_softmax",
        "log_sigmoid",
    }
)
"""Outputs that are certainly no probabilities.

Neither here nor there: hard_sigmoid and its like stay in 0..1, exponential can be meant.
"""

_TENSORFLOW_ONLY: Final = frozenset({"crelu"})

FUNCTIONS: Final[Mapping[str, str]] = {
    "celu": "celu",
    "crelu": "crelu",
    "elu": "elu",
    "exponential": "exponential",
    "gelu": "gelu",
    "glu": "glu",
    "hard_shrink": "hard_shrink",
    "hard_sigmoid": "hard_sigmoid",
    "hard_silu": "hard_silu",
    "hard_swish": "hard_silu",
    "hard_tanh": "hard_tanh",
    "leaky_relu": "leaky_relu",
    "linear": "linear",
    "log_sigmoid": "log_sigmoid",
    "log_softmax": "log_softmax",
    "mish": "mish",
    "relu": "relu",
    "relu6": "relu6",
    "selu": "selu",
    "sigmoid": "sigmoid",
    "silu": "silu",
    "soft_shrink": "soft_shrink",
    "softmax": "softmax",
    "softplus": "softplus",
    "softsign": "softsign",
    "sparse_plus": "sparse_plus",
    "sparse_sigmoid": "sparse_sigmoid",
    "sparsemax": "sparsemax",
    "squareplus": "squareplus",
    "swish": "silu",
    "tanh": "tanh",
    "tanh_shrink": "tanh_shrink",
    "threshold": "threshold",
}
"""Function of keras.activations, keras.ops, keras.backend, tf.nn, tf.math, jax.nn -> activation."""

ACTIVATIONS: Final = frozenset({*FUNCTIONS.values(), *LAYER_ACTIVATIONS.values()})

STRINGS: Final[Mapping[str, str]] = {
    **{name: activation for name, activation in FUNCTIONS.items() if name not in _TENSORFLOW_ONLY},
    **LAYER_ACTIVATIONS,  # tf_keras 2: Keras 3 rejects the names of layers
}
"""String given as `activation=` -> activation. No activation at all, None, is linear."""
