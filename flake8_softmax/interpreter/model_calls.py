"""Calls that compile, train or use a Keras model, told by how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import libcst as cst

_TRAINING: Final = frozenset({"epochs", "nb_epoch", "steps_per_epoch", "samples_per_epoch"})
_USING: Final = frozenset({"batch_size", "steps", "verbose"})

ARGUMENTS: Final[Mapping[str, frozenset[str]]] = {
    "compile": frozenset({"loss", "optimizer"}),
    "fit": _TRAINING | {"batch_size", "validation_split"},
    "fit_generator": _TRAINING,
    "predict": _USING,
    "evaluate": _USING,
}
"""The methods, and arguments by which their calls are told from those of other libraries."""


def calls_in(statements: Iterable[cst.CSTNode]) -> Iterator[tuple[cst.Call, str]]:
    """The calls that are surely of a Keras model, with their method, in no order."""
    pending = list(statements)
    while pending:
        node = pending.pop()
        pending.extend(node.children)
        method = method_of_keras(node)
        if method is not None and isinstance(node, cst.Call):
            yield node, method


def method_of_keras(node: cst.CSTNode) -> str | None:
    """The method of a Keras model that is surely called, if one is."""
    if not isinstance(node, cst.Call) or not isinstance(node.func, cst.Attribute):
        return None
    method = node.func.attr.value
    named = {argument.keyword.value for argument in node.args if argument.keyword is not None}
    by_position = method == "compile" and len(node.args) > 2
    return method if by_position or named & ARGUMENTS.get(method, frozenset()) else None
