"""What is known of names before a cell runs becomes what they hold.

Where the program says what a name holds, that counts, unless the numbers there contradict it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels, Lineage
from flake8_softmax.interpreter.library.graphs import graph_of
from flake8_softmax.interpreter.machine import Flow, Machine
from flake8_softmax.interpreter.stand_ins import Maker, StandIn
from flake8_softmax.interpreter.values import (
    COMPILED,
    ModelRef,
    Tensor,
    Unknown,
    Value,
)
from flake8_softmax.known import Known, KnownArray, KnownModel, Names


@dataclass(frozen=True, slots=True)
class Start:
    """What is known of names before the statement with the index `first` runs."""

    first: int
    names: Names


class Binder:
    """Gives names what is known of them; `nodes` are those made for it, with their names."""

    def __init__(self, machine: Machine) -> None:
        self.nodes: dict[cst.CSTNode, StandIn] = {}
        self._machine = machine
        self._bound: dict[str, tuple[Value, Known]] = {}
        self._compiled: dict[int, Value | None] = {}
        self._models: dict[int, ModelRef] = {}

    def execute(self, statements: Sequence[cst.CSTNode], starts: Sequence[Start]) -> None:
        """Run statements, and before some of them give names what is known of them."""
        done = 0
        for start in starts:
            if self._machine.execute(statements[done : start.first]) is Flow.LEAVE:
                return
            self._give(start)
            done = start.first
        self._machine.execute(statements[done:])

    def _give(self, start: Start) -> None:
        self._models = {}
        for name, known in start.names.items():
            self._machine.step()
            self._bind(name, known, Maker(self._machine, StandIn(name, start.first), self.nodes))

    def _bind(self, name: str, known: Known, maker: Maker) -> None:
        scope = self._machine.entry.scope.key
        old = self._machine.store.get(scope, name)
        bound, before = self._bound.get(name, (None, None))
        same = before if bound is not None and bound is old else None
        if isinstance(known, KnownArray):
            new = _array(old, known, same, maker)
        else:
            new = self._model(old, known, same, maker)
        if new is not None:
            self._bound[name] = new, known
            self._machine.store.set(scope, name, new)

    def _model(
        self, old: Value | None, known: KnownModel, before: Known | None, maker: Maker
    ) -> Value | None:
        """The model that a name holds, None where the program knows it or says something else."""
        if isinstance(before, KnownModel) and isinstance(old, ModelRef):
            if before.steps == known.steps:
                return self._compared(old, before, known, maker)
            return self._new(known, maker)
        if isinstance(old, ModelRef):
            return self._filled(old, known, maker) if _is_unclear(self._machine, old) else None
        return self._new(known, maker) if old is None or type(old) is Unknown else None

    def _new(self, known: KnownModel, maker: Maker) -> ModelRef:
        model = self._models.get(known.identity)
        if model is None:
            model = self._models[known.identity] = maker.model(known)
            self._finish(model, known, maker)
        return model

    def _filled(self, model: ModelRef, known: KnownModel, maker: Maker) -> ModelRef:
        """A model whose layers the program does not know, such as one from a file."""
        maker.build(model, known)
        self._finish(model, known, maker)
        return model

    def _finish(self, model: ModelRef, known: KnownModel, maker: Maker) -> None:
        if self._machine.store.get(model.key, COMPILED) is None:
            self._compile(model, known, maker)

    def _compared(
        self, model: ModelRef, before: KnownModel, known: KnownModel, maker: Maker
    ) -> ModelRef:
        """The model as it was known, compiled again where the program does not see that."""
        if _is_unclear(self._machine, model):
            maker.build(model, known)
        held = self._machine.store.get(model.key, COMPILED)
        if known.compiled != before.compiled and held is self._compiled.get(model.key):
            self._compile(model, known, maker)
        return model

    def _compile(self, model: ModelRef, known: KnownModel, maker: Maker) -> None:
        if known.compiled is not None:
            maker.compile(model, known.compiled)
            self._compiled[model.key] = self._machine.store.get(model.key, COMPILED)


def _array(
    old: Value | None, known: KnownArray, before: Known | None, maker: Maker
) -> Value | None:
    """The array that a name holds, None where the program knows it or says something else."""
    if before is not None:
        return old if before == known else maker.tensor(known)
    if old is None or type(old) is Unknown:
        return maker.tensor(known)
    return _completed(old, maker.tensor(known)) if isinstance(old, Tensor) else None


_COMPUTED: Final = frozenset({"argmax", "call", "compare", "predict", "round"})
"""Operations whose results are neither pixels nor labels, whatever they look like."""


def _completed(old: Tensor, new: Tensor) -> Tensor | None:
    """What the program knows of numbers, with what it does not know or is wrong about."""
    if old.head is not None or old.op in _COMPUTED:
        return _shaped(old, new) if old.rank is None else None
    labels, lineage = _labels(old.labels, new.labels), _lineage(old, new)
    if labels is old.labels and lineage is old.lineage and old.rank is not None:
        return None
    return replace(_shaped(old, new), labels=labels, lineage=lineage)


def _shaped(old: Tensor, new: Tensor) -> Tensor:
    return replace(
        old,
        rank=new.rank,
        size=new.size,
        dtype=old.dtype or new.dtype,
        bounds=old.bounds or new.bounds,
        samples=old.samples or new.samples,
    )


def _labels(old: Labels | None, new: Labels | None) -> Labels | None:
    if old is None or new is None:
        return old or new
    if old.encoding != new.encoding:
        return old if old.encoding == "scaled" else new
    if old.classes is not None or new.classes is None:
        return old
    return replace(old, classes=new.classes, first=new.first)


def _lineage(old: Tensor, new: Tensor) -> Lineage | None:
    """What the program says was done to the numbers, unless they cannot be the result."""
    mine, seen = old.lineage, new.lineage
    if mine is None or (mine.pixels is None and not mine.scalings):
        return seen or mine
    ranges = mine.pixel_ranges
    if not ranges or new.bounds is None or any(_fits(new.bounds, one) for one in ranges):
        return mine
    return seen


LEAST_SHARE: Final = 0.02
"""Pixels fill more than this share of the range in which they may be."""


def _fits(seen: tuple[float, float], expected: tuple[float, float]) -> bool:
    """Whether numbers that were seen may be pixels of a range; all alike may be a dark picture."""
    (low, high), (first, last) = seen, expected
    slack = LEAST_SHARE * (last - first)
    inside = first - slack <= low and high <= last + slack
    return inside and (high - low > slack or high == low)


def _is_unclear(machine: Machine, model: ModelRef) -> bool:
    """Whether the program does not know what comes out of a model."""
    graph = graph_of(machine, model)
    return graph is None or any(output.op == "unknown" for output in graph.outputs)
