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
    """One loss; `takes_logits` tells whether it has a parameter `from_logits`."""

    name: str
    family: Family
    focal: bool = False
    takes_logits: bool = False


PROBABILITY_LOSSES: Final = frozenset({Family.CATEGORICAL, Family.SPARSE, Family.BINARY, Family.KL})
"""Families whose losses take logarithms of the output."""

_ROWS: Final = (
    LossKind("categorical_crossentropy", Family.CATEGORICAL, takes_logits=True),
    LossKind("categorical_focal_crossentropy", Family.CATEGORICAL, focal=True, takes_logits=True),
    LossKind("sparse_categorical_crossentropy", Family.SPARSE, takes_logits=True),
    LossKind("binary_crossentropy", Family.BINARY, takes_logits=True),
    LossKind("binary_focal_crossentropy", Family.BINARY, focal=True, takes_logits=True),
    LossKind("kl_divergence", Family.KL),
    LossKind("mean_squared_error", Family.REGRESSION),
    LossKind("mean_absolute_error", Family.REGRESSION),
    LossKind("mean_absolute_percentage_error", Family.REGRESSION),
    LossKind("mean_squared_logarithmic_error", Family.REGRESSION),
    LossKind("huber", Family.REGRESSION),
    LossKind("log_cosh", Family.REGRESSION),
    LossKind("poisson", Family.OTHER),
    LossKind("cosine_similarity", Family.OTHER),
    LossKind("hinge", Family.OTHER),
    LossKind("squared_hinge", Family.OTHER),
    LossKind("categorical_hinge", Family.OTHER),
    LossKind("categorical_generalized_cross_entropy", Family.OTHER),  # Keras 3
    LossKind("circle", Family.OTHER),  # Keras 3
    LossKind("ctc", Family.OTHER),  # Keras 3
    LossKind("dice", Family.OTHER),  # Keras 3
    LossKind("tversky", Family.OTHER),  # Keras 3
)

LOSSES: Final[Mapping[str, LossKind]] = {row.name: row for row in _ROWS}

LOG_LOSS: Final = LossKind("log_loss", Family.BINARY)
"""`tf.losses.log_loss` of TensorFlow 1, which is no loss of Keras."""

CLASSES: Final[Mapping[str, str]] = {
    "BinaryCrossentropy": "binary_crossentropy",
    "BinaryFocalCrossentropy": "binary_focal_crossentropy",
    "CTC": "ctc",
    "CategoricalCrossentropy": "categorical_crossentropy",
    "CategoricalFocalCrossentropy": "categorical_focal_crossentropy",
    "CategoricalGeneralizedCrossEntropy": "categorical_generalized_cross_entropy",
    "CategoricalHinge": "categorical_hinge",
    "Circle": "circle",
    "CosineSimilarity": "cosine_similarity",
    "Dice": "dice",
    "Hinge": "hinge",
    "Huber": "huber",
    "KLDivergence": "kl_divergence",
    "LogCosh": "log_cosh",
    "MeanAbsoluteError": "mean_absolute_error",
    "MeanAbsolutePercentageError": "mean_absolute_percentage_error",
    "MeanSquaredError": "mean_squared_error",
    "MeanSquaredLogarithmicError": "mean_squared_logarithmic_error",
    "Poisson": "poisson",
    "SparseCategoricalCrossentropy": "sparse_categorical_crossentropy",
    "SquaredHinge": "squared_hinge",
    "Tversky": "tversky",
}

FUNCTIONS: Final[Mapping[str, str]] = {
    **{name: name for name in LOSSES},
    "KLD": "kl_divergence",
    "MAE": "mean_absolute_error",
    "MAPE": "mean_absolute_percentage_error",
    "MSE": "mean_squared_error",
    "MSLE": "mean_squared_logarithmic_error",
    "cosine": "cosine_similarity",  # Keras 1 and 2
    "cosine_proximity": "cosine_similarity",  # Keras 1 and 2
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",  # Keras 1 and 2
    "logcosh": "log_cosh",  # Keras 2
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "mse": "mean_squared_error",
    "msle": "mean_squared_logarithmic_error",
}
"""Function of keras.losses -> loss."""

_NOT_BY_STRING: Final = "categorical_generalized_cross_entropy"

STRINGS: Final[Mapping[str, str]] = {
    **{text: name for text, name in FUNCTIONS.items() if name != _NOT_BY_STRING},
    **{text: name for text, name in CLASSES.items() if name != _NOT_BY_STRING},
    "BCE": "binary_crossentropy",
    "bce": "binary_crossentropy",
    "huber_loss": "huber",  # tf_keras 2
}
"""String given as `loss=` -> loss. The names of classes, of which Keras makes a default instance,
are among them; `'cce'`, `'scce'` and `'nll'` are not, in any version."""

AMBIGUOUS_STRINGS: Final = frozenset({"crossentropy", "ce"})
"""Strings for which `compile` of Keras 3 chooses a crossentropy by the shapes it meets."""

CLASS_PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {
    "binary_crossentropy": ("from_logits", "label_smoothing", "axis", "reduction", "name"),
    "binary_focal_crossentropy": (
        "apply_class_balancing",
        "alpha",
        "gamma",
        "from_logits",
        "label_smoothing",
        "axis",
        "reduction",
        "name",
    ),
    "categorical_crossentropy": ("from_logits", "label_smoothing", "axis", "reduction", "name"),
    "categorical_focal_crossentropy": (
        "alpha",
        "gamma",
        "from_logits",
        "label_smoothing",
        "axis",
        "reduction",
        "name",
    ),
    "categorical_generalized_cross_entropy": ("q", "reduction", "name"),
    "categorical_hinge": ("reduction", "name"),
    "circle": ("gamma", "margin", "remove_diagonal", "reduction", "name"),
    "cosine_similarity": ("axis", "reduction", "name"),
    "ctc": ("reduction", "name"),
    "dice": ("reduction", "name", "axis"),
    "hinge": ("reduction", "name"),
    "huber": ("delta", "reduction", "name"),
    "kl_divergence": ("reduction", "name"),
    "log_cosh": ("reduction", "name"),
    "mean_absolute_error": ("reduction", "name"),
    "mean_absolute_percentage_error": ("reduction", "name"),
    "mean_squared_error": ("reduction", "name"),
    "mean_squared_logarithmic_error": ("reduction", "name"),
    "poisson": ("reduction", "name"),
    "sparse_categorical_crossentropy": ("from_logits", "ignore_class", "reduction"),
    "squared_hinge": ("reduction", "name"),
    "tversky": ("alpha", "beta", "reduction", "name", "axis"),
}
"""Loss -> positional parameters of its class, as far as Keras 3 and tf_keras 2 agree."""

FUNCTION_PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {
    "binary_crossentropy": ("y_true", "y_pred", "from_logits", "label_smoothing", "axis"),
    "binary_focal_crossentropy": (
        "y_true",
        "y_pred",
        "apply_class_balancing",
        "alpha",
        "gamma",
        "from_logits",
        "label_smoothing",
        "axis",
    ),
    "categorical_crossentropy": ("y_true", "y_pred", "from_logits", "label_smoothing", "axis"),
    "categorical_focal_crossentropy": (
        "y_true",
        "y_pred",
        "alpha",
        "gamma",
        "from_logits",
        "label_smoothing",
        "axis",
    ),
    "categorical_generalized_cross_entropy": ("y_true", "y_pred", "q"),
    "categorical_hinge": ("y_true", "y_pred"),
    "circle": ("y_true", "y_pred", "ref_labels", "ref_embeddings", "remove_diagonal"),
    "cosine_similarity": ("y_true", "y_pred", "axis"),
    "ctc": ("y_true", "y_pred"),
    "dice": ("y_true", "y_pred", "axis"),
    "hinge": ("y_true", "y_pred"),
    "huber": ("y_true", "y_pred", "delta"),
    "kl_divergence": ("y_true", "y_pred"),
    "log_cosh": ("y_true", "y_pred"),
    "mean_absolute_error": ("y_true", "y_pred"),
    "mean_absolute_percentage_error": ("y_true", "y_pred"),
    "mean_squared_error": ("y_true", "y_pred"),
    "mean_squared_logarithmic_error": ("y_true", "y_pred"),
    "poisson": ("y_true", "y_pred"),
    "sparse_categorical_crossentropy": ("y_true", "y_pred", "from_logits"),
    "squared_hinge": ("y_true", "y_pred"),
    "tversky": ("y_true", "y_pred", "alpha", "beta", "axis"),
}
"""Loss -> positional parameters of its function, as far as Keras 3 and tf_keras 2 agree."""

BACKEND_FUNCTIONS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "binary_crossentropy": ("binary_crossentropy", ("target", "output", "from_logits")),
    "binary_focal_crossentropy": (  # tf_keras 2
        "binary_focal_crossentropy",
        ("target", "output", "apply_class_balancing", "alpha", "gamma", "from_logits"),
    ),
    "categorical_crossentropy": (
        "categorical_crossentropy",
        ("target", "output", "from_logits", "axis"),
    ),
    "categorical_focal_crossentropy": (  # tf_keras 2
        "categorical_focal_crossentropy",
        ("target", "output", "alpha", "gamma", "from_logits", "axis"),
    ),
    "sparse_categorical_crossentropy": (
        "sparse_categorical_crossentropy",
        ("target", "output", "from_logits", "axis"),
    ),
}
"""Function of keras.backend and keras.ops -> loss and positional parameters.

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
    labels: tuple[str, ...]
    logits: str
    parameters: tuple[str, ...]
    parameters_v1: tuple[str, ...]


_NN: Final = (
    LogitsOp(
        "softmax_cross_entropy_with_logits",
        "softmax",
        ("labels",),
        "logits",
        ("labels", "logits", "axis", "name"),
        ("labels", "logits", "dim", "name", "axis"),
    ),
    LogitsOp(
        "softmax_cross_entropy_with_logits_v2",  # TensorFlow 1
        "softmax",
        ("labels",),
        "logits",
        ("labels", "logits", "axis", "name", "dim"),
        ("labels", "logits", "axis", "name", "dim"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy_with_logits",
        "softmax",
        ("labels",),
        "logits",
        ("labels", "logits", "name"),
        ("labels", "logits", "name"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy_with_logits",
        "sigmoid",
        ("labels", "targets"),
        "logits",
        ("labels", "logits", "name"),
        ("labels", "logits", "name"),
    ),
    LogitsOp(
        "weighted_cross_entropy_with_logits",
        "sigmoid",
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
        ("onehot_labels",),
        "logits",
        ("onehot_labels", "logits", "weights", "label_smoothing"),
        ("onehot_labels", "logits", "weights", "label_smoothing"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy",
        "softmax",
        ("labels",),
        "logits",
        ("labels", "logits", "weights"),
        ("labels", "logits", "weights"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy",
        "sigmoid",
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
        ("onehot_labels",),
        "logits",
        ("logits", "onehot_labels", "weights", "label_smoothing"),
        ("logits", "onehot_labels", "weights", "label_smoothing"),
    ),
    LogitsOp(
        "sparse_softmax_cross_entropy",
        "softmax",
        ("labels",),
        "logits",
        ("logits", "labels", "weights"),
        ("logits", "labels", "weights"),
    ),
    LogitsOp(
        "sigmoid_cross_entropy",
        "sigmoid",
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
