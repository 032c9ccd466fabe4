"""Estimators of TensorFlow: the function that builds the graph runs on what the input gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import exact_items, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Const,
    Function,
    Partial,
    Stream,
    Value,
)

ESTIMATOR: Final = Api("tensorflow.estimator.Estimator")


def _estimator(machine: Machine, call: Call) -> Value:
    """`Estimator(model_fn, params=...)`."""
    return Partial(ESTIMATOR, call.arguments, call.keywords) if not call.open else UNKNOWN


def _arrays(machine: Machine, call: Call) -> Value:
    """`numpy_input_fn(x, y)`: a function that gives the features and the labels."""
    features, labels = call.value("x", 0), call.value("y", 1)
    pair = new_tuple(machine, (features, labels))
    return Partial(Api("builtins.next"), (Argument(Stream(pair), call.node),), {})


def _train(machine: Machine, call: Call, estimator: Partial) -> Value:
    """`train(input_fn)`: `model_fn(features, labels, mode, params)` is called with a batch."""
    if estimator.function != ESTIMATOR:
        return UNKNOWN
    made = Call(call.node, ESTIMATOR, estimator.arguments, estimator.keywords)
    model = made.value("model_fn", 0)
    source = call.get("input_fn", 0)
    if not isinstance(model, Function) or source is None:
        return estimator
    batch = machine.invoke(Call(call.node, source.value, (), {}))
    items = exact_items(machine, batch.element if isinstance(batch, Stream) else batch)
    features, labels = items if items is not None and len(items) == 2 else (UNKNOWN, UNKNOWN)
    given = {
        "features": features,
        "labels": labels,
        "mode": Const("train"),
        "params": made.value("params", 3),
    }
    names = [parameter.name.value for parameter in model.node.params.params]
    keywords = {name: Argument(given.get(name, UNKNOWN), call.node) for name in names[2:]}
    positional = (Argument(features, call.node), Argument(labels, call.node))
    machine.invoke(Call(call.node, model, positional, keywords))
    return estimator


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "tensorflow.estimator.Estimator": _estimator,
    "tensorflow.estimator.inputs.numpy_input_fn": _arrays,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Partial], Value]]] = {"train": _train}
