"""`ImageDataGenerator`: what it does to pixels, and the streams it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.facts import Labels, Lineage, Scaling
from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.library.applications import preprocess_mode
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import exact_items
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    Const,
    Generator,
    Stream,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.images import STANDARDISING
from flake8_softmax.knowledge.libraries import KERAS_UTILITIES


def generator(machine: Machine, call: Call) -> Value:
    """`ImageDataGenerator(...)`: what it does to pixels, None when not known."""
    if call.open or call.arguments:
        return Generator(call.node, None)
    steps: list[Scaling] = []
    prepare = call.keywords.get("preprocessing_function")
    if prepare is not None and _is_on(prepare):
        prepared = _prepared(machine, prepare)
        if prepared is None:
            return Generator(call.node, None)
        steps.extend(prepared)
    rescale = call.keywords.get("rescale")
    if rescale is not None and _is_on(rescale):
        steps.append(_rescale(rescale))
    flags = [flag for name in STANDARDISING if (flag := call.keywords.get(name)) is not None]
    if not all(isinstance(flag.value, Const) for flag in flags):
        return Generator(call.node, None)
    steps.extend(Scaling("standardise", flag.at) for flag in flags if _is_on(flag))
    return Generator(call.node, tuple(step for step in steps if step.mode != "identity"))


def _prepared(machine: Machine, function: Argument) -> tuple[Scaling, ...] | None:
    """What a `preprocessing_function` does to a picture, None when not known."""
    mode = preprocess_mode(function.value)
    if mode is not None:
        return (Scaling("preprocess", function.at, mode=mode),)
    picture = Tensor(op="data", rank=3, lineage=Lineage(function.at, "ImageDataGenerator"))
    made = call_with(machine, function.value, (picture,), function.at)
    return made.lineage.scalings if isinstance(made, Tensor) and made.lineage else None


def _is_on(argument: Argument | None) -> bool:
    return argument is not None and argument.constant not in (None, 0, False)


def _rescale(argument: Argument) -> Scaling:
    factor = number(argument.value)
    if factor is not None and 0 < factor < 1:
        return Scaling("divide", argument.at, round(1 / factor, 6))
    return Scaling("multiply", argument.at, factor)


def _flow_from_files(machine: Machine, call: Call, source: Generator) -> Value:
    """`flow_from_directory(...)`, `flow_from_dataframe(...)`."""
    lineage = None
    if source.scalings is not None:
        lineage = Lineage(call.node, "ImageDataGenerator", source.scalings)
    pixels = Tensor(op="data", at=call.node, rank=4, lineage=lineage)
    if call.value("class_mode") == Const(None):
        return Stream(pixels, batched=True)
    return Stream(TupleValue((pixels, _generated_labels(machine, call))), batched=True)


def _listed_classes(machine: Machine, call: Call) -> int | None:
    listed = call.get("classes")
    items = exact_items(machine, listed.value) if listed is not None else None
    return len(items) if items else None


def _generated_labels(machine: Machine, call: Call) -> Tensor:
    mode = call.get("class_mode")
    text = "categorical" if mode is None and not call.open else mode.text if mode else None
    at = mode.at if mode is not None else call.node
    if text == "categorical":
        classes = _listed_classes(machine, call)
        return Tensor(op="data", at=at, rank=2, labels=Labels("one-hot", at, classes, True))
    if text in ("sparse", "binary"):
        classes = _listed_classes(machine, call)
        labels = Labels("integer", at, classes, True, first=0)
        return Tensor(op="data", at=at, rank=1, labels=labels)
    return Tensor(op="data", at=at)


def _flow(machine: Machine, call: Call, source: Generator) -> Value:
    x, y = call.get("x", 0), call.get("y", 1)
    pixels = _traced(machine, x) if x is not None else UNKNOWN
    if isinstance(pixels, Tensor):
        lineage = pixels.lineage
        if lineage is not None and source.scalings is not None:
            lineage = lineage.scaled(*source.scalings)
        else:
            lineage = None
        pixels = replace(pixels, lineage=lineage, op="data", at=call.node, dtype="float32")
    if y is None:
        return Stream(pixels, batched=True)
    return Stream(TupleValue((pixels, y.value)), batched=True)


def _traced(machine: Machine, given: Argument) -> Value:
    """The array given, which from now on is known to be the same wherever it is met."""
    value = given.value
    if isinstance(value, Tensor) and value.lineage is None:
        traced = replace(value, lineage=Lineage(given.at, None))
        machine.store.substitute(value, traced)
        return traced
    if isinstance(value, Unknown) and isinstance(given.at, cst.Name):
        traced = replace(unknown_tensor(at=given.at), lineage=Lineage(given.at, None))
        machine.assign(given.at.value, traced)
        return traced
    return value


def _standardize(machine: Machine, call: Call, source: Generator) -> Value:
    """`generator.standardize(x)` changes the array."""
    x = call.first("x")
    if x is None or not isinstance(x.value, Tensor):
        return UNKNOWN
    lineage = x.value.lineage
    after = lineage.scaled(*source.scalings) if lineage and source.scalings is not None else None
    changed = replace(x.value, lineage=after, dtype=None)
    machine.store.substitute(x.value, changed)
    return changed


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    f"{section}.ImageDataGenerator": generator for section in KERAS_UTILITIES
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Generator], Value]]] = {
    "flow": _flow,
    "flow_from_dataframe": _flow_from_files,
    "flow_from_directory": _flow_from_files,
    "standardize": _standardize,
}
