"""TensorFlow 1: functions that make a layer and call it, cells, variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.library.graphs import apply
from flake8_softmax.interpreter.library.layers import construct, make_layer
from flake8_softmax.interpreter.library.new_arrays import shaped
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.tensors import mark_weighed
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Layer,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge import tensorflow1
from flake8_softmax.knowledge.layers import LAYERS


def _layer(machine: Machine, call: Call) -> Value:
    """`tf.layers.Dense(...)`, `tf.layers.dense(inputs, ...)` and kin."""
    if call.name in LAYERS:
        return construct(machine, call)
    inputs = call.first("inputs")
    if "norm" in call.name:
        machine.history.normalizes = True
    name = tensorflow1.LAYERS.get(call.name)
    if name is None or inputs is None:
        return UNKNOWN
    rest = replace(call, arguments=call.arguments[1:])
    contrib = "contrib" in call.path or "slim" in call.path
    layer = _contrib(machine, rest, name) if contrib else make_layer(machine, rest, LAYERS[name])
    return apply(machine, layer, inputs.value, call.node)


def _contrib(machine: Machine, call: Call, name: str) -> Layer:
    """There the parameters have other names, and the activation is relu when none is given.

    Slim's `arg_scope` gives others, and `linear` has none.
    """
    names = tensorflow1.CONTRIB_PARAMETERS
    keywords = {names.get(name, name): given for name, given in call.keywords.items()}
    layer = make_layer(machine, replace(call, keywords=keywords), LAYERS[name])
    if "activation" in layer.arguments or layer.head is None or call.name == "linear":
        return layer
    default = "relu" if layer.complete and "slim" not in call.path else None
    return replace(layer, head=replace(layer.head, activation=default))


def _cell(machine: Machine, call: Call) -> Value:
    name = tensorflow1.CELLS.get(call.name)
    if name is None:
        return UNKNOWN
    by_position = 2 if call.name in tensorflow1.ACTIVATION_SECOND else 1
    keywords = {("units" if n == "num_units" else n): a for n, a in call.keywords.items()}
    arguments = call.arguments[:by_position]
    return construct(machine, replace(call, arguments=arguments, keywords=keywords), name)


def _variable(machine: Machine, call: Call) -> Value:
    shape = call.get("shape", 1)
    return shaped("variable", machine, shape.value if shape else UNKNOWN, call.node)


def _convolved(machine: Machine, call: Call) -> Value:
    given = call.get("input", 0) or call.get("x")
    if given is not None and isinstance(given.value, Tensor):
        mark_weighed(machine, given.value)
    kernel = call.get("filters", 1) or call.get("filter") or call.get("kernel")
    value = kernel.value if kernel is not None else UNKNOWN
    size = value.size if isinstance(value, Tensor) else None
    return Tensor(op="convolution", at=call.node, size=size, rank=4)


def _pooled(machine: Machine, call: Call) -> Value:
    """`tf.nn.max_pool(value, ...)`: pictures with as many channels."""
    given = call.first("value", "input")
    value = given.value if given is not None else UNKNOWN
    if not isinstance(value, Tensor):
        return UNKNOWN
    return replace(unknown_tensor(value, at=call.node), rank=4, size=value.size)


def _dropped(machine: Machine, call: Call) -> Value:
    """`tf.nn.dropout(x, rate)`: other numbers in the same shape."""
    given = call.first("x")
    value = given.value if given is not None else UNKNOWN
    if not isinstance(value, Tensor):
        return UNKNOWN
    return replace(unknown_tensor(value, at=call.node), rank=value.rank, size=value.size)


def _normalized(machine: Machine, call: Call) -> Value:
    """A normalization by hand: what comes before it need not be scaled."""
    machine.history.normalizes = True
    return TupleValue((UNKNOWN, UNKNOWN)) if call.name == "moments" else UNKNOWN


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "tensorflow.contrib.layers.**": _layer,
    "tensorflow.contrib.rnn.**": _cell,
    "tensorflow.contrib.slim.**": _layer,
    "tensorflow.get_variable": _variable,
    "tensorflow.layers.**": _layer,
    "tensorflow.nn.batch_normalization": _normalized,
    "tensorflow.nn.conv2d": _convolved,
    "tensorflow.nn.avg_pool": _pooled,
    "tensorflow.nn.dropout": _dropped,
    "tensorflow.nn.fused_batch_norm": _normalized,
    "tensorflow.nn.max_pool": _pooled,
    "tensorflow.nn.moments": _normalized,
    "tensorflow.nn.rnn_cell.**": _cell,
}
