"""Metrics: what each measures and what it needs to know about the output.

Read from Keras 3.15 and tf_keras 2.21. The strings `'accuracy'` and `'acc'`, in any letter case,
are chosen by `compile` from the shapes of output and labels alone; the loss is not consulted. The
class `Accuracy` is another thing: it counts exactly equal values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Family(str, Enum):
    """What a metric measures; members are equal to their names in lower case."""

    BINARY_ACCURACY = "binary_accuracy"
    CATEGORICAL_ACCURACY = "categorical_accuracy"
    SPARSE_CATEGORICAL_ACCURACY = "sparse_categorical_accuracy"
    ACCURACY_BY_SHAPE = "accuracy_by_shape"
    EXACT_ACCURACY = "exact_accuracy"
    AUC = "auc"
    PRECISION = "precision"
    RECALL = "recall"
    REGRESSION = "regression"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MetricKind:
    """One metric, with every name it has.

    `parameters` are the positional ones of its class, without `self`. `functions` are its names as
    a function of `keras.metrics`, `strings` what else `metrics=` takes, in any letter case for the
    accuracy that `compile` chooses.
    """

    name: str
    family: Family
    parameters: tuple[str, ...] = ("name", "dtype")
    has_threshold: bool = False
    has_from_logits: bool = False
    class_name: str | None = None
    functions: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()


_THRESHOLDS: Final = ("thresholds", "name", "dtype")
_TOP_K: Final = ("k", "name", "dtype")
_PRECISION: Final = ("thresholds", "top_k", "class_id", "name", "dtype")
_AUC: Final = (
    "num_thresholds",
    "curve",
    "summation_method",
    "name",
    "dtype",
    "thresholds",
    "multi_label",
    "num_labels",
    "label_weights",
    "from_logits",
)

_ROWS: Final = (
    # Accuracy
    MetricKind(
        "accuracy",
        Family.ACCURACY_BY_SHAPE,
        (),
        strings=("ACC", "ACCURACY", "Acc", "Accuracy", "acc"),
    ),
    MetricKind("exact_accuracy", Family.EXACT_ACCURACY, class_name="Accuracy"),
    MetricKind(
        "binary_accuracy",
        Family.BINARY_ACCURACY,
        ("name", "dtype", "threshold"),
        True,
        class_name="BinaryAccuracy",
        functions=("binary_accuracy",),
    ),
    MetricKind(
        "categorical_accuracy",
        Family.CATEGORICAL_ACCURACY,
        class_name="CategoricalAccuracy",
        functions=("categorical_accuracy",),
    ),
    MetricKind(
        "sparse_categorical_accuracy",
        Family.SPARSE_CATEGORICAL_ACCURACY,
        class_name="SparseCategoricalAccuracy",
        functions=("sparse_categorical_accuracy",),
    ),
    MetricKind(
        "top_k_categorical_accuracy",
        Family.OTHER,
        _TOP_K,
        class_name="TopKCategoricalAccuracy",
        functions=("top_k_categorical_accuracy",),
    ),
    MetricKind(
        "sparse_top_k_categorical_accuracy",
        Family.OTHER,
        _TOP_K,
        class_name="SparseTopKCategoricalAccuracy",
        functions=("sparse_top_k_categorical_accuracy",),
    ),
    # Thresholds
    MetricKind("auc", Family.AUC, _AUC, True, True, class_name="AUC"),
    MetricKind("precision", Family.PRECISION, _PRECISION, True, class_name="Precision"),
    MetricKind("recall", Family.RECALL, _PRECISION, True, class_name="Recall"),
    MetricKind(
        "f1_score",
        Family.OTHER,
        ("average", "threshold", "name", "dtype"),
        True,
        class_name="F1Score",
    ),
    MetricKind(
        "fbeta_score",
        Family.OTHER,
        ("average", "beta", "threshold", "name", "dtype"),
        True,
        class_name="FBetaScore",
    ),
    MetricKind("true_positives", Family.OTHER, _THRESHOLDS, True, class_name="TruePositives"),
    MetricKind("true_negatives", Family.OTHER, _THRESHOLDS, True, class_name="TrueNegatives"),
    MetricKind("false_positives", Family.OTHER, _THRESHOLDS, True, class_name="FalsePositives"),
    MetricKind("false_negatives", Family.OTHER, _THRESHOLDS, True, class_name="FalseNegatives"),
    MetricKind(
        "precision_at_recall",
        Family.OTHER,
        ("recall", "num_thresholds", "class_id"),
        class_name="PrecisionAtRecall",
    ),
    MetricKind(
        "recall_at_precision",
        Family.OTHER,
        ("precision", "num_thresholds", "class_id"),
        class_name="RecallAtPrecision",
    ),
    MetricKind(
        "sensitivity_at_specificity",
        Family.OTHER,
        ("specificity", "num_thresholds", "class_id"),
        class_name="SensitivityAtSpecificity",
    ),
    MetricKind(
        "specificity_at_sensitivity",
        Family.OTHER,
        ("sensitivity", "num_thresholds", "class_id"),
        class_name="SpecificityAtSensitivity",
    ),
    # Intersection over union
    MetricKind(
        "binary_io_u",
        Family.OTHER,
        ("target_class_ids", "threshold", "name"),
        True,
        class_name="BinaryIoU",
    ),
    MetricKind("io_u", Family.OTHER, ("num_classes", "target_class_ids", "name"), class_name="IoU"),
    MetricKind("mean_io_u", Family.OTHER, ("num_classes", "name"), class_name="MeanIoU"),
    MetricKind(
        "one_hot_io_u",
        Family.OTHER,
        ("num_classes", "target_class_ids", "name"),
        class_name="OneHotIoU",
    ),
    MetricKind(
        "one_hot_mean_io_u", Family.OTHER, ("num_classes", "name"), class_name="OneHotMeanIoU"
    ),
    # Regression
    MetricKind(
        "mean_squared_error",
        Family.REGRESSION,
        class_name="MeanSquaredError",
        functions=("mean_squared_error", "MSE", "mse"),
    ),
    MetricKind("root_mean_squared_error", Family.REGRESSION, class_name="RootMeanSquaredError"),
    MetricKind(
        "mean_absolute_error",
        Family.REGRESSION,
        class_name="MeanAbsoluteError",
        functions=("mean_absolute_error", "MAE", "mae"),
    ),
    MetricKind(
        "mean_absolute_percentage_error",
        Family.REGRESSION,
        class_name="MeanAbsolutePercentageError",
        functions=("mean_absolute_percentage_error", "MAPE", "mape"),
    ),
    MetricKind(
        "mean_squared_logarithmic_error",
        Family.REGRESSION,
        class_name="MeanSquaredLogarithmicError",
        functions=("mean_squared_logarithmic_error", "MSLE", "msle"),
    ),
    MetricKind(
        "mean_relative_error",
        Family.REGRESSION,
        ("normalizer", "name", "dtype"),
        class_name="MeanRelativeError",
    ),
    MetricKind("huber", Family.REGRESSION, (), functions=("huber",)),  # function only
    MetricKind(
        "log_cosh", Family.REGRESSION, class_name="LogCoshError", functions=("log_cosh", "logcosh")
    ),
    MetricKind(
        "r2_score",
        Family.REGRESSION,
        ("class_aggregation", "num_regressors", "name"),
        class_name="R2Score",
    ),
    MetricKind(
        "pearson_correlation",
        Family.REGRESSION,
        class_name="PearsonCorrelation",
        functions=("pearson_correlation",),
    ),  # Keras 3
    MetricKind(
        "concordance_correlation",
        Family.REGRESSION,
        class_name="ConcordanceCorrelation",
        functions=("concordance_correlation",),
    ),  # Keras 3
    # Losses
    MetricKind(
        "binary_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "label_smoothing"),
        has_from_logits=True,
        class_name="BinaryCrossentropy",
        functions=("binary_crossentropy",),
        strings=("BCE", "bce"),
    ),
    MetricKind(
        "categorical_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "label_smoothing", "axis"),
        has_from_logits=True,
        class_name="CategoricalCrossentropy",
        functions=("categorical_crossentropy",),
    ),
    MetricKind(
        "sparse_categorical_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "ignore_class", "axis"),
        has_from_logits=True,
        class_name="SparseCategoricalCrossentropy",
        functions=("sparse_categorical_crossentropy",),
    ),
    MetricKind(
        "binary_focal_crossentropy",
        Family.OTHER,
        (),
        has_from_logits=True,
        functions=("binary_focal_crossentropy",),
    ),  # function
    MetricKind(
        "categorical_focal_crossentropy",
        Family.OTHER,
        (),
        has_from_logits=True,
        functions=("categorical_focal_crossentropy",),
    ),
    MetricKind(
        "kl_divergence",
        Family.OTHER,
        class_name="KLDivergence",
        functions=("kl_divergence", "KLD", "kld", "kullback_leibler_divergence"),
    ),
    MetricKind("poisson", Family.OTHER, class_name="Poisson", functions=("poisson",)),
    MetricKind(
        "cosine_similarity",
        Family.OTHER,
        ("name", "dtype", "axis"),
        class_name="CosineSimilarity",
        functions=("cosine", "cosine_proximity"),
    ),
    MetricKind("hinge", Family.OTHER, class_name="Hinge", functions=("hinge",)),
    MetricKind(
        "squared_hinge", Family.OTHER, class_name="SquaredHinge", functions=("squared_hinge",)
    ),
    MetricKind(
        "categorical_hinge",
        Family.OTHER,
        class_name="CategoricalHinge",
        functions=("categorical_hinge",),
    ),
    # Aggregates
    MetricKind("mean", Family.OTHER, class_name="Mean"),
    MetricKind("sum", Family.OTHER, class_name="Sum"),
    MetricKind("mean_tensor", Family.OTHER, class_name="MeanTensor"),  # tf_keras 2
    MetricKind(
        "mean_metric_wrapper", Family.OTHER, ("fn", "name", "dtype"), class_name="MeanMetricWrapper"
    ),
)

METRICS: Final[Mapping[str, MetricKind]] = {row.name: row for row in _ROWS}

CLASSES: Final[Mapping[str, str]] = {
    row.class_name: row.name for row in _ROWS if row.class_name is not None
}
"""Class of keras.metrics -> metric."""

FUNCTIONS: Final[Mapping[str, str]] = {text: row.name for row in _ROWS for text in row.functions}
"""Function of keras.metrics -> metric."""

STRINGS: Final[Mapping[str, str]] = {
    **{row.name: row.name for row in _ROWS if row.family is not Family.EXACT_ACCURACY},
    **FUNCTIONS,
    **CLASSES,
    **{text: row.name for row in _ROWS for text in row.strings},
}
"""String among `metrics=` -> metric.

Not every version takes every one; a class that needs an argument (`'PrecisionAtRecall'`) none does.
"""

ADAPTING: Final = frozenset(
    {"threshold", "thresholds", "from_logits", "top_k", "class_id", "multi_label"}
)
"""Arguments that make a metric fit other outputs than single probabilities."""
