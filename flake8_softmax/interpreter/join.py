"""What is known where two paths of the program meet: what both agree on, or both alternatives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import reduce
from typing import Final, TypeAlias, TypeVar

from flake8_softmax.interpreter.facts import Head, Lineage
from flake8_softmax.interpreter.labels import common, either_item
from flake8_softmax.interpreter.limits import element_of
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import CrossEntropy, Records
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Bound,
    Choice,
    ClassValue,
    Const,
    DictRef,
    Entries,
    Function,
    Generator,
    Graph,
    Layer,
    ListRef,
    Loss,
    Method,
    Metric,
    Partial,
    Ref,
    Repeat,
    Scaler,
    Stream,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    alternatives,
    unknown_because,
)

T = TypeVar("T")


DEEPEST: Final = 6
"""How many containers inside each other are compared item by item."""

MOST_RECORDS: Final = 128
"""How many things that happened to one model are remembered."""


MOST_COMPARED: Final = 4_096
"""How many items of containers are compared in one join; those beyond are not known."""


MOST_ALTERNATIVES: Final = 4
"""How many values one name may hold that are told apart."""


def same(left: Value, right: Value) -> bool:
    """Whether two values are known to be equal, without a look into containers."""
    if left is right:
        return True
    if isinstance(left, _CONTAINERS):
        return False
    if isinstance(left, Method) and isinstance(right, Method):
        return left.name == right.name and left.receiver is right.receiver
    return left == right


_CONTAINERS: Final = (TupleValue, Repeat, Entries, Stream)

JoinRefs: TypeAlias = "Callable[[Join, ListRef | DictRef, ListRef | DictRef], Value]"


class Join:
    """A join of two or more values; a pair of containers met again is not compared again.

    `compared` counts the items that were looked at. `one_of` makes the list or dict that stands for
    two of which it is not known which one it is. A join that is `widening`, as where a loop begins
    again, keeps no alternatives: the next round might add another.
    """

    def __init__(
        self,
        one_of: JoinRefs = lambda joining, left, right: UNKNOWN,
        widening: bool = False,
    ) -> None:
        self.compared = 0
        self._one_of = one_of
        self._widening = widening
        self._depth = 0
        self._done: dict[tuple[int, int], tuple[Value, Value, Value]] = {}

    def values(self, left: Value, right: Value) -> Value:
        """The facts that hold for both values."""
        if same(left, right):
            return left
        if isinstance(left, ListRef | DictRef) and type(left) is type(right):
            return self._one_of(self, left, right)
        if not isinstance(left, _CONTAINERS) and not isinstance(right, Repeat):
            return self._plain(left, right)
        pair = id(left), id(right)
        if pair not in self._done:
            self._depth += 1
            self._done[pair] = left, right, self._bounded(left, right)
            self._depth -= 1
        return self._done[pair][2]

    def _bounded(self, left: Value, right: Value) -> Value:
        self.compared += max(size_of(left), size_of(right))
        if self._depth > DEEPEST or self.compared > MOST_COMPARED:
            return UNKNOWN
        return self._containers(left, right)

    def _containers(self, left: Value, right: Value) -> Value:
        match left, right:
            case TupleValue(), TupleValue():
                return TupleValue(self._sequences(left.items, right.items))
            case (Repeat(), _) | (_, Repeat()):
                return Repeat(self._items(element_of(left), element_of(right)))
            case Entries(), Entries():
                return self._entries(left, right)
            case Stream(), Stream():
                element = self.values(left.element, right.element)
                return Stream(element, left.batched and right.batched)
            case _:
                return UNKNOWN

    def _sequences(self, left: tuple[Value, ...], right: tuple[Value, ...]) -> tuple[Value, ...]:
        if len(left) == len(right):
            return self._merged(self.values(a, b) for a, b in zip(left, right, strict=False))
        shared = 0
        while shared < min(len(left), len(right)) and same(left[shared], right[shared]):
            shared += 1
        rest = [element_of(item) for item in (*left[shared:], *right[shared:])]
        return self._merged((*left[:shared], Repeat(reduce(self._items, rest))))

    def _items(self, left: Value, right: Value) -> Value:
        """What holds for two items of a sequence, not known which; whole numbers may be labels."""
        if same(left, right):
            return left
        return either_item(left, right) or self.values(left, right)

    def _merged(self, items: Iterable[Value]) -> tuple[Value, ...]:
        """The items with `Repeat`s that stand side by side made one."""
        result: list[Value] = []
        for item in items:
            last = result[-1] if result else None
            if isinstance(item, Repeat) and isinstance(last, Repeat):
                result[-1] = Repeat(self._items(last.element, item.element))
            else:
                result.append(item)
        return tuple(result)

    def _entries(self, left: Entries, right: Entries) -> Entries:
        mine, theirs = dict(left.items), dict(right.items)
        items = tuple(
            (name, self.values(mine[name], theirs[name])) for name in mine if name in theirs
        )
        same_names = len(items) == len(left.items) == len(right.items)
        return Entries(items, left.closed and right.closed and same_names)

    def _plain(self, left: Value, right: Value) -> Value:
        match left, right:
            case Tensor(), Tensor():
                return _filled_one(left, right) or self.tensors(left, right)
            case Graph(), Graph():
                return self._graphs(left, right)
            case Records(), Records():
                return Records(tuple(dict.fromkeys((*left.items, *right.items)))[:MOST_RECORDS])
            case _:
                return _apart(left, right) if self._widening else _choice(left, right)

    def tensors(self, left: Tensor, right: Tensor) -> Tensor:
        """What two tensors have in common."""
        return left if left is right else _common(left, right, self._widening)

    def _graphs(self, left: Graph, right: Graph) -> Value:
        if len(left.outputs) != len(right.outputs) or len(left.inputs) != len(right.inputs):
            return UNKNOWN
        return Graph(
            tuple(map(self.tensors, left.inputs, right.inputs)),
            tuple(map(self.tensors, left.outputs, right.outputs)),
        )


def size_of(value: Value) -> int:
    """How many items a container holds itself, not counting those of containers in it."""
    return len(value.items) if isinstance(value, TupleValue | Entries) else 1


def _same(left: T | None, right: T | None) -> T | None:
    return left if left == right else None


def _filled_one(left: Tensor, right: Tensor) -> Tensor | None:
    """The array with numbers, when the other is the same array before they were written."""
    for empty, other in ((left, right), (right, left)):
        if empty.is_blank and other.op == "written" and (other.lineage or other.labels):
            return other
    return None


def _choice(left: Value, right: Value) -> Value:
    found: list[Value] = []
    for value in (*alternatives(left), *alternatives(right)):
        if not isinstance(value, _CHOSEN):
            return _apart(left, right)
        if not any(same(value, other) for other in found):
            found.append(value)
    few = len(found) <= MOST_ALTERNATIVES
    return Choice(tuple(found)) if few else unknown_because(Reason.PATHS)


def _apart(left: Value, right: Value) -> Value:
    """What is known of two values that have nothing in common."""
    reasons = (value.reason for value in (left, right) if isinstance(value, Unknown))
    return unknown_because(next(reasons, Reason.PATHS))


_CHOSEN: Final = (
    Api,
    Bound,
    ClassValue,
    Const,
    Function,
    Generator,
    Layer,
    Loss,
    Method,
    Metric,
    Partial,
    Ref,
    Scaler,
)
"""What is kept as an alternative; tensors keep what they are joined of themselves."""


def _common(left: Tensor, right: Tensor, widened: bool) -> Tensor:
    return Tensor(
        op="join",
        widened=widened,
        at=left.at,
        operands=(left, right),
        size=_same(left.size, right.size),
        rank=_same(left.rank, right.rank),
        head=_heads(left.head, right.head),
        lineage=_lineages(left.lineage, right.lineage),
        labels=common(left.labels, right.labels),
        dtype=_same(left.dtype, right.dtype),
        entropy=_entropies(left.entropy, right.entropy),
        samples=_same(left.samples, right.samples),
    )


def _heads(left: Head | None, right: Head | None) -> Head | None:
    if left is None or right is None:
        return None
    if left.activation != right.activation or left.recurrent != right.recurrent:
        return None
    same_axis = left.other_axis == right.other_axis
    return replace(left, units=_same(left.units, right.units)) if same_axis else None


def _lineages(left: Lineage | None, right: Lineage | None) -> Lineage | None:
    if left is None or right is None or (left.pixels is None) != (right.pixels is None):
        return None
    if left.pixels is None and left.root is not right.root:
        return None
    return left if left.same_scale_as(right) else None


def _entropies(left: CrossEntropy | None, right: CrossEntropy | None) -> CrossEntropy | None:
    return left if left is right else None
