from __future__ import annotations

import pytest

from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.knowledge.losses import (
    AMBIGUOUS_STRINGS,
    BACKEND_FUNCTIONS,
    CLASS_PARAMETERS,
    CLASSES,
    FUNCTION_PARAMETERS,
    FUNCTIONS,
    LOGITS_OPS,
    LOSSES,
    STRINGS,
    Family,
    LogitsOp,
    LossKind,
)

KINDS = pytest.mark.parametrize("kind", LOSSES.values(), ids=lambda kind: kind.name)
OPS = pytest.mark.parametrize("op", LOGITS_OPS.values(), ids=list(LOGITS_OPS))


def test_every_name_leads_to_a_loss() -> None:
    assert set(STRINGS.values()) == set(LOSSES) - {"categorical_generalized_cross_entropy"}
    assert set(CLASSES.values()) == set(LOSSES)
    assert set(FUNCTIONS.values()) == set(LOSSES)
    assert set(BACKEND_FUNCTIONS) <= set(LOSSES)


def test_every_loss_has_parameters() -> None:
    assert set(CLASS_PARAMETERS) == set(LOSSES)
    assert set(FUNCTION_PARAMETERS) == set(LOSSES)


@KINDS
def test_from_logits_is_a_parameter_where_a_loss_takes_logits(kind: LossKind) -> None:
    assert ("from_logits" in CLASS_PARAMETERS[kind.name]) == kind.takes_logits
    assert ("from_logits" in FUNCTION_PARAMETERS[kind.name]) == kind.takes_logits


@KINDS
def test_only_crossentropies_take_logits(kind: LossKind) -> None:
    crossentropy = {Family.CATEGORICAL, Family.SPARSE, Family.BINARY}
    assert kind.takes_logits == (kind.family in crossentropy)


@KINDS
def test_functions_take_labels_first(kind: LossKind) -> None:
    assert FUNCTION_PARAMETERS[kind.name][:2] == ("y_true", "y_pred")


def test_backend_functions_take_labels_first() -> None:
    for parameters in BACKEND_FUNCTIONS.values():
        assert parameters[:2] == ("target", "output")
        assert "from_logits" in parameters


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("bce", "binary_crossentropy"),
        ("BCE", "binary_crossentropy"),
        ("BinaryCrossentropy", "binary_crossentropy"),
        ("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
        ("mse", "mean_squared_error"),
        ("KLD", "kl_divergence"),
        ("kullback_leibler_divergence", "kl_divergence"),
        ("logcosh", "log_cosh"),
        ("cosine_proximity", "cosine_similarity"),
        ("huber_loss", "huber"),
    ],
)
def test_string(text: str, loss: str) -> None:
    assert STRINGS[text] == loss


@pytest.mark.parametrize(
    "text",
    ["cce", "scce", "bcse", "nll", "focal", "crossentropy", "ce", "categorical-crossentropy"],
)
def test_string_that_names_no_loss(text: str) -> None:
    assert text not in STRINGS


def test_ambiguous_strings_are_no_loss() -> None:
    assert {"crossentropy", "ce"} == AMBIGUOUS_STRINGS
    assert not AMBIGUOUS_STRINGS & set(STRINGS)


@pytest.mark.parametrize(
    ("loss", "position"),
    [
        ("binary_crossentropy", 0),
        ("categorical_crossentropy", 0),
        ("sparse_categorical_crossentropy", 0),
        ("categorical_focal_crossentropy", 2),
        ("binary_focal_crossentropy", 3),
    ],
)
def test_where_from_logits_stands_in_the_class(loss: str, position: int) -> None:
    assert CLASS_PARAMETERS[loss].index("from_logits") == position
    assert FUNCTION_PARAMETERS[loss].index("from_logits") == position + 2


@pytest.mark.parametrize(
    ("loss", "family"),
    [
        ("categorical_crossentropy", Family.CATEGORICAL),
        ("categorical_focal_crossentropy", Family.CATEGORICAL),
        ("sparse_categorical_crossentropy", Family.SPARSE),
        ("binary_focal_crossentropy", Family.BINARY),
        ("kl_divergence", Family.KL),
        ("huber", Family.REGRESSION),
        ("log_cosh", Family.REGRESSION),
        ("poisson", Family.OTHER),
        ("categorical_hinge", Family.OTHER),
    ],
)
def test_family(loss: str, family: Family) -> None:
    assert LOSSES[loss].family is family


@OPS
def test_logits_op_is_consistent(op: LogitsOp) -> None:
    assert op.activation in PROBABILITIES
    assert op.activation == "softmax" or "softmax" not in op.name
    for parameters in (op.parameters, op.parameters_v1):
        assert op.logits in parameters
        assert set(op.labels) & set(parameters)
        assert len(set(parameters)) == len(parameters)


def test_logits_ops_are_keyed_by_their_own_name() -> None:
    for dotted, op in LOGITS_OPS.items():
        assert dotted.rpartition(".")[2] == op.name


@pytest.mark.parametrize(
    ("dotted", "first"),
    [
        ("tensorflow.nn.softmax_cross_entropy_with_logits", "labels"),
        ("tensorflow.losses.softmax_cross_entropy", "onehot_labels"),
        ("tensorflow.losses.sigmoid_cross_entropy", "multi_class_labels"),
        ("tensorflow.contrib.losses.softmax_cross_entropy", "logits"),
        ("tf_slim.losses.sparse_softmax_cross_entropy", "logits"),
    ],
)
def test_what_a_logits_op_takes_first(dotted: str, first: str) -> None:
    assert LOGITS_OPS[dotted].parameters[0] == first


def test_labels_were_once_called_targets() -> None:
    assert "targets" in LOGITS_OPS["tensorflow.nn.weighted_cross_entropy_with_logits"].labels
