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
    """One metric; `parameters` are the positional ones of its class, without `self`."""

    name: str
    family: Family
    parameters: tuple[str, ...] = ("name", "dtype")
    has_threshold: bool = False
    has_from_logits: bool = False


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
    MetricKind("accuracy", Family.ACCURACY_BY_SHAPE, ()),
    MetricKind("exact_accuracy", Family.EXACT_ACCURACY),
    MetricKind("binary_accuracy", Family.BINARY_ACCURACY, ("name", "dtype", "threshold"), True),
    MetricKind("categorical_accuracy", Family.CATEGORICAL_ACCURACY),
    MetricKind("sparse_categorical_accuracy", Family.SPARSE_CATEGORICAL_ACCURACY),
    MetricKind("top_k_categorical_accuracy", Family.OTHER, _TOP_K),
    MetricKind("sparse_top_k_categorical_accuracy", Family.OTHER, _TOP_K),
    # Thresholds
    MetricKind("auc", Family.AUC, _AUC, True, True),
    MetricKind("precision", Family.PRECISION, _PRECISION, True),
    MetricKind("recall", Family.RECALL, _PRECISION, True),
    MetricKind("f1_score", Family.OTHER, ("average", "threshold", "name", "dtype"), True),
    MetricKind(
        "fbeta_score", Family.OTHER, ("average", "beta", "threshold", "name", "dtype"), True
    ),
    MetricKind("true_positives", Family.OTHER, _THRESHOLDS, True),
    MetricKind("true_negatives", Family.OTHER, _THRESHOLDS, True),
    MetricKind("false_positives", Family.OTHER, _THRESHOLDS, True),
    MetricKind("false_negatives", Family.OTHER, _THRESHOLDS, True),
    MetricKind("precision_at_recall", Family.OTHER, ("recall", "num_thresholds", "class_id")),
    MetricKind("recall_at_precision", Family.OTHER, ("precision", "num_thresholds", "class_id")),
    MetricKind(
        "sensitivity_at_specificity", Family.OTHER, ("specificity", "num_thresholds", "class_id")
    ),
    MetricKind(
        "specificity_at_sensitivity", Family.OTHER, ("sensitivity", "num_thresholds", "class_id")
    ),
    # Intersection over union
    MetricKind("binary_io_u", Family.OTHER, ("target_class_ids", "threshold", "name"), True),
    MetricKind("io_u", Family.OTHER, ("num_classes", "target_class_ids", "name")),
    MetricKind("mean_io_u", Family.OTHER, ("num_classes", "name")),
    MetricKind("one_hot_io_u", Family.OTHER, ("num_classes", "target_class_ids", "name")),
    MetricKind("one_hot_mean_io_u", Family.OTHER, ("num_classes", "name")),
    # Regression
    MetricKind("mean_squared_error", Family.REGRESSION),
    MetricKind("root_mean_squared_error", Family.REGRESSION),
    MetricKind("mean_absolute_error", Family.REGRESSION),
    MetricKind("mean_absolute_percentage_error", Family.REGRESSION),
    MetricKind("mean_squared_logarithmic_error", Family.REGRESSION),
    MetricKind("mean_relative_error", Family.REGRESSION, ("normalizer", "name", "dtype")),
    MetricKind("huber", Family.REGRESSION, ()),  # function only
    MetricKind("log_cosh", Family.REGRESSION),
    MetricKind("r2_score", Family.REGRESSION, ("class_aggregation", "num_regressors", "name")),
    MetricKind("pearson_correlation", Family.REGRESSION),  # Keras 3
    MetricKind("concordance_correlation", Family.REGRESSION),  # Keras 3
    # Losses
    MetricKind(
        "binary_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "label_smoothing"),
        has_from_logits=True,
    ),
    MetricKind(
        "categorical_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "label_smoothing", "axis"),
        has_from_logits=True,
    ),
    MetricKind(
        "sparse_categorical_crossentropy",
        Family.OTHER,
        ("name", "dtype", "from_logits", "ignore_class", "axis"),
        has_from_logits=True,
    ),
    MetricKind("binary_focal_crossentropy", Family.OTHER, (), has_from_logits=True),  # function
    MetricKind("categorical_focal_crossentropy", Family.OTHER, (), has_from_logits=True),
    MetricKind("kl_divergence", Family.OTHER),
    MetricKind("poisson", Family.OTHER),
    MetricKind("cosine_similarity", Family.OTHER, ("name", "dtype", "axis")),
    MetricKind("hinge", Family.OTHER),
    MetricKind("squared_hinge", Family.OTHER),
    MetricKind("categorical_hinge", Family.OTHER),
    # Aggregates
    MetricKind("mean", Family.OTHER),
    MetricKind("sum", Family.OTHER),
    MetricKind("mean_tensor", Family.OTHER),  # tf_keras 2
    MetricKind("mean_metric_wrapper", Family.OTHER, ("fn", "name", "dtype")),
)

METRICS: Final[Mapping[str, MetricKind]] = {row.name: row for row in _ROWS}

CLASSES: Final[Mapping[str, str]] = {
    "AUC": "auc",
    "Accuracy": "exact_accuracy",
    "BinaryAccuracy": "binary_accuracy",
    "BinaryCrossentropy": "binary_crossentropy",
    "BinaryIoU": "binary_io_u",
    "CategoricalAccuracy": "categorical_accuracy",
    "CategoricalCrossentropy": "categorical_crossentropy",
    "CategoricalHinge": "categorical_hinge",
    "ConcordanceCorrelation": "concordance_correlation",
    "CosineSimilarity": "cosine_similarity",
    "F1Score": "f1_score",
    "FBetaScore": "fbeta_score",
    "FalseNegatives": "false_negatives",
    "FalsePositives": "false_positives",
    "Hinge": "hinge",
    "IoU": "io_u",
    "KLDivergence": "kl_divergence",
    "LogCoshError": "log_cosh",
    "Mean": "mean",
    "MeanAbsoluteError": "mean_absolute_error",
    "MeanAbsolutePercentageError": "mean_absolute_percentage_error",
    "MeanIoU": "mean_io_u",
    "MeanMetricWrapper": "mean_metric_wrapper",
    "MeanRelativeError": "mean_relative_error",
    "MeanSquaredError": "mean_squared_error",
    "MeanSquaredLogarithmicError": "mean_squared_logarithmic_error",
    "MeanTensor": "mean_tensor",
    "OneHotIoU": "one_hot_io_u",
    "OneHotMeanIoU": "one_hot_mean_io_u",
    "PearsonCorrelation": "pearson_correlation",
    "Poisson": "poisson",
    "Precision": "precision",
    "PrecisionAtRecall": "precision_at_recall",
    "R2Score": "r2_score",
    "Recall": "recall",
    "RecallAtPrecision": "recall_at_precision",
    "RootMeanSquaredError": "root_mean_squared_error",
    "SensitivityAtSpecificity": "sensitivity_at_specificity",
    "SparseCategoricalAccuracy": "sparse_categorical_accuracy",
    "SparseCategoricalCrossentropy": "sparse_categorical_crossentropy",
    "SparseTopKCategoricalAccuracy": "sparse_top_k_categorical_accuracy",
    "SpecificityAtSensitivity": "specificity_at_sensitivity",
    "SquaredHinge": "squared_hinge",
    "Sum": "sum",
    "TopKCategoricalAccuracy": "top_k_categorical_accuracy",
    "TrueNegatives": "true_negatives",
    "TruePositives": "true_positives",
}

FUNCTIONS: Final[Mapping[str, str]] = {
    "KLD": "kl_divergence",
    "MAE": "mean_absolute_error",
    "MAPE": "mean_absolute_percentage_error",
    "MSE": "mean_squared_error",
    "MSLE": "mean_squared_logarithmic_error",
    "binary_accuracy": "binary_accuracy",
    "binary_crossentropy": "binary_crossentropy",
    "binary_focal_crossentropy": "binary_focal_crossentropy",
    "categorical_accuracy": "categorical_accuracy",
    "categorical_crossentropy": "categorical_crossentropy",
    "categorical_focal_crossentropy": "categorical_focal_crossentropy",
    "categorical_hinge": "categorical_hinge",
    "concordance_correlation": "concordance_correlation",
    "cosine": "cosine_similarity",  # Keras 2
    "cosine_proximity": "cosine_similarity",  # Keras 2
    "hinge": "hinge",
    "huber": "huber",
    "kl_divergence": "kl_divergence",
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",
    "log_cosh": "log_cosh",
    "logcosh": "log_cosh",
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "mean_absolute_error": "mean_absolute_error",
    "mean_absolute_percentage_error": "mean_absolute_percentage_error",
    "mean_squared_error": "mean_squared_error",
    "mean_squared_logarithmic_error": "mean_squared_logarithmic_error",
    "mse": "mean_squared_error",
    "msle": "mean_squared_logarithmic_error",
    "pearson_correlation": "pearson_correlation",
    "poisson": "poisson",
    "sparse_categorical_accuracy": "sparse_categorical_accuracy",
    "sparse_categorical_crossentropy": "sparse_categorical_crossentropy",
    "sparse_top_k_categorical_accuracy": "sparse_top_k_categorical_accuracy",
    "squared_hinge": "squared_hinge",
    "top_k_categorical_accuracy": "top_k_categorical_accuracy",
}
"""Function of keras.metrics -> metric."""

STRINGS: Final[Mapping[str, str]] = {
    **{name: name for name in METRICS if name != "exact_accuracy"},
    **FUNCTIONS,
    **CLASSES,
    "BCE": "binary_crossentropy",
    "bce": "binary_crossentropy",
    # In `compile`, any letter case
    "ACC": "accuracy",
    "ACCURACY": "accuracy",
    "Acc": "accuracy",
    "Accuracy": "accuracy",
    "acc": "accuracy",
    "accuracy": "accuracy",
}
"""String among `metrics=` -> metric.

Not every version takes every one; a class that needs an argument (`'PrecisionAtRecall'`) none does.
"""

ADAPTING: Final = frozenset(
    {"threshold", "thresholds", "from_logits", "top_k", "class_id", "multi_label"}
)
"""Arguments that make a metric fit other outputs than single probabilities."""
