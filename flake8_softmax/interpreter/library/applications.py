"""Pretrained networks of `keras.applications`, and what prepares their inputs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flake8_softmax.interpreter.constants import integer
from flake8_softmax.interpreter.facts import Head, Pretrained, Scaling
from flake8_softmax.interpreter.library.activations import activation_name
from flake8_softmax.interpreter.library.graphs import set_graph
from flake8_softmax.interpreter.library.images import rescaled
from flake8_softmax.interpreter.library.inputs import note_shape
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import exact_items
from flake8_softmax.interpreter.values import UNKNOWN, Api, Argument, Graph, ModelRef, Tensor, Value
from flake8_softmax.knowledge.applications import MODELS, PREPROCESS_MODES, Application

_SECTION: Final = "keras.applications."


def application(machine: Machine, call: Call) -> Value:
    """A pretrained network of `keras.applications`, or a `preprocess_input` beside it."""
    row = MODELS.get(call.name)
    if row is not None:
        return _pretrained(machine, call, row)
    return _preprocessed(machine, call) if call.name == "preprocess_input" else UNKNOWN


def _pretrained(machine: Machine, call: Call, row: Application) -> ModelRef:
    ref = ModelRef(machine.store.new_key(), call.node, "application")
    arguments = dict(zip(row.parameters, call.arguments, strict=False)) | dict(call.keywords)
    tensor = arguments.get("input_tensor")
    given = tensor.value if tensor is not None else None
    start = given if isinstance(given, Tensor) else _input(machine, call, arguments)
    head = _classifier(call, arguments)
    output = Tensor(
        op="application",
        at=call.node,
        operands=(start,),
        pretrained=_weights(call, row, arguments),
        head=head,
        size=head.units if head is not None else None,
        rank=2 if head is not None else None,
    )
    set_graph(machine, ref, Graph((start,), (output,)))
    return ref


def _input(machine: Machine, call: Call, arguments: Mapping[str, Argument]) -> Tensor:
    start = Tensor(op="input", at=call.node)
    given = arguments.get("input_shape")
    items = exact_items(machine, given.value) if given is not None else None
    if items:
        note_shape(machine, start, tuple(map(integer, items)))
    return start


def _weights(call: Call, row: Application, arguments: Mapping[str, Argument]) -> Pretrained:
    weights = arguments.get("weights")
    switch = arguments.get("include_preprocessing")
    switched_off = switch is not None and switch.constant is not True
    untrained = weights is not None and not isinstance(weights.constant, str)
    rescales = row.rescales_inside and not switched_off
    return Pretrained(row.name, call.node, switched_off or untrained, rescales)


def _classifier(call: Call, arguments: Mapping[str, Argument]) -> Head | None:
    top = arguments.get("include_top")
    if call.open or (top is not None and top.constant is not True):
        return None
    activation = arguments.get("classifier_activation")
    classes = arguments.get("classes")
    return Head(
        activation_name(activation.value) if activation is not None else "softmax",
        activation.at if activation is not None else call.node,
        call.node,
        classes.integer if classes is not None else 1000,
        classes.at if classes is not None else None,
    )


def _preprocessed(machine: Machine, call: Call) -> Value:
    argument = call.first("x")
    value = argument.value if argument is not None else UNKNOWN
    given = call.get("mode")
    mode = given.text if given is not None else PREPROCESS_MODES.get(_module(call.path))
    if mode == "identity":
        return value
    return rescaled(value, Scaling("preprocess", call.node, mode=mode))


def _module(path: str) -> str:
    return path.removeprefix(_SECTION).rpartition(".")[0]


def preprocess_mode(value: Value) -> str | None:
    """The mode of `keras.applications.<module>.preprocess_input`, None when not known."""
    if not isinstance(value, Api) or not value.path.startswith(_SECTION):
        return None
    return PREPROCESS_MODES.get(_module(value.path)) if _prepares(value.path) else None


def _prepares(path: str) -> bool:
    return path.endswith(".preprocess_input")


FUNCTIONS: Final[Mapping[str, Invoker]] = {f"{_SECTION}**": application}
