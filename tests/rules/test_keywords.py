"""What the tables know is found by the keywords that rules require."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from flake8_softmax.knowledge import activations, losses, metrics
from flake8_softmax.knowledge.applications import MODELS
from flake8_softmax.knowledge.images import READERS
from flake8_softmax.knowledge.layers import LAYER_ACTIVATIONS, LAYERS, Role
from flake8_softmax.knowledge.metrics import METRICS
from flake8_softmax.knowledge.names import MODEL_CLASSES, usual_meaning
from flake8_softmax.knowledge.ops import OPS, Op
from flake8_softmax.rules import LoadedRule, keywords, load_rules
from flake8_softmax.source.prefilter import keywords_in


def says(name: str, needed: Iterable[str]) -> bool:
    """Whether a program that has the name has one of the words."""
    return bool(keywords_in(f"x = '{name}'", needed))


def silent(names: Iterable[str], needed: Iterable[str]) -> list[str]:
    return [name for name in names if not says(name, needed)]


@pytest.mark.parametrize(
    ("op", "needed"),
    [
        (Op.LOG, keywords.LOGARITHM),
        (Op.EXP, keywords.EXPONENTIAL),
        (Op.SUM, keywords.SUM),
        (Op.ARGMAX, keywords.ARGMAX),
    ],
)
def test_operations(op: Op, needed: tuple[str, ...]) -> None:
    names = [name for name, meaning in OPS.items() if meaning is op]
    assert names
    assert silent(names, needed) == []


@pytest.mark.parametrize("activation", ["softmax", "sigmoid"])
def test_activations(activation: str) -> None:
    tables = (activations.STRINGS, activations.FUNCTIONS, LAYER_ACTIVATIONS)
    names = [name for table in tables for name, held in table.items() if held == activation]
    assert names
    assert silent(names, [activation]) == []


def test_losses() -> None:
    tables = (losses.STRINGS, losses.CLASSES, losses.FUNCTIONS)
    for name, held in ((name, held) for table in tables for name, held in table.items()):
        family = losses.LOSSES[held].family
        if family in losses.PROBABILITY_LOSSES:
            assert says(name, keywords.PROBABILITY_LOSS), name
        if family in losses.PROBABILITY_LOSSES - {losses.Family.KL}:
            assert says(name, keywords.CROSSENTROPY), name
    assert silent(losses.BACKEND_FUNCTIONS, keywords.CROSSENTROPY) == []
    assert says(losses.LOG_LOSS.name, keywords.CROSSENTROPY)
    assert silent((op.name for op in losses.LOGITS_OPS.values()), keywords.CROSSENTROPY) == []


WANTING = {
    metrics.Family.BINARY_ACCURACY,
    metrics.Family.CATEGORICAL_ACCURACY,
    metrics.Family.SPARSE_CATEGORICAL_ACCURACY,
    metrics.Family.EXACT_ACCURACY,
    metrics.Family.AUC,
    metrics.Family.PRECISION,
    metrics.Family.RECALL,
}


def test_metrics() -> None:
    tables = (metrics.STRINGS, metrics.CLASSES, metrics.FUNCTIONS)
    for name, held in ((name, held) for table in tables for name, held in table.items()):
        family = METRICS[held].family
        if family in WANTING:
            assert says(name, keywords.METRIC), name
        if family is metrics.Family.ACCURACY_BY_SHAPE:
            assert says(name, keywords.ACCURACY), name


def test_layers_and_models() -> None:
    recurrent = [n for n, kind in LAYERS.items() if kind.role in (Role.RECURRENT, Role.CELL)]
    assert silent(recurrent, keywords.RECURRENT) == []
    assert silent(MODEL_CLASSES, keywords.MODEL) == []
    assert not [name for name in MODELS if usual_meaning(name)], "applications need their module"


def test_pictures() -> None:
    assert silent(READERS, keywords.PIXELS) == []


@pytest.mark.parametrize(
    "loaded",
    [loaded for loaded in load_rules() if loaded.check is not None],
    ids=lambda loaded: loaded.rule.code,
)
def test_every_rule_about_programs_requires_keywords(loaded: LoadedRule) -> None:
    assert loaded.rule.requires
    assert not loaded.rule.could_apply(frozenset())
