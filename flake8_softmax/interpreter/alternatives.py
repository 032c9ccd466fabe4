"""What a program does with a value of which only a few alternatives are known.

It is done once for each alternative, in a branch of the store of its own. What is emitted meanwhile
is true in one case of several, and no rule may report it unless it would do so in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import product
from math import prod
from typing import Final, TypeVar

from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.join import MOST_ALTERNATIVES, Join
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.values import Choice, Const, Graph, Tensor, Value, alternatives

MOST_CASES: Final = 8
"""How many cases are told apart at one place: the product of the alternatives of all values."""

T = TypeVar("T")


def each(machine: Machine, cases: Sequence[T], action: Callable[[T], Value]) -> Value:
    """What `action` gives for one or another of the alternatives, joined like its effects."""
    outer, losses = machine.case, dict(machine.losses)
    machine.splits = split = machine.splits + 1
    results: list[Value] = []
    paths = []
    for index, one in enumerate(cases):
        machine.step()
        before = machine.history.mark()
        machine.case = (*outer, (split, index, len(cases)))
        machine.store.branch()
        results.append(action(one))
        paths.append(machine.store.undo())
        machine.history.place_since(before, machine.case)
    machine.case, machine.losses = outer, losses
    machine.store.merge(paths)
    return machine.join_all(results)


def has_room(machine: Machine, count: int) -> bool:
    """Whether that many alternatives of one more value can be told apart."""
    return count * prod(part[2] for part in machine.case) <= MOST_CASES


def alternatives_of(machine: Machine, value: Value) -> tuple[Value, ...]:
    """What a value may be, if there are several alternatives and not too many."""
    match value:
        case Choice(alternatives=found):
            pass
        case Tensor(op="join"):
            found = unlike(value)
        case _:
            return ()
    return found if len(found) > 1 and has_room(machine, len(found)) else ()


def for_each(machine: Machine, value: Value, action: Callable[[Value], Value]) -> Value:
    """What `action` gives for a value, or for each of its alternatives."""
    found = alternatives_of(machine, value)
    return each(machine, found, action) if found else action(value)


def for_both(
    machine: Machine, left: Value, right: Value, action: Callable[[Value, Value], Value]
) -> Value:
    """What `action` gives for two values, or for each pair of their alternatives."""
    return for_each(machine, left, lambda a: for_each(machine, right, lambda b: action(a, b)))


def objects_of(value: Value) -> tuple[Value, ...]:
    """What a value may be when it is called or has attributes: not None."""
    return tuple(one for one in alternatives(value) if one != Const(None))


def unlike(tensor: Tensor) -> tuple[Tensor, ...]:
    """The tensors that one of them may be, if more is known of each than what they share."""
    found = joined(tensor)
    facts = (
        (tensor.lineage, [one.lineage for one in found]),
        (tensor.labels, [one.labels for one in found]),
        (_whole(tensor.head), [_whole(one.head) for one in found]),
    )
    differ = any(shared is None and None not in known for shared, known in facts)
    return found if found and differ else ()


def _whole(head: Head | None) -> Head | None:
    known = head is not None and head.activation is not None and head.units is not None
    return head if known else None


def joined(tensor: Tensor) -> tuple[Tensor, ...]:
    """The tensors that this one may be; none when they are too many or not all known."""
    if tensor.op != "join":
        return (tensor,)
    found: dict[Tensor, None] = {}
    pending = [tensor]
    for _ in range(2 * MOST_ALTERNATIVES):
        if not pending:
            break
        one = pending.pop()
        if one.widened:
            return ()
        if one.op == "join":
            pending.extend(reversed(one.operands))
        else:
            found[one] = None
    few = not pending and len(found) <= MOST_ALTERNATIVES
    return tuple(found) if few else ()


def for_each_tensor(tensor: Tensor, action: Callable[[Tensor], Tensor]) -> Tensor:
    """What `action`, which has no effects, makes of a tensor or of each that it may be."""
    return reduce(Join().tensors, map(action, unlike(tensor) or (tensor,)))


def graphs_of(machine: Machine, graph: Graph | None) -> tuple[Graph | None, ...]:
    """A model whose outputs are known by alternatives, once for each."""
    if graph is None:
        return (graph,)
    choices = [unlike(output) or (output,) for output in graph.outputs]
    if not has_room(machine, prod(map(len, choices))):
        return (graph,)
    return tuple(replace(graph, outputs=outputs) for outputs in product(*choices))
