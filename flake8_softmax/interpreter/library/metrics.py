"""Metrics given to `compile`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.library import losses
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.records import MetricUse
from flake8_softmax.interpreter.values import Api, Const, Metric, Value
from flake8_softmax.knowledge.metrics import ADAPTING, CLASSES, METRICS, STRINGS
from flake8_softmax.knowledge.metrics import FUNCTIONS as METRIC_FUNCTIONS


def as_metric(value: Value, at: cst.CSTNode) -> MetricUse | None:
    """The metric that a value given to `compile` stands for."""
    origin = value.at if isinstance(value, Const | Metric) else None
    set_at = None if origin is at else origin
    match value:
        case Metric(kind=kind, adapted=adapted):
            return MetricUse(kind, at, set_at, adapted)
        case Const(value=str() as text):
            name = STRINGS.get(text)
        case Api(path=path):
            section, _, last = path.rpartition(".")
            known = section in ("keras.metrics", "keras.losses")
            name = (METRIC_FUNCTIONS.get(last) or CLASSES.get(last)) if known else None
        case _:
            return None
    return MetricUse(METRICS[name], at, set_at) if name is not None else None


def construct(machine: Machine, call: Call) -> Value:
    """`keras.metrics.<Name>(...)`, or a function there that is a loss."""
    if call.name not in CLASSES:
        return losses.construct(machine, call)
    kind = METRICS[CLASSES[call.name]]
    given = {*call.keywords, *kind.parameters[: len(call.arguments)]}
    return Metric(kind, call.node, call.open or bool(given & ADAPTING))


FUNCTIONS: Final[Mapping[str, Invoker]] = {"keras.metrics.*": construct}
