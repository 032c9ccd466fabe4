"""What a name of the analysed program can hold.

Values are immutable. What the program can change (a list, an object, a model) is a reference, and
its state lives in the `Store` under the reference's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.facts import (
    Head,
    Labels,
    Lineage,
    Pretrained,
    Scaling,
    TensorOp,
)
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.knowledge.layers import LayerKind
from flake8_softmax.knowledge.losses import LossKind
from flake8_softmax.knowledge.metrics import MetricKind

if TYPE_CHECKING:
    from flake8_softmax.interpreter.records import CrossEntropy

Constant: TypeAlias = "str | bytes | int | float | complex | bool | None"


class Value:
    """Anything a name can hold."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known, so no rule speaks about it; all are equal, whatever the reason."""

    reason: Reason | None = field(default=None, compare=False, kw_only=True)


UNKNOWN: Final = Unknown()
_UNKNOWNS: Final = {reason: Unknown(reason=reason) for reason in Reason}


def unknown_because(reason: Reason | None) -> Unknown:
    """What is unknown for a reason."""
    return UNKNOWN if reason is None else _UNKNOWNS[reason]


@dataclass(frozen=True, slots=True)
class Parameter(Unknown):
    """An argument of a function that nobody calls: unknown, but older than what the body makes."""

    key: int
    reason: Reason | None = field(default=Reason.PARAMETER, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Count(Unknown):
    """A whole number that is not known, such as the place of an item, of those from `first` up."""

    at: cst.CSTNode
    first: int = 0


@dataclass(frozen=True, slots=True)
class Table(Unknown):
    """A table of pandas; the store holds the columns that the program writes, under `key`."""

    key: int
    reason: Reason | None = field(default=Reason.CALL, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Choice(Unknown):
    """One of a few values, not known which; to all that does not look into it, unknown."""

    alternatives: tuple[Value, ...]
    reason: Reason | None = field(default=Reason.PATHS, compare=False, kw_only=True)


def alternatives(value: Value) -> tuple[Value, ...]:
    """What a value may be: those of a choice, or the value itself."""
    return value.alternatives if isinstance(value, Choice) else (value,)


@dataclass(frozen=True, slots=True)
class Const(Value):
    """A Python constant; `at` is the literal it was written as."""

    value: Constant
    at: cst.CSTNode | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Api(Value):
    """A module, class or function of a library, by its canonical dotted path."""

    path: str


@dataclass(frozen=True, slots=True, eq=False)
class TupleValue(Value):
    """A tuple; an item may be a `Repeat`."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat(Value):
    """Inside a sequence: none, one or many items like `element`."""

    element: Value


@dataclass(frozen=True, slots=True)
class Ref(Value):
    """A mutable object of the program; its state is in the store under `key`."""

    key: int


@dataclass(frozen=True, slots=True)
class ListRef(Ref):
    """A list; the store has a `TupleValue` under `ITEMS`. `parts` are the lists that it may be."""

    parts: tuple[Ref, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class DictRef(Ref):
    """A dict; the store holds its `Entries` under `ITEMS`; `parts` are as those of a list."""

    parts: tuple[Ref, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Entries(Value):
    """The items of a dict; `closed` when there are no others."""

    items: tuple[tuple[Constant, Value], ...]
    closed: bool = True

    def get(self, key: Constant) -> Value | None:
        """The value under `key`, the last one written."""
        return next((value for name, value in reversed(self.items) if name == key), None)


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """A namespace of the program: a module, a function call or a class body."""

    key: int
    parent: Scope | None = None
    is_class: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Function(Value):
    """A function or lambda of the analysed file, with the values of its defaults."""

    node: cst.FunctionDef | cst.Lambda
    scope: Scope
    defaults: Mapping[str, Value] = field(default_factory=dict)
    owner: ClassValue | None = None
    binding: Literal["plain", "static", "class", "property"] = "plain"


@dataclass(frozen=True, slots=True, eq=False)
class ClassValue(Value):
    """A class of the analysed file; its attributes are in the store under `key`.

    `fields` are the names that an `__init__` made for the class takes, None if none is made.
    """

    node: cst.ClassDef
    key: int
    bases: tuple[Value, ...]
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Instance(Ref):
    """An object of a class of the analysed file."""

    cls: ClassValue


@dataclass(frozen=True, slots=True)
class Super(Value):
    """`super()` inside a method of `owner`."""

    owner: ClassValue
    instance: Instance


@dataclass(frozen=True, slots=True, eq=False)
class Bound(Value):
    """A method of the analysed file together with its object."""

    function: Function
    receiver: Value


@dataclass(frozen=True, slots=True, eq=False)
class Method(Value):
    """A library method, `receiver.name`."""

    receiver: Value
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Partial(Value):
    """A call with some arguments bound, as `functools.partial` makes it."""

    function: Value
    arguments: tuple[Argument, ...]
    keywords: Mapping[str, Argument]


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """One argument of a call: its value, and its expression as written in the call."""

    value: Value
    at: cst.CSTNode
    keyword_at: cst.CSTNode | None = None

    @property
    def constant(self) -> Constant | Unknown:
        """The Python constant, or UNKNOWN."""
        return self.value.value if isinstance(self.value, Const) else UNKNOWN

    @property
    def text(self) -> str | None:
        """The string given, if it is one."""
        return value if isinstance(value := self.constant, str) else None

    @property
    def integer(self) -> int | None:
        """The integer given, if it is one."""
        value = self.constant
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def set_at(self) -> cst.CSTNode | None:
        """Where a constant was written, when not in the call itself."""
        origin = self.value.at if isinstance(self.value, Const) else None
        return origin if origin is not self.at else None


BLANK: Final = "blank"
"""The `name` of arrays made by `zeros` and `empty`."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Tensor(Value):
    """Numbers: an array, a symbolic tensor, a prediction.

    `op` and `operands` say how it was made; `size` is the length of the last axis, `minimum` the
    least it can be, `rank` the number of axes with the batch, `samples` whether the first axis
    holds one or several, `axis` the one that a sum or mean ran over, `bounds` the least and the
    largest number of those known to be there. Everything is None when not known, with the
    `reason` of an unknown one. What a loop joins is `widened`: it may be more than its operands.
    """

    op: TensorOp
    at: cst.CSTNode | None = None
    operands: tuple[Tensor, ...] = ()
    layer: Layer | None = None
    size: int | None = None
    rank: int | None = None
    head: Head | None = None
    lineage: Lineage | None = None
    labels: Labels | None = None
    dtype: str | None = None
    entropy: CrossEntropy | None = None
    name: str | None = None
    model: Graph | None = None
    pretrained: Pretrained | None = None
    samples: Literal["one", "many"] | None = None
    minimum: int | None = None
    reason: Reason | None = None
    axis: int | None = None
    bounds: tuple[float, float] | None = None
    widened: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether this is a new array that waits for its numbers."""
        return self.op == "filled" and self.name == BLANK


def unknown_tensor(
    *operands: Tensor, at: cst.CSTNode | None = None, reason: Reason | None = None
) -> Tensor:
    """A tensor made of `operands` in a way that is not known."""
    return Tensor(op="unknown", at=at, operands=operands, reason=reason)


@dataclass(frozen=True, slots=True, eq=False)
class Layer(Value):
    """A Keras layer as constructed by the call `at`."""

    kind: LayerKind
    at: cst.CSTNode
    arguments: Mapping[str, Argument]
    complete: bool
    head: Head | None = None
    inner: Value | None = None

    @property
    def name(self) -> str:
        """The class name."""
        return self.kind.name


@dataclass(frozen=True, slots=True)
class ModelRef(Ref):
    """A Keras model; the store holds its `Graph` under `GRAPH`."""

    at: cst.CSTNode = field(compare=False)
    built: Literal["sequential", "functional", "application", "loaded", "copied"] = field(
        default="functional", compare=False
    )


@dataclass(frozen=True, slots=True)
class LayerOf(Value):
    """One of a model's layers, not known which."""

    model: Ref


@dataclass(frozen=True, slots=True, eq=False)
class Graph(Value):
    """A model's inputs and outputs."""

    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Loss(Value):
    """A loss function or object. `from_logits` is None when not known."""

    kind: LossKind
    at: cst.CSTNode | None = None
    from_logits: bool | None = False
    from_logits_at: cst.CSTNode | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Generator(Value):
    """An `ImageDataGenerator`: what it does to the pixels that pass through it."""

    at: cst.CSTNode
    scalings: tuple[Scaling, ...] | None


@dataclass(frozen=True, slots=True, eq=False)
class Stream(Value):
    """A data set that yields `element` again and again: `tf.data`, a generator's iterator."""

    element: Value
    batched: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Scaler(Value):
    """A scikit-learn scaler or encoder."""

    name: str
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Metric(Value):
    """A metric object; `adapted` when it was given a threshold, a class or `from_logits`."""

    kind: MetricKind
    at: cst.CSTNode
    adapted: bool


ITEMS: Final = "<items>"
GRAPH: Final = "<graph>"
COMPILED: Final = "<compiled>"
FITTED: Final = "<fitted>"
EVALUATED: Final = "<evaluated>"
LOADED: Final = "<loaded>"
BUILT: Final = "<built>"
EMBEDDED: Final = "<embedded>"
