"""The inputs of models, and their shapes as far as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import integer
from flake8_softmax.interpreter.history import Shape
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.values import Argument, Repeat, Tensor

MOST_AXES: Final = 8
"""The longest shape of an input that is remembered."""


def input_tensor(machine: Machine, arguments: Mapping[str, Argument], at: cst.CSTNode) -> Tensor:
    """The tensor that `Input`, or a first layer with `input_shape`, stands for."""
    for name, without_batch in (
        ("shape", True),
        ("input_shape", True),
        ("batch_shape", False),
        ("batch_input_shape", False),
    ):
        given = arguments.get(name)
        items = items_of(machine, given.value) if given is not None else None
        if items is not None and not any(isinstance(item, Repeat) for item in items):
            shape = tuple(map(integer, items))
            last, rank = shape[-1] if shape else None, len(items) + without_batch
            made = Tensor(op="input", at=at, size=last, rank=rank)
            note_shape(machine, made, shape if without_batch else shape[1:])
            return made
    dimension = arguments.get("input_dim")
    length = dimension.integer if dimension is not None else None
    made = Tensor(op="input", at=at, size=length, rank=2 if dimension is not None else None)
    if length is not None:
        note_shape(machine, made, (length,))
    return made


def note_shape(machine: Machine, made: Tensor, shape: Shape) -> None:
    """Remember the shape of an input, for those who ask what is known of models."""
    if len(shape) <= MOST_AXES:
        machine.history.shapes[made] = shape
