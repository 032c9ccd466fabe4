"""Keras layers: what a call constructs, and what becomes of a tensor that passes through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter import hidden_softmax
from flake8_softmax.interpreter.constants import integer
from flake8_softmax.interpreter.events import LayerMade
from flake8_softmax.interpreter.facts import Head, Scaling
from flake8_softmax.interpreter.library.activations import (
    Applied,
    activation_name,
    apply_activation,
    axis_of,
    emit_activation,
)
from flake8_softmax.interpreter.library.inputs import input_tensor
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import exact_items
from flake8_softmax.interpreter.tensors import linear_sum, mark_weighed, reshaped
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    Const,
    Function,
    Layer,
    Repeat,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.layers import (
    LAYER_ACTIVATIONS,
    LAYERS,
    MERGE_FUNCTIONS,
    PARAMETER_ALIASES,
    LayerKind,
    Role,
)

RECURRENT_ROLES: Final = (Role.RECURRENT, Role.CELL)

DEEPEST_WRAPPER: Final = 8
"""How many layers may be wrapped in each other."""


def construct(machine: Machine, call: Call, name: str | None = None) -> Value:
    """`keras.layers.<name>(...)`."""
    name = name or call.name
    if name in MERGE_FUNCTIONS:
        return _merge_function(machine, call, MERGE_FUNCTIONS[name])
    kind = LAYERS.get(name)
    if kind is None:
        return UNKNOWN
    if kind.name == "Input":
        return input_tensor(machine, arguments_of(call, kind), call.node)
    layer = make_layer(machine, call, kind)
    machine.emit(LayerMade(layer))
    return layer


def make_layer(machine: Machine, call: Call, kind: LayerKind) -> Layer:
    """The layer a call constructs, with what is known of its output."""
    arguments = arguments_of(call, kind)
    wrapped = arguments.get(kind.parameters[0]) if kind.role is Role.WRAPPER else None
    inner = _inner(wrapped.value) if wrapped is not None else None
    layer = Layer(kind, call.node, arguments, not call.open, inner=inner)
    head = _head(layer)
    layer = layer if head is None else replace(layer, head=head)
    if kind.role is Role.WEIGHTED or kind.name.startswith("SimpleRNN"):
        _emit_activation(machine, layer)
    return layer


def _inner(value: Value) -> Value:
    """The layer in a wrapper, unless wrappers are in each other without an end."""
    innermost = value
    for _ in range(DEEPEST_WRAPPER):
        if not isinstance(innermost, Layer):
            return value
        innermost = innermost.inner or UNKNOWN
    return UNKNOWN


def arguments_of(call: Call, kind: LayerKind) -> dict[str, Argument]:
    """The arguments by their present names."""
    given = call.arguments
    if kind.name == "Dense" and len(given) > 1 and given[1].integer is not None:
        given = given[1:]  # Keras 0: Dense(input_dim, output_dim)
    named = dict(zip(kind.parameters, given, strict=False))
    for name, argument in call.keywords.items():
        is_own = name in kind.parameters or name == kind.units
        named[name if is_own else PARAMETER_ALIASES.get(name, name)] = argument
    return named


def _head(layer: Layer) -> Head | None:
    kind = layer.kind
    if kind.role is Role.WRAPPER:
        return _wrapped_head(layer)
    if kind.activation is None:
        return None
    given = layer.arguments.get("activation")
    units = layer.arguments.get(kind.units) if kind.units else None
    if given is not None:
        name = activation_name(given.value)
    else:
        name = kind.activation if layer.complete else None
    return Head(
        name,
        given.at if given is not None else layer.at,
        layer.at,
        units.integer if units is not None else None,
        units.at if units is not None else None,
        given.set_at if given is not None else None,
        recurrent=kind.role in RECURRENT_ROLES,
    )


def _wrapped_head(layer: Layer) -> Head | None:
    inner = layer.inner
    head = inner.head if isinstance(inner, Layer) else None
    if head is None or layer.name != "Bidirectional":
        return head
    mode = layer.arguments.get("merge_mode")
    joined = mode is None or mode.text == "concat"
    return replace(head, units=2 * head.units if joined and head.units else None)


def _emit_activation(machine: Machine, layer: Layer) -> None:
    head = layer.head
    if head is None or head.activation is None:
        return
    axis = -1 if _channels_last(machine, layer) else None
    weighted = Tensor(op="weights", size=head.units, head=replace(head, activation=None))
    emit_activation(
        machine, Applied(head.activation, head.at, layer.at, axis, head.set_at), weighted
    )


def _channels_last(machine: Machine, layer: Layer) -> bool:
    """Whether the filters of a convolution are its last axis."""
    if layer.kind.units != "filters":
        return True
    layout = layer.arguments.get("data_format") or layer.arguments.get("dim_ordering")
    if layout is None:
        return not machine.channels_first
    return layout.text in ("channels_last", "tf")


def operands_of(machine: Machine, value: Value) -> tuple[Tensor, ...]:
    """The tensors a layer is called on; what is not known counts as one unknown tensor."""
    if isinstance(value, Tensor):
        return (value,)
    items = exact_items(machine, value)
    if items is None:
        return (unknown_tensor(),)
    unknown = unknown_tensor()
    return tuple(item if isinstance(item, Tensor) else unknown for item in items)


def apply_layer(machine: Machine, layer: Layer, inputs: Value, at: cst.CSTNode) -> Value:
    """What comes out of the layer."""
    operands = operands_of(machine, inputs)
    if not operands:
        return UNKNOWN
    hidden_softmax.record_layer_call(machine, layer, operands)
    transfer = _TRANSFERS.get(layer.kind.role, _opaque)
    result = transfer(machine, layer, operands, at)
    output = replace(result, op="layer", at=at, layer=layer, operands=operands)
    state = layer.arguments.get("return_state")
    if layer.kind.role is Role.RECURRENT and state is not None and state.constant is not False:
        return TupleValue((output, Repeat(UNKNOWN)))
    return output


def _weighted(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    head = layer.head
    rank = operands[0].rank
    if layer.name == "Embedding":
        units = layer.arguments.get("output_dim")
        size = units.integer if units is not None else None
        return Tensor(op="layer", size=size, rank=None if rank is None else rank + 1)
    mark_weighed(machine, operands[0])
    known = head is not None and _channels_last(machine, layer)
    return Tensor(op="layer", size=head.units if head and known else None, rank=rank, head=head)


def _recurrent(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    head = layer.head
    rank = None if layer.name.startswith("Conv") else _recurrent_rank(layer)
    return Tensor(op="layer", size=head.units if head else None, rank=rank, head=head)


def _recurrent_rank(layer: Layer) -> int | None:
    given = layer.arguments.get("return_sequences")
    if given is None:
        return 2 if layer.complete else None
    if isinstance(given.constant, Unknown):
        return None
    return 3 if given.constant else 2


def _activation(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    given = layer.arguments.get("activation")
    if layer.name == "Activation":
        name = activation_name(given.value) if given is not None else None
        if name == "linear" and "dtype" in layer.arguments:
            return operands[0]  # a cast, as mixed precision needs it
        where = given.at if given is not None else layer.at
        applied = Applied(name, where, layer.at, -1, given.set_at if given else None)
        return _custom_activation(machine, given, operands[0], at) or apply_activation(
            machine, applied, operands[0]
        )
    over = layer.arguments.get("axis")
    axis = axis_of(over) if layer.complete else None
    plain = layer.name != "ReLU" or not layer.arguments.keys() & _RELU_SHAPES
    applied = Applied(
        LAYER_ACTIVATIONS.get(layer.name) if plain else None,
        layer.at,
        layer.at,
        axis,
        axis_at=over.at if over is not None else None,
    )
    return apply_activation(machine, applied, operands[0])


_RELU_SHAPES: Final = frozenset({"max_value", "negative_slope", "threshold"})


def _custom_activation(
    machine: Machine, given: Argument | None, operand: Tensor, at: cst.CSTNode
) -> Tensor | None:
    if given is None or not isinstance(given.value, Function):
        return None
    return _called(machine, given.value, operand, at)


def _called(machine: Machine, function: Value, operand: Tensor, at: cst.CSTNode) -> Tensor:
    result = machine.invoke(Call(at, function, (Argument(operand, at),), {}))
    return result if isinstance(result, Tensor) else unknown_tensor(operand)


def _shape(machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode) -> Tensor:
    operand = operands[0]
    match layer.name:
        case "Flatten":
            if operand.rank == 2:
                return operand
            return replace(reshaped(operand, at, 2, None), minimum=operand.size)
        case "Reshape":
            target = layer.arguments.get("target_shape")
            items = exact_items(machine, target.value) if target is not None else None
            last = items[-1] if items else UNKNOWN
            size = integer(last)
            rank = len(items) + 1 if items is not None else None
            return reshaped(operand, at, rank, size if size != -1 else None)
        case "Permute":
            return reshaped(operand, at, operand.rank, None)
        case "RepeatVector":
            return reshaped(operand, at, 3, operand.size)
        case _:
            return operand


def _pooling(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    rank = 2 if layer.name.startswith("Global") else operands[0].rank
    return Tensor(op="layer", size=operands[0].size, rank=rank, lineage=operands[0].lineage)


def _unchanged(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    return operands[0]


def _normalized(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    lineage = operands[0].lineage
    if lineage is not None:
        lineage = lineage.scaled(Scaling("standardise", at))
    return Tensor(op="layer", size=operands[0].size, rank=operands[0].rank, lineage=lineage)


def _augmented(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    known = "value_range" not in layer.arguments
    return operands[0] if known else unknown_tensor()


def _merge(machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode) -> Tensor:
    sizes = [operand.size for operand in operands]
    if layer.name in ("Multiply", "Dot"):
        hidden_softmax.emit_weights(machine, operands)
    if layer.name in ("Concatenate", "Merge", "Dot"):
        return Tensor(op="layer", rank=operands[0].rank)
    size = sizes[0] if all(size == sizes[0] for size in sizes) else None
    head = linear_sum(operands, layer.at) if layer.name in ("Add", "Subtract", "Average") else None
    return Tensor(op="layer", size=size, rank=operands[0].rank, head=head)


def _wrapper(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    if not isinstance(layer.inner, Layer):
        return unknown_tensor(*operands)
    inner = apply_layer(machine, layer.inner, operands[0], at)
    result = inner if isinstance(inner, Tensor) else unknown_tensor(*operands)
    head = layer.head or result.head
    if layer.name == "Bidirectional":
        return replace(result, head=head, size=head.units if head is not None else None)
    return replace(result, head=head) if head is not None else result


def _opaque(
    machine: Machine, layer: Layer, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    function = layer.arguments.get("function")
    if layer.name != "Lambda" or function is None or isinstance(function.value, Unknown):
        return unknown_tensor(*operands)
    if "arguments" in layer.arguments:
        return unknown_tensor(*operands)
    return _called(machine, function.value, operands[0], function.at)


def _merge_function(machine: Machine, call: Call, name: str) -> Value:
    if not call.arguments:
        return UNKNOWN
    layer = Layer(LAYERS[name], call.node, dict(call.keywords), not call.open)
    return apply_layer(machine, layer, call.arguments[0].value, call.node)


_TRANSFERS: Final[
    Mapping[Role, Callable[[Machine, Layer, tuple[Tensor, ...], cst.CSTNode], Tensor]]
] = {
    Role.WEIGHTED: _weighted,
    Role.RECURRENT: _recurrent,
    Role.ACTIVATION: _activation,
    Role.SHAPE: _shape,
    Role.POOLING: _pooling,
    Role.DROPOUT: _unchanged,
    Role.NOISE: _unchanged,
    Role.NORMALIZATION: _normalized,
    Role.SCALING: _normalized,
    Role.AUGMENTATION: _augmented,
    Role.MERGE: _merge,
    Role.WRAPPER: _wrapper,
    Role.INPUT: _unchanged,
    Role.OPAQUE: _opaque,
}


def _set_channels(machine: Machine, call: Call) -> Value:
    machine.channels_first = call.value("data_format", 0) not in _CHANNELS_LAST
    return UNKNOWN


_CHANNELS_LAST: Final = (Const("channels_last"), Const("tf"))

FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "keras.layers.*": construct,
    "keras.backend.set_image_data_format": _set_channels,
    "keras.backend.set_image_dim_ordering": _set_channels,
}
