"""The program's memory, with branches that can be undone and joined."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import chain
from typing import Final, TypeAlias

from flake8_softmax.interpreter.join import Join
from flake8_softmax.interpreter.values import (
    ITEMS,
    UNKNOWN,
    DictRef,
    ListRef,
    TupleValue,
    Value,
)

Key: TypeAlias = tuple[int, str]
Delta: TypeAlias = dict[Key, Value | None]


@dataclass(slots=True)
class Trace:
    """What a part of the program read first, and the smallest key of what it wrote to."""

    read: Delta = field(default_factory=dict)
    oldest_written: int = sys.maxsize


MOST_PARTS: Final = 32
"""Of how many lists it is remembered that a value is one of them."""


class Store:
    """Cells (owner, name) -> value, with a journal of old values for each open branch.

    A branch costs what it writes, not what the memory holds. `charge` is told how many cells and
    items an operation touches.
    """

    def __init__(self, charge: Callable[[int], None]) -> None:
        self._charge = charge
        self._cells: dict[Key, Value] = {}
        self._journals: list[Delta] = []
        self._traces: list[Trace] = []
        self._keys = 0

    def new_key(self) -> int:
        """A key for a new object or scope."""
        self._keys += 1
        return self._keys

    def get(self, owner: int, name: str) -> Value | None:
        """The value of a cell, None when it was never written."""
        key = (owner, name)
        value = self._cells.get(key)
        if self._traces:
            self._traces[-1].read.setdefault(key, value)
        return value

    def set(self, owner: int, name: str, value: Value | None) -> None:
        """Write a cell; None clears it."""
        self._write((owner, name), value)

    def names(self, owner: int) -> list[tuple[str, Value]]:
        """The cells of an owner, with what they hold."""
        self._charge(len(self._cells))
        return [(name, value) for (key, name), value in self._cells.items() if key == owner]

    def peek(self, owner: int) -> Iterator[tuple[str, Value]]:
        """Like `names`, for who only watches the run: it costs no steps."""
        return ((name, value) for (key, name), value in self._cells.items() if key == owner)

    def substitute(self, old: Value, new: Value) -> None:
        """Put `new` wherever `old` is held, by a name or as an item of a sequence."""
        self._charge(len(self._cells))
        searched: dict[int, Value] = {id(old): new}
        for key, value in list(self._cells.items()):
            if id(value) not in searched:
                searched[id(value)] = self._with_item(value, old, new)
            if searched[id(value)] is not value:
                self._write(key, searched[id(value)])

    def _with_item(self, value: Value, old: Value, new: Value) -> Value:
        if not isinstance(value, TupleValue):
            return value
        self._charge(len(value.items))
        if not any(item is old for item in value.items):
            return value
        return TupleValue(tuple(new if item is old else item for item in value.items))

    @property
    def newest_key(self) -> int:
        """The key that was given out last; later ones are larger."""
        return self._keys

    @property
    def depth(self) -> int:
        """How many branches are open."""
        return len(self._journals)

    def branch(self) -> None:
        """Begin to remember what is overwritten."""
        self._journals.append({})

    def changes(self, depth: int) -> Delta:
        """What was written since `depth` branches were open, without undoing it."""
        self._charge(sum(map(len, self._journals[depth:])))
        keys = {key for journal in self._journals[depth:] for key in journal}
        return {key: self._cells.get(key) for key in keys}

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Write what no open branch undoes and no trace notes: what happened before them all."""
        journals, self._journals = self._journals, []
        traces, self._traces = self._traces, []
        try:
            yield
        finally:
            while self._journals:
                self.undo()
            self._journals, self._traces = journals, traces

    def trace(self) -> Trace:
        """Begin to take note of what is read and written."""
        self._traces.append(Trace())
        return self._traces[-1]

    def end_trace(self) -> None:
        """End the innermost trace; what it noted is part of the outer one."""
        inner = self._traces.pop()
        if self._traces:
            outer = self._traces[-1]
            self._trace_all(inner.read)
            outer.oldest_written = min(outer.oldest_written, inner.oldest_written)

    def holds(self, read: Delta) -> bool:
        """Whether cells hold the very values that were read; if so, they are read again."""
        self._charge(len(read))
        cells = self._cells
        if any(cells.get(key) is not value for key, value in read.items()):
            return False
        if self._traces:
            self._trace_all(read)
        return True

    def _trace_all(self, read: Delta) -> None:
        known = self._traces[-1].read
        for key, value in read.items():
            known.setdefault(key, value)

    def undo(self) -> Delta:
        """End the innermost branch, restore what was before it, and return what it wrote."""
        cells = self._cells
        journal = self._journals.pop()
        delta = {key: cells.get(key) for key in journal}
        for key, old in journal.items():
            if old is None:
                cells.pop(key, None)
            else:
                cells[key] = old
        return delta

    def keep(self) -> None:
        """End the innermost branch and keep what it wrote: like `undo`, then `merge`."""
        journal = self._journals.pop()
        self._charge(len(journal))
        if self._journals:
            outer = self._journals[-1]
            for key, old in journal.items():
                outer.setdefault(key, old)

    def merge(self, deltas: Iterable[Delta], widening: bool = False) -> None:
        """Write what holds after any one of `deltas`, each of which began at the present state.

        A name that only some paths define keeps their value: the others would fail when it is read.
        `widening` when there may be more paths than these, as from one round of a loop to the next.
        """
        paths = list(deltas)
        one_of = _OneOf(self, paths)
        self._charge(sum(map(len, paths)))
        if len(paths) == 1:
            self.apply(paths[0])
            return
        keys = dict.fromkeys(chain.from_iterable(paths))
        self._charge(len(keys) * (len(paths) - 2))
        for key in keys:
            before = self._cells.get(key)
            values = [delta.get(key, before) for delta in paths]
            known = [value for value in values if value is not None]
            joined = self._joined(known, one_of, widening) if known else None
            self._write(key, joined)

    def join_all(self, values: Sequence[Value]) -> Value:
        """The facts that hold for every one of `values`, which are not empty."""
        return self._joined(values, _OneOf(self, ({},)))

    def _joined(self, values: Sequence[Value], one_of: _OneOf, widening: bool = False) -> Value:
        if len(values) == 1:
            return values[0]
        joining = Join(one_of, widening)
        joined = reduce(joining.values, values)
        self._charge(joining.compared)
        return joined

    def apply(self, delta: Delta) -> None:
        """Write every cell of `delta`."""
        for key, value in delta.items():
            self._write(key, value)

    def _write(self, key: Key, value: Value | None) -> None:
        cells = self._cells
        if self._journals:
            self._journals[-1].setdefault(key, cells.get(key))
        if self._traces and key[0] < self._traces[-1].oldest_written:
            self._traces[-1].oldest_written = key[0]
        if value is None:
            cells.pop(key, None)
        else:
            cells[key] = value


class _OneOf:
    """Makes lists and dicts that stand for one of several, with what holds for all of them.

    `paths` are what was written on the ways that meet here.
    """

    def __init__(self, store: Store, paths: Sequence[Delta]) -> None:
        self._store = store
        self._paths = paths
        self._made: dict[tuple[int, int], Value] = {}

    def __call__(self, joining: Join, left: ListRef | DictRef, right: ListRef | DictRef) -> Value:
        pair = left.key, right.key
        if pair not in self._made:
            parts = tuple(dict.fromkeys((*left.parts, left, *right.parts, right)))
            self._made[pair] = UNKNOWN
            if len(parts) <= MOST_PARTS:
                made = replace(left, key=self._store.new_key(), parts=parts)
                self._made[pair] = made
                held = joining.values(self._held(joining, left), self._held(joining, right))
                self._store.set(made.key, ITEMS, held)
        return self._made[pair]

    def _held(self, joining: Join, ref: ListRef | DictRef) -> Value:
        """The items of a list, or entries of a dict, at the end of any path."""
        before = self._store.get(ref.key, ITEMS)
        ends = [path.get((ref.key, ITEMS), before) for path in self._paths]
        known = [end for end in ends if end is not None]
        return reduce(joining.values, known) if known else UNKNOWN
