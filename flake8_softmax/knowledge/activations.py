"""Activations: what comes out of them, and every name they have.

Read from Keras 3.15, tf_keras 2.21 and TensorFlow 2.21. An activation's name is that of its
function in Keras 3; strings are case-sensitive, as in Keras.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from flake8_softmax.knowledge.layers import LAYER_ACTIVATIONS


class Output(Enum):
    """What comes out of an activation."""

    PROBABILITIES = "what a crossentropy without `from_logits` expects"
    OTHER = "certainly no probabilities"
    UNCERTAIN = "neither: hard_sigmoid and its like stay in 0..1, exponential can be meant"


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation, with other names of its function; not every one is accepted as a string."""

    name: str
    output: Output
    aliases: tuple[str, ...] = ()
    by_string: bool = True


_ROWS: Final = (
    Activation("celu", Output.UNCERTAIN),
    Activation("crelu", Output.UNCERTAIN, by_string=False),  # tf.nn
    Activation("elu", Output.OTHER),
    Activation("exponential", Output.UNCERTAIN),
    Activation("gelu", Output.OTHER),
    Activation("glu", Output.UNCERTAIN),
    Activation("hard_shrink", Output.UNCERTAIN),
    Activation("hard_sigmoid", Output.UNCERTAIN),
    Activation("hard_silu", Output.UNCERTAIN, aliases=("hard_swish",)),
    Activation("hard_tanh", Output.UNCERTAIN),
    Activation("leaky_relu", Output.OTHER),
    Activation("linear", Output.OTHER),
    Activation("log_sigmoid", Output.OTHER),
    Activation("log_softmax", Output.OTHER),
    Activation("mish", Output.OTHER),
    Activation("relu", Output.OTHER),
    Activation("relu6", Output.OTHER),
    Activation("selu", Output.OTHER),
    Activation("sigmoid", Output.PROBABILITIES),
    Activation("silu", Output.OTHER, aliases=("swish",)),
    Activation("soft_shrink", Output.UNCERTAIN),
    Activation("softmax", Output.PROBABILITIES),
    Activation("softplus", Output.OTHER),
    Activation("softsign", Output.OTHER),
    Activation("sparse_plus", Output.UNCERTAIN),
    Activation("sparse_sigmoid", Output.UNCERTAIN),
    Activation("sparsemax", Output.UNCERTAIN),
    Activation("squareplus", Output.UNCERTAIN),
    Activation("tanh", Output.OTHER),
    Activation("tanh_shrink", Output.UNCERTAIN),
    Activation("threshold", Output.UNCERTAIN),
)

PROBABILITIES: Final = frozenset(row.name for row in _ROWS if row.output is Output.PROBABILITIES)

NOT_PROBABILITIES: Final = frozenset(row.name for row in _ROWS if row.output is Output.OTHER)

SQUASHING: Final = frozenset(
    {
        "elu",
        "hard_sigmoid",
        "hard_silu",
        "hard_tanh",
        "relu",
        "relu6",
        "selu",
        "softplus",
        "softsign",
        "tanh",
    }
)
"""What leaves nothing far below 0, or nothing far from it."""

FUNCTIONS: Final[Mapping[str, str]] = {
    text: row.name for row in _ROWS for text in (row.name, *row.aliases)
}
"""Function of keras.activations, keras.ops, keras.backend, tf.nn, tf.math, jax.nn -> activation."""

ACTIVATIONS: Final = frozenset({*FUNCTIONS.values(), *LAYER_ACTIVATIONS.values()})

STRINGS: Final[Mapping[str, str]] = {
    **{text: row.name for row in _ROWS if row.by_string for text in (row.name, *row.aliases)},
    **LAYER_ACTIVATIONS,  # tf_keras 2: Keras 3 rejects the names of layers
}
"""String given as `activation=` -> activation. No activation at all, None, is linear."""
