"""The answers of calls that do nothing but answer, kept for when they are called so again.

A call is kept if the rules heard nothing of it, it wrote nothing that was there before it, and its
answer is a constant or unknown: such as that of a function that draws a plot. It holds as long as
every cell that the call read holds the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Const,
    Function,
    Ref,
    TupleValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from flake8_softmax.interpreter.machine import Call, Machine

MOST_READ: Final = 256
"""Cells that a kept call has read; to compare more costs as much as the call."""

MOST_KEPT: Final = 2_000
"""Calls that are kept of one program."""

Question: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call answered, from what it read; `given` keeps alive what the question names."""

    value: Value
    read: Delta
    given: tuple[Value | None, ...]


class Answers:
    """The kept calls of one program."""

    def __init__(self) -> None:
        self._kept: dict[Question, Answer] = {}

    def of(
        self,
        machine: Machine,
        function: Function,
        call: Call,
        receiver: Value | None,
        run: Callable[[], Value],
    ) -> Value:
        """The answer of a call: the kept one if it still holds, or that of `run`."""
        if call.open or call.function is UNKNOWN or machine.losses:
            return run()
        question = _question(machine, function, call, receiver)
        kept = self._kept.get(question)
        if kept is not None and machine.store.holds(kept.read):
            return kept.value
        if machine.muted or len(self._kept) >= MOST_KEPT:
            return run()
        before, newest = _heard(machine), machine.store.newest_key
        trace = machine.store.trace()
        try:
            value = run()
        finally:
            machine.store.end_trace()
        if trace.oldest_written > newest and _heard(machine) == before and _is_plain(value):
            read = {key: held for key, held in trace.read.items() if key[0] <= newest}
            given = (receiver, *call.values)
            if len(read) <= MOST_READ and not _is_one_of(value, given):
                self._kept[question] = Answer(value, read, given)
        return value


def _is_plain(value: Value) -> bool:
    return value is UNKNOWN or isinstance(value, Const)


def _is_one_of(value: Value, given: Iterable[Value | None]) -> bool:
    """Whether a constant stands where one of those was written, somewhere else each time."""
    return isinstance(value, Const) and any(
        isinstance(one, Const) and one.at is value.at for one in given
    )


def _heard(machine: Machine) -> tuple[object, ...]:
    """Grows with all that a call does beside writing to the memory."""
    return machine.mark(), len(machine.losses), machine.cuts, machine.channels_first


def _question(machine: Machine, function: Function, call: Call, receiver: Value | None) -> Question:
    return (
        function,
        None if receiver is None else _identity(receiver),
        tuple(_identity(argument.value) for argument in call.arguments),
        tuple((name, _identity(argument.value)) for name, argument in call.keywords.items()),
        tuple(frame.node for frame in machine.frames),
        tuple(machine.stars),
        (machine.tape, machine.guards, machine.own_losses, machine.channels_first),
    )


def _identity(value: Value) -> object:
    """What two values have in common only if no program can tell them apart."""
    match value:
        case Const(value=constant):
            return type(constant), constant
        case Ref() | Api() | Unknown():
            return value
        case TupleValue(items=items) if all(isinstance(item, Const) for item in items):
            return tuple(map(_identity, items))
        case _:
            return id(value)
