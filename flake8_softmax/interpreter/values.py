"""What a name of the analysed program can hold.

Values are immutable. What the program can change (a list, an object, a model) is a reference, and
its state lives in the `Store` under the reference's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

import libcst as cst

from flake8_softmax.knowledge.layers import LayerKind
from flake8_softmax.knowledge.losses import LossKind
from flake8_softmax.knowledge.metrics import MetricKind

Constant: TypeAlias = "str | bytes | int | float | complex | bool | None"


class Value:
    """Anything a name can hold."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known, so no rule speaks about it."""


UNKNOWN: Final = Unknown()


@dataclass(frozen=True, slots=True)
class Parameter(Unknown):
    """An argument of a function that nobody calls: unknown, but older than what the body makes."""

    key: int


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
    """A list; the store holds its items as a `TupleValue` under `ITEMS`."""


@dataclass(frozen=True, slots=True)
class DictRef(Ref):
    """A dict; the store holds its `Entries` under `ITEMS`."""


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
    """A class of the analysed file; its attributes are in the store under `key`."""

    node: cst.ClassDef
    key: int
    bases: tuple[Value, ...]


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


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The last step that gave a tensor its values: an activation over a number of units.

    `activation` and `units` are None when not known. `at` is what a user would edit: the activation
    argument, else the call. `layer` is the call of the layer or function. A softmax that is not
    known to be over the last axis has no `activation` but `other_axis`; `minimum` is the least
    number of units when the number is not known; `moved` values no longer
    stand in the rows they were computed in.
    """

    activation: str | None
    at: cst.CSTNode
    layer: cst.CSTNode
    units: int | None = None
    units_at: cst.CSTNode | None = None
    set_at: cst.CSTNode | None = None
    recurrent: bool = False
    other_axis: bool = False
    moved: bool = False
    minimum: int | None = None

    @property
    def count(self) -> str:
        """The number of units, for messages."""
        return str(self.units) if self.units is not None else f"{self.minimum}+"

    def has_units(self, count: int) -> bool:
        """Whether there are known to be at least `count` units."""
        known = self.units if self.units is not None else self.minimum
        return known is not None and known >= count


@dataclass(frozen=True, slots=True, eq=False)
class Scaling:
    """One arithmetic step on pixels.

    `by` is the constant, if it is one; `mode` that of a `preprocess_input`.
    """

    kind: Literal["divide", "multiply", "shift", "standardise", "floor", "preprocess"]
    at: cst.CSTNode
    by: float | None = None
    mode: str | None = None

    @property
    def divisor(self) -> float | None:
        """What the pixels are divided by, however it is written."""
        if self.by is None or self.by == 0:
            return None
        if self.kind == "divide":
            return self.by
        return 1 / self.by if self.kind == "multiply" else None

    def same_as(self, other: Scaling) -> bool:
        """Whether both steps move the values alike, as far as is known."""
        return self.kind == other.kind and self.by == other.by


MOST_SCALINGS: Final = 64
"""How many arithmetic steps on the same data are followed."""


@dataclass(frozen=True, slots=True, eq=False)
class Lineage:
    """Where data comes from and what arithmetic was done to it since.

    `root` is the expression that loaded or split it; `pixels` names the image set when the values
    there are known to be 0 to 255. `array` is the name of the part, for messages.
    """

    root: cst.CSTNode
    pixels: str | None
    scalings: tuple[Scaling, ...] = ()

    @property
    def raw(self) -> bool:
        """Known 0 to 255 pixels, untouched."""
        return self.pixels is not None and not self.scalings

    def scaled(self, *steps: Scaling) -> Lineage | None:
        """The same data after more steps, None when there are too many to follow."""
        scalings = (*self.scalings, *steps)
        return replace(self, scalings=scalings) if len(scalings) <= MOST_SCALINGS else None

    def same_scale_as(self, other: Lineage) -> bool:
        """Whether the same steps were taken from the same kind of source."""
        return len(self.scalings) == len(other.scalings) and all(
            mine.same_as(theirs)
            for mine, theirs in zip(self.scalings, other.scalings, strict=False)
        )


@dataclass(frozen=True, slots=True)
class Labels:
    """How class labels are written; "scaled" ones were divided like pixels.

    `generated` when a generator or data set made from a directory writes them; `exclusive` when
    each row is known to hold a single 1.
    """

    encoding: Literal["integer", "one-hot", "scaled"]
    at: cst.CSTNode = field(compare=False)
    classes: int | None = None
    generated: bool = False
    exclusive: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class CrossEntropy:
    """A product of labels with log(softmax) on its way to a hand-written loss."""

    log: Tensor
    statement: cst.CSTNode
    negated: bool = False
    reduced: bool = False
    summed: cst.CSTNode | None = None
    guarded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Pretrained:
    """A network of `keras.applications`.

    `from_scratch` when it has no weights yet, or its own scaling was switched off: then it needs
    no particular range.
    """

    name: str
    at: cst.CSTNode
    from_scratch: bool
    rescales_inside: bool


TensorOp: TypeAlias = Literal[
    "activation",
    "add",
    "application",
    "argmax",
    "call",
    "cast",
    "clip",
    "column",
    "compare",
    "complement",
    "constant",
    "convolution",
    "data",
    "divide",
    "exp",
    "extreme",
    "eye",
    "filled",
    "floor_divide",
    "identity",
    "image",
    "input",
    "integers",
    "join",
    "labels",
    "layer",
    "log",
    "loss",
    "losses",
    "matmul",
    "mean",
    "multiply",
    "negative",
    "one_hot",
    "parameter",
    "pick",
    "placeholder",
    "power",
    "predict",
    "reshape",
    "round",
    "row",
    "scaled",
    "sigmoid",
    "slice",
    "softmax",
    "stack",
    "subtract",
    "sum",
    "transpose",
    "unknown",
    "variable",
    "weights",
    "written",
]
"""How a tensor was made; "join" is where two paths of the program meet."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Tensor(Value):
    """Numbers: an array, a symbolic tensor, a prediction.

    `op` and `operands` say how it was made; `size` is the length of the last axis, `minimum` the
    least it can be, `rank` the number of axes with the batch, `samples` whether the first axis
    holds one or several. Everything is None when not known.
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


def unknown_tensor(*operands: Tensor, at: cst.CSTNode | None = None) -> Tensor:
    """A tensor made of `operands` in a way that is not known."""
    return Tensor(op="unknown", at=at, operands=operands)


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
    sequential: bool = field(default=False, compare=False)


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
class OutputLoss:
    """An output of a compiled model and its loss; `at` is the loss as written."""

    output: Tensor
    head: Head
    loss: Loss
    at: cst.CSTNode
    set_at: cst.CSTNode | None


@dataclass(frozen=True, slots=True, eq=False)
class Compilation:
    """One `compile` call on a model; `outputs` are those whose head and loss are known."""

    outputs: tuple[OutputLoss, ...]
    tensors: tuple[Tensor, ...]
    metrics: tuple[MetricUse, ...]
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Metric(Value):
    """A metric object; `adapted` when it was given a threshold, a class or `from_logits`."""

    kind: MetricKind
    at: cst.CSTNode
    adapted: bool


@dataclass(frozen=True, slots=True, eq=False)
class MetricUse:
    """A metric given to `compile`, as written at `at`."""

    kind: MetricKind
    at: cst.CSTNode
    adapted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """Data given to a model: `at` is the argument."""

    lineage: Lineage
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Records(Value):
    """What happened to a model so far, in order, on every path that reaches this point."""

    items: tuple[object, ...]


ITEMS: Final = "<items>"
GRAPH: Final = "<graph>"
COMPILED: Final = "<compiled>"
FITTED: Final = "<fitted>"
LOADED: Final = "<loaded>"
EMBEDDED: Final = "<embedded>"
