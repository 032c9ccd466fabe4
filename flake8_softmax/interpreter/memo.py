"""Results of calls without side effects, kept for when they are called with the same again.

A result is kept if the call emitted no event and wrote nothing that was there before it, and if it
is a constant or unknown: such as that of a function that draws a plot. It holds as long as every
cell that the call read holds the same value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Choice,
    Const,
    Function,
    Ref,
    TupleValue,
    Unknown,
    Value,
    alternatives,
)

if TYPE_CHECKING:
    from flake8_softmax.interpreter.machine import Call, Machine

MOST_READ: Final = 256
"""Cells that a kept call has read; to compare more takes as long as the call."""

MOST_KEPT: Final = 2_000
"""Calls that are kept of one program."""

MemoKey: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The result of a call and the cells it read; `given` keeps alive what the key names by id."""

    result: Value
    read: Delta
    given: tuple[Value | None, ...]


class Memo:
    """The kept calls of one program."""

    def __init__(self) -> None:
        self._entries: dict[MemoKey, Entry] = {}

    def call(
        self,
        machine: Machine,
        function: Function,
        call: Call,
        receiver: Value | None,
        run: Callable[[], Value],
    ) -> Value:
        """The result of a call: the kept one if it still holds, or that of `run`."""
        if call.open or call.function is UNKNOWN or machine.losses:
            return run()
        given = (receiver, *call.values)
        machine.charge(sum(map(_size, given)))
        key = _key(machine, function, call, receiver)
        entry = self._entries.get(key)
        if entry is not None and machine.store.holds(entry.read):
            return entry.result
        if machine.muted or len(self._entries) >= MOST_KEPT:
            return run()
        return self._run_and_keep(machine, key, given, run)

    def _run_and_keep(
        self,
        machine: Machine,
        key: MemoKey,
        given: tuple[Value | None, ...],
        run: Callable[[], Value],
    ) -> Value:
        before, newest = _effects(machine), machine.store.newest_key
        trace = machine.store.trace()
        try:
            value = run()
        finally:
            machine.store.end_trace()
        if trace.oldest_written > newest and _effects(machine) == before and _is_plain(value):
            read = {cell: held for cell, held in trace.read.items() if cell[0] <= newest}
            if len(read) <= MOST_READ and not _is_one_of(value, given):
                self._entries[key] = Entry(value, read, given)
        return value


def _is_plain(value: Value) -> bool:
    if isinstance(value, Choice):
        return all(isinstance(one, Const) for one in value.alternatives)
    return type(value) is Unknown or isinstance(value, Const)


def _is_one_of(value: Value, given: Iterable[Value | None]) -> bool:
    """Whether a constant stands where one of those was written, somewhere else each time."""
    places = [one.at for one in alternatives(value) if isinstance(one, Const)]
    return any(
        isinstance(one, Const) and any(one.at is at for at in places)
        for value in given
        if value is not None
        for one in alternatives(value)
    )


def _effects(machine: Machine) -> tuple[object, ...]:
    """Grows with all that a call does beside writing to the store."""
    return machine.mark(), len(machine.losses), machine.truncations, machine.channels_first


def _key(machine: Machine, function: Function, call: Call, receiver: Value | None) -> MemoKey:
    return (
        function,
        None if receiver is None else _identity(receiver),
        tuple(_identity(argument.value) for argument in call.arguments),
        tuple((name, _identity(argument.value)) for name, argument in call.keywords.items()),
        tuple(frame.node for frame in machine.frames),
        tuple(machine.frame.module.stars),
        (machine.tape, machine.guards, machine.own_loss, machine.channels_first),
    )


def _size(value: Value | None) -> int:
    return len(value.items) if isinstance(value, TupleValue) else 1


def _identity(value: Value) -> object:
    """What two values have in common only if no program can tell them apart."""
    match value:
        case Const(value=constant):
            return type(constant), constant
        case Choice(alternatives=found):
            return tuple(map(_identity, found))
        case Ref() | Api() | Unknown():
            return value
        case TupleValue(items=items) if all(isinstance(item, Const) for item in items):
            return tuple(map(_identity, items))
        case _:
            return id(value)
