from __future__ import annotations

import pytest

from flake8_softmax.knowledge.losses import FUNCTIONS as LOSS_FUNCTIONS
from flake8_softmax.knowledge.losses import LOSSES
from flake8_softmax.knowledge.losses import Family as LossFamily
from flake8_softmax.knowledge.metrics import (
    CLASSES,
    FUNCTIONS,
    METRICS,
    STRINGS,
    Family,
    MetricKind,
)

KINDS = pytest.mark.parametrize("kind", METRICS.values(), ids=lambda kind: kind.name)
FUNCTIONS_ONLY = {
    "accuracy",
    "binary_focal_crossentropy",
    "categorical_focal_crossentropy",
    "huber",
}


def test_every_name_leads_to_a_metric() -> None:
    assert set(STRINGS.values()) == set(METRICS) - {"exact_accuracy"}
    assert set(CLASSES.values()) == set(METRICS) - FUNCTIONS_ONLY
    assert set(FUNCTIONS.values()) <= set(METRICS)


@KINDS
def test_flags_agree_with_parameters(kind: MetricKind) -> None:
    if kind.name not in FUNCTIONS_ONLY:
        assert kind.has_from_logits == ("from_logits" in kind.parameters)
        assert kind.has_threshold == bool({"threshold", "thresholds"} & set(kind.parameters))


@KINDS
def test_a_loss_used_as_a_metric_is_the_same_kind_of_thing(kind: MetricKind) -> None:
    loss = LOSSES.get(kind.name)
    if loss is not None:
        assert (kind.family is Family.REGRESSION) == (loss.family is LossFamily.REGRESSION)
        assert kind.has_from_logits == loss.takes_logits


@pytest.mark.parametrize("text", ["accuracy", "acc", "ACC", "Accuracy"])
def test_accuracy_is_chosen_by_shape_in_any_letter_case(text: str) -> None:
    assert METRICS[STRINGS[text]].family is Family.ACCURACY_BY_SHAPE


def test_the_class_accuracy_compares_exactly() -> None:
    assert METRICS[CLASSES["Accuracy"]].family is Family.EXACT_ACCURACY


@pytest.mark.parametrize("name", ["AUC", "Precision", "Recall", "BinaryAccuracy"])
def test_metrics_with_a_threshold(name: str) -> None:
    assert METRICS[CLASSES[name]].has_threshold


@pytest.mark.parametrize("name", ["CategoricalAccuracy", "SparseCategoricalAccuracy", "Accuracy"])
def test_metrics_without_a_threshold(name: str) -> None:
    assert not METRICS[CLASSES[name]].has_threshold


def test_only_auc_of_the_threshold_metrics_takes_logits() -> None:
    both = {kind.name for kind in METRICS.values() if kind.has_threshold and kind.has_from_logits}
    assert both == {"auc"}


@pytest.mark.parametrize(
    ("text", "metric"),
    [("mse", "mean_squared_error"), ("mae", "mean_absolute_error"), ("AUC", "auc")],
)
def test_string(text: str, metric: str) -> None:
    assert STRINGS[text] == metric


def test_families_equal_their_names() -> None:
    assert METRICS["binary_accuracy"].family == "binary_accuracy"


def test_short_names_mean_the_same_in_metrics_and_losses() -> None:
    for name in set(FUNCTIONS) & set(LOSS_FUNCTIONS):
        assert FUNCTIONS[name] == LOSS_FUNCTIONS[name]
