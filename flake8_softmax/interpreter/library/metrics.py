"""Metrics given to `compile`."""

from __future__ import annotations

from typing import Final

import libcst as cst

from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Const,
    Metric,
    MetricUse,
    Value,
)
from flake8_softmax.knowledge.metrics import CLASSES, FUNCTIONS, METRICS, STRINGS

ADAPTING: Final = frozenset(
    {"threshold", "thresholds", "from_logits", "top_k", "class_id", "multi_label"}
)
"""Arguments that make a metric fit other outputs than single probabilities."""


def as_metric(value: Value, at: cst.CSTNode) -> MetricUse | None:
    """The metric that a value given to `compile` stands for."""
    match value:
        case Metric(kind=kind, adapted=adapted):
            return MetricUse(kind, at, adapted)
        case Const(value=str() as text):
            name = STRINGS.get(text)
        case Api(path=path):
            section, _, last = path.rpartition(".")
            known = section in ("keras.metrics", "keras.losses")
            name = (FUNCTIONS.get(last) or CLASSES.get(last)) if known else None
        case _:
            return None
    return MetricUse(METRICS[name], at) if name is not None else None


def construct(machine: Machine, call: Call, name: str) -> Value:
    """`keras.metrics.<Name>(...)`."""
    if name not in CLASSES:
        return UNKNOWN
    kind = METRICS[CLASSES[name]]
    given = {*call.keywords, *kind.parameters[: len(call.arguments)]}
    return Metric(kind, call.node, call.open or bool(given & ADAPTING))
