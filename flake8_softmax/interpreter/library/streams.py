"""`tf.data`: streams of elements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.labels import selected
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import (
    entries,
    exact_items,
    new_dict,
    new_tuple,
    row_of,
)
from flake8_softmax.interpreter.values import UNKNOWN, DictRef, Stream, Tensor, TupleValue, Value
from flake8_softmax.knowledge import streams
from flake8_softmax.knowledge.streams import Step


def from_tensor_slices(machine: Machine, call: Call) -> Value:
    """`tf.data.Dataset.from_tensor_slices(arrays)`: one row of each array at a time."""
    given = call.get("tensors", 0)
    return Stream(_rows(machine, given.value)) if given is not None else UNKNOWN


def _rows(machine: Machine, value: Value, deeper: int = 2) -> Value:
    machine.step()
    if isinstance(value, Tensor):
        return row_of(value)
    if isinstance(value, DictRef) and deeper:
        held = entries(machine, value)
        named = [(name, _rows(machine, item, deeper - 1)) for name, item in held.items]
        return new_dict(machine, named, held.closed)
    items = exact_items(machine, value) if isinstance(value, TupleValue) else None
    if not items or not deeper:
        return UNKNOWN
    return new_tuple(machine, [_rows(machine, item, deeper - 1) for item in items])


def zipped(machine: Machine, call: Call) -> Value:
    """`tf.data.Dataset.zip((a, b))`, or `zip(a, b)`: pairs of elements."""
    given = call.get("datasets", 0)
    values = [argument.value for argument in call.arguments]
    items = exact_items(machine, given.value) if given is not None and len(values) < 2 else values
    if not items or call.open:
        return Stream(UNKNOWN)
    machine.charge(len(items))
    parts = [item.element if isinstance(item, Stream) else UNKNOWN for item in items]
    return Stream(new_tuple(machine, parts), _are_batched(items))


def _are_batched(items: Sequence[Value]) -> bool:
    return all(isinstance(item, Stream) and item.batched for item in items)


def from_generator(machine: Machine, call: Call) -> Value:
    """`tf.data.Dataset.from_generator(function, ..., args=(...))`: what it yields."""
    given = call.get("args", 3)
    items = exact_items(machine, given.value) if given is not None else ()
    if items is None:
        return Stream(UNKNOWN)
    made = call_with(machine, call.value("generator", 0), items, call.node)
    return Stream(made.element) if isinstance(made, Stream) else Stream(UNKNOWN)


def iterator(machine: Machine, call: Call) -> Value:
    """`tf.compat.v1.data.make_one_shot_iterator(dataset)`."""
    return call.value("dataset", 0)


def files(machine: Machine, call: Call) -> Value:
    """`tf.data.Dataset.list_files(pattern)`: names of files."""
    return Stream(UNKNOWN)


def _filtered(machine: Machine, element: Value) -> Value:
    if isinstance(element, Tensor):
        return _chosen(machine, element)
    items = exact_items(machine, element) if isinstance(element, TupleValue) else None
    if items is None:
        return UNKNOWN
    return new_tuple(machine, [_chosen(machine, item) for item in items])


def _chosen(machine: Machine, value: Value) -> Value:
    machine.step()
    return replace(value, labels=selected(value.labels)) if isinstance(value, Tensor) else value


def _element(machine: Machine, call: Call, stream: Stream) -> Value:
    return stream.element


def _same(machine: Machine, call: Call, stream: Stream) -> Value:
    return stream


def _batch(machine: Machine, call: Call, stream: Stream) -> Value:
    return replace(stream, element=stacked(machine, stream.element), batched=True)


def stacked(machine: Machine, value: Value, deeper: int = 2) -> Value:
    """Many such elements, along one more axis."""
    machine.step()
    if isinstance(value, Tensor):
        return replace(value, rank=None if value.rank is None else value.rank + 1)
    if isinstance(value, DictRef):
        held = entries(machine, value)
        named = [(name, stacked(machine, item, 0)) for name, item in held.items]
        return new_dict(machine, named, held.closed)
    items = exact_items(machine, value) if isinstance(value, TupleValue) else None
    if not items or not deeper:
        return UNKNOWN
    return new_tuple(machine, [stacked(machine, item, deeper - 1) for item in items])


def _filter(machine: Machine, call: Call, stream: Stream) -> Value:
    return replace(stream, element=_filtered(machine, stream.element))


def _concatenate(machine: Machine, call: Call, stream: Stream) -> Value:
    other = call.value("dataset", 0)
    return machine.join(stream, other) if isinstance(other, Stream) else UNKNOWN


def _interleave(machine: Machine, call: Call, stream: Stream) -> Value:
    """What a function makes of each element is a data set itself."""
    made = call_with(machine, call.value("map_func", 0), (stream.element,), call.node)
    return made if isinstance(made, Stream) else Stream(UNKNOWN)


def _map(machine: Machine, call: Call, stream: Stream) -> Value:
    function = call.value("map_func", 0)
    items = exact_items(machine, stream.element)
    values = items if isinstance(stream.element, TupleValue) and items else (stream.element,)
    return replace(stream, element=call_with(machine, function, values, call.node))


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "tensorflow.data.Dataset.from_generator": from_generator,
    "tensorflow.data.Dataset.from_tensor_slices": from_tensor_slices,
    "tensorflow.data.Dataset.list_files": files,
    "tensorflow.data.Dataset.zip": zipped,
    "tensorflow.data.make_initializable_iterator": iterator,
    "tensorflow.data.make_one_shot_iterator": iterator,
}

_STEPS: Final[Mapping[Step, Callable[[Machine, Call, Stream], Value]]] = {
    Step.SAME: _same,
    Step.BATCH: _batch,
    Step.FILTER: _filter,
    Step.MAP: _map,
    Step.ELEMENT: _element,
    Step.CONCATENATE: _concatenate,
    Step.INTERLEAVE: _interleave,
}

METHODS: Final = {name: _STEPS[step] for name, step in streams.METHODS.items()}
