"""Losses: their families, every way to name them, and the order of their arguments.

Read from Keras 3.15, tf_keras 2.21, Keras 1 and 2, TensorFlow 2.21 and TensorFlow 1. A loss has
the name of its function in Keras 3; strings are case-sensitive, as in Keras. `from_logits` is
False by default everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final


class Family(Enum):
    """What labels and outputs a loss expects."""

    CATEGORICAL = auto()
    """One-hot labels, one class a sample."""
    SPARSE = auto()
    """Integer labels, one class a sample."""
    BINARY = auto()
    KL = auto()
    REGRESSION = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class LossKind:
    """One loss, with every name and parameter it has.

    `name` is that of its function in Keras 3, `class_name` that of its class, whose positional
    `parameters` are listed as far as Keras 3 and tf_keras 2 agree. `extra` are the function's,
    after the labels and the output; `backend` those of the function of `keras.backend` and
    `keras.ops`, if there is one. `aliases` are other names of the function in any version,
    `strings` what else `loss=` takes.
    """

    name: str
    family: Family
    class_name: str = ""
    parameters: tuple[str, ...] = ("reduction", "name")
    extra: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()
    backend: tuple[str, ...] = ()
    by_string: bool = True

    @property
    def takes_logits(self) -> bool:
        """Whether it has a parameter `from_logits`."""
        return "from_logits" in self.parameters


PROBABILITY_LOSSES: Final = frozenset({Family.CATEGORICAL, Family.SPARSE, Family.BINARY, Family.KL})
"""Families whose losses take logarithms of the output."""

_ROWS: Final = (
    LossKind(
        "categorical_crossentropy",
        Family.CATEGORICAL,
        "CategoricalCrossentropy",
        parameters=("from_logits", "label_smoothing", "axis", "reduction", "name"),
        extra=("from_logits", "label_smoothing", "axis"),
        backend=("from_logits", "axis"),
    ),
    LossKind(
        "categorical_focal_crossentropy",
        Family.CATEGORICAL,
        "CategoricalFocalCrossentropy",
        parameters=(
            "alpha",
            "gamma",
            "from_logits",
            "label_smoothing",
            "axis",
            "reduction",
            "name",
        ),
        extra=("alpha", "gamma", "from_logits", "label_smoothing", "axis"),
        backend=("alpha", "gamma", "from_logits", "axis"),
    ),
    LossKind(
        "sparse_categorical_crossentropy",
        Family.SPARSE,
        "SparseCategoricalCrossentropy",
        parameters=("from_logits", "ignore_class", "reduction"),
        extra=("from_logits",),
        backend=("from_logits", "axis"),
    ),
    LossKind(
        "binary_crossentropy",
        Family.BINARY,
        "BinaryCrossentropy",
        parameters=("from_logits", "label_smoothing", "axis", "reduction", "name"),
        extra=("from_logits", "label_smoothing", "axis"),
        strings=("BCE", "bce"),
        backend=("from_logits",),
    ),
    LossKind(
        "binary_focal_crossentropy",
        Family.BINARY,
        "BinaryFocalCrossentropy",
        parameters=(
            "apply_class_balancing",
            "alpha",
            "gamma",
            "from_logits",
            "label_smoothing",
            "axis",
            "reduction",
            "name",
        ),
        extra=("apply_class_balancing", "alpha", "gamma", "from_logits", "label_smoothing", "axis"),
        backend=("apply_class_balancing", "alpha", "gamma", "from_logits"),
    ),
    LossKind(
        "kl_divergence",
        Family.KL,
        "KLDivergence",
        aliases=("KLD", "kld", "kullback_leibler_divergence"),
    ),
    LossKind("mean_squared_error", Family.REGRESSION, "MeanSquaredError", aliases=("MSE", "mse")),
    LossKind("mean_absolute_error", Family.REGRESSION, "MeanAbsoluteError", aliases=("MAE", "mae")),
    LossKind(
        "mean_absolute_percentage_error",
        Family.REGRESSION,
        "MeanAbsolutePercentageError",
        aliases=("MAPE", "mape"),
    ),
    LossKind(
        "mean_squared_logarithmic_error",
        Family.REGRESSION,
        "MeanSquaredLogarithmicError",
        aliases=("MSLE", "msle"),
    ),
    LossKind(
        "huber",
        Family.REGRESSION,
        "Huber",
        parameters=("delta", "reduction", "name"),
        extra=("delta",),
        strings=("huber_loss",),
    ),
    LossKind("log_cosh", Family.REGRESSION, "LogCosh", aliases=("logcosh",)),
    LossKind("poisson", Family.OTHER, "Poisson"),
    LossKind(
        "cosine_similarity",
        Family.OTHER,
        "CosineSimilarity",
        parameters=("axis", "reduction", "name"),
        extra=("axis",),
        aliases=("cosine", "cosine_proximity"),
    ),
    LossKind("hinge", Family.OTHER, "Hinge"),
    LossKind("squared_hinge", Family.OTHER, "SquaredHinge"),
    LossKind("categorical_hinge", Family.OTHER, "CategoricalHinge"),
    LossKind(
        "categorical_generalized_cross_entropy",
        Family.OTHER,
        "CategoricalGeneralizedCrossEntropy",
        parameters=("q", "reduction", "name"),
        extra=("q",),
        by_string=False,
    ),  # Keras 3
    LossKind(
        "circle",
        Family.OTHER,
        "Circle",
        parameters=("gamma", "margin", "remove_diagonal", "reduction", "name"),
        extra=("ref_labels", "ref_embeddings", "remove_diagonal"),
    ),  # Keras 3
    LossKind("ctc", Family.OTHER, "CTC"),  # Keras 3
    LossKind(
        "dice", Family.OTHER, "Dice", parameters=("reduction", "name", "axis"), extra=("axis",)
    ),  # Keras 3
    LossKind(
        "tversky",
        Family.OTHER,
        "Tversky",
        parameters=("alpha", "beta", "reduction", "name", "axis"),
        extra=("alpha", "beta", "axis"),
    ),  # Keras 3
)

LOSSES: Final[Mapping[str, LossKind]] = {row.name: row for row in _ROWS}

FOR_LABELS: Final[Mapping[str, str]] = {
    "integer": "sparse_categorical_crossentropy",
    "one-hot": "categorical_crossentropy",
    "multi-label": "binary_crossentropy",
    "input": "binary_crossentropy",
}
"""How the labels are written -> the loss for a unit per class, or per number of the input."""

LOG_LOSS: Final = LossKind("log_loss", Family.BINARY)
"""`tf.losses.log_loss` of TensorFlow 1, which is no loss of Keras."""

CLASSES: Final[Mapping[str, str]] = {row.class_name: row.name for row in _ROWS}
"""Class of keras.losses -> loss."""

FUNCTIONS: Final[Mapping[str, str]] = {
    text: row.name for row in _ROWS for text in (row.name, *row.aliases)
}
"""Function of keras.losses -> loss."""

STRINGS: Final[Mapping[str, str]] = {
    text: row.name
    for row in _ROWS
    if row.by_string
    for text in (row.name, row.class_name, *row.aliases, *row.strings)
}
"""String given as `loss=` -> loss. The names of classes, of which Keras makes a default instance,
are among them; `'cce'`, `'scce'` and `'nll'` are not, in any version."""

AMBIGUOUS_STRINGS: Final = frozenset({"crossentropy", "ce"})
"""Strings for which `compile` of Keras 3 chooses a crossentropy by the shapes it meets."""

CLASS_PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {row.name: row.parameters for row in _ROWS}
"""Loss -> positional parameters of its class."""

FUNCTION_PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {
    row.name: ("y_true", "y_pred", *row.extra) for row in _ROWS
}
"""Loss -> positional parameters of its function."""

BACKEND_FUNCTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    row.name: ("target", "output", *row.backend) for row in _ROWS if row.backend
}
"""Function of keras.backend and keras.ops -> positional parameters.

Keras 1 had `output` first.
"""


@dataclass(frozen=True, slots=True)
class LogitsOp:
    """A TensorFlow function that applies the activation itself and so expects logits.

    `labels` holds every name the labels' parameter has had; `parameters_v1` is the order in
    TensorFlow 1 and tf.compat.v1.
    """

    name: str
    activation: str
    family: Family
    labels: tuple[str, ...]
    logits: str
    parameters: tuple[str, ...]
    parameters_v1: tuple[str, ...]

    @property
    def kind(self) -> LossKind:
        """The function as a loss, which has no class."""
        return LossKind(self.name, self.family)


_NN: Final = (
    LogitsOp(
        "ctc_loss",
        "softmax",
        Family.OTHER,
        ("labels",),
        "logits",
        ("labels", "logits", "label_length", "logit_length", "logits_time_major"),
        (
            "labels",
            "inputs",
            "sequence_length",
            "preprocess_collapse_repeated",
            "ctc_merge_repeated",
            "ignore_longer_outputs_than_inputs",
            "time_major",
            "logits",
        ),
    ),
    LogitsOp(
        "softmax_cross_entropy_with_logits",
        "softmax",
        Family.CATEGORICAL,
        ("labels",),
        "logits",
        ("labels", "logits", "axis", "name"),
        ("labels", "logits", "dim", "name", "axis"),
    ),
    LogitsOp(
        "softmax_cross_entropy_with_logits_v2",  # TensorFlow 1
        "softmax",
        Family.CATEGORICAL,
        ("labels",),
        "logits",
        ("labels", "logits", "axis", "name", "dim"),
        ("labels", "logits", "axis", "name", "dim"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy_with_logits",
        "softmax",
        Family.SPARSE,
        ("labels",),
        "logits",
        ("labels", "logits", "name"),
        ("labels", "logits", "name"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy_with_logits",
        "sigmoid",
        Family.BINARY,
        ("labels", "targets"),
        "logits",
        ("labels", "logits", "name"),
        ("labels", "logits", "name"),
    ),
    LogitsOp(
        "weighted_cross_entropy_with_logits",
        "sigmoid",
        Family.BINARY,
        ("labels", "targets"),
        "logits",
        ("labels", "logits", "pos_weight", "name"),
        ("labels", "logits", "pos_weight", "name", "targets"),
    ),
)
_LOSSES_V1: Final = (
    LogitsOp(
        "softmax_cross_entropy",
        "softmax",
        Family.CATEGORICAL,
        ("onehot_labels",),
        "logits",
        ("onehot_labels", "logits", "weights", "label_smoothing"),
        ("onehot_labels", "logits", "weights", "label_smoothing"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy",
        "softmax",
        Family.SPARSE,
        ("labels",),
        "logits",
        ("labels", "logits", "weights"),
        ("labels", "logits", "weights"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy",
        "sigmoid",
        Family.BINARY,
        ("multi_class_labels",),
        "logits",
        ("multi_class_labels", "logits", "weights", "label_smoothing"),
        ("multi_class_labels", "logits", "weights", "label_smoothing"),
    ),
)
_CONTRIB: Final = (
    LogitsOp(
        "softmax_cross_entropy",
        "softmax",
        Family.CATEGORICAL,
        ("onehot_labels",),
        "logits",
        ("logits", "onehot_labels", "weights", "label_smoothing"),
        ("logits", "onehot_labels", "weights", "label_smoothing"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy",
        "softmax",
        Family.SPARSE,
        ("labels",),
        "logits",
        ("logits", "labels", "weights"),
        ("logits", "labels", "weights"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy",
        "sigmoid",
        Family.BINARY,
        ("multi_class_labels",),
        "logits",
        ("logits", "multi_class_labels", "weights", "label_smoothing"),
        ("logits", "multi_class_labels", "weights", "label_smoothing"),
    ),
)

LOGITS_OPS: Final[Mapping[str, LogitsOp]] = {
    **{f"tensorflow.nn.{op.name}": op for op in _NN},
    **{f"tensorflow.losses.{op.name}": op for op in _LOSSES_V1},  # TensorFlow 1 only
    **{f"tensorflow.contrib.losses.{op.name}": op for op in _CONTRIB},
    **{f"tensorflow.contrib.slim.losses.{op.name}": op for op in _CONTRIB},
    **{f"tf_slim.losses.{op.name}": op for op in _CONTRIB},
}
"""Dotted path -> function. tf.contrib and slim take the logits first."""

_LOGITS_OP_NAMES: Final = frozenset(op.name for op in LOGITS_OPS.values())

_OP_LIKE_LOSS: Final = {
    "sparse_categorical_crossentropy": "sparse_softmax_cross_entropy",
    "categorical_crossentropy": "softmax_cross_entropy",
    "binary_crossentropy": "sigmoid_cross_entropy",
}


def logits_op_for(loss: str, name: str) -> str | None:
    """The function that computes `loss` of logits, from the module of the function `name`.

    None when `name` is no function on logits.
    """
    if name not in _LOGITS_OP_NAMES or loss not in _OP_LIKE_LOSS:
        return None
    return _OP_LIKE_LOSS[loss] + ("_with_logits" if "_with_logits" in name else "")
