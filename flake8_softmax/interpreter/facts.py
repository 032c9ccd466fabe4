"""What is known of the numbers in a tensor: how they were made, scaled and labelled."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import prod
from typing import Final, Literal, TypeAlias

import libcst as cst

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


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The last step that gave a tensor its values: an activation over a number of units.

    `activation` and `units` are None when not known. `at` is what a user would edit: the activation
    argument, else the call. `layer` is the call of the layer or function. A softmax that is not
    known to be over the last axis has no `activation` but `other_axis`; `minimum` is the least
    number of units when the number is not known; `moved` values no longer
    stand in the rows they were computed in. `path` is that of the library function that was called,
    if it was one.
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
    path: str = ""

    @property
    def count(self) -> str:
        """The number of units, for messages."""
        return str(self.units) if self.units is not None else f"{self.minimum}+"

    def has_units(self, count: int) -> bool:
        """Whether there are known to be at least `count` units."""
        known = self.units if self.units is not None else self.minimum
        return known is not None and known >= count


def divisor_of(kind: str, by: float | None) -> float | None:
    """What numbers are divided by when they are divided, or multiplied, by `by`."""
    if by is None or by == 0:
        return None
    if kind == "divide":
        return by
    return 1 / by if kind == "multiply" else None


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
        return divisor_of(self.kind, self.by)

    @property
    def brings_to_one(self) -> bool:
        """Whether the step alone brings 0 to 255 to about 0 to 1, or -1 to 1."""
        if self.kind == "preprocess":
            return self.mode in ("tf", "torch", "caffe")
        divisor = self.divisor
        return is_pixel_range(divisor) or (divisor is not None and 125 <= divisor <= 130)

    def moved(self, bounds: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        """Where numbers between `bounds` are after the step: a shift may go either way."""
        low, high = bounds
        if self.kind == "shift" and self.by is not None:
            return (low - self.by, high - self.by), (low + self.by, high + self.by)
        divisor = self.divisor
        known = divisor is not None and divisor > 0 and self.kind in ("divide", "multiply")
        return ((low / divisor, high / divisor),) if divisor and known else ()

    def same_as(self, other: Scaling) -> bool:
        """Whether both steps move the values alike, as far as is known."""
        return self.kind == other.kind and self.by == other.by

    @property
    def factor(self) -> float | None:
        """How much smaller the step makes all numbers, None when not known; shifts are let pass."""
        if self.kind == "shift":
            return 1.0
        if self.kind == "preprocess":
            return 127.5 if self.mode == "tf" else None
        return self.divisor


def is_pixel_range(divisor: float | None) -> bool:
    """Whether division by this brings 0 to 255 near 0 to 1."""
    return divisor is not None and 250 <= divisor <= 260


MOST_SHIFTS: Final = 4
"""How many steps are followed to where pixels lie."""

MOST_SCALINGS: Final = 64
"""How many arithmetic steps on the same data are followed."""


@dataclass(frozen=True, slots=True, eq=False)
class Discarded:
    """A step that made a new array of this one, which nothing holds."""

    at: cst.CSTNode
    kind: Literal["pixels", "numbers", "labels"]


@dataclass(frozen=True, slots=True, eq=False)
class Lineage:
    """Where data comes from and what arithmetic was done to it since.

    `root` is the expression that loaded or split it; `pixels` names the image set when the values
    there are known to be 0 to 255. `array` is the name of the part, for messages.
    """

    root: cst.CSTNode
    pixels: str | None
    scalings: tuple[Scaling, ...] = ()
    discarded: Discarded | None = None

    @property
    def raw(self) -> bool:
        """Known 0 to 255 pixels, untouched."""
        return self.pixels is not None and not self.scalings

    @property
    def proven(self) -> bool:
        """Whether these are pixels, by their source or since they were first divided by 255."""
        if self.pixels is not None:
            return True
        steps = (step for step in self.scalings if step.kind != "shift")
        return is_pixel_range(next((step.divisor for step in steps), None))

    @property
    def scaled_twice(self) -> bool:
        """Whether two steps each bring pixels to one, and none goes back."""
        grown = any(step.divisor is not None and step.divisor < 1 for step in self.scalings)
        return not grown and sum(step.brings_to_one for step in self.scalings) > 1

    @property
    def divided(self) -> float | None:
        """What the numbers were divided by altogether, None when not known."""
        factors = [step.factor for step in self.scalings]
        known = [factor for factor in factors if factor is not None]
        return prod(known) if len(known) == len(factors) else None

    def scaled(self, *steps: Scaling) -> Lineage | None:
        """The same data after more steps, None when there are too many to follow."""
        scalings = (*self.scalings, *steps)
        if len(scalings) > MOST_SCALINGS:
            return None
        return replace(self, scalings=scalings, discarded=None)

    @property
    def pixel_ranges(self) -> tuple[tuple[float, float], ...]:
        """Where the pixels lie now, for either sign of each shift; empty when not known."""
        ranges = [(0.0, 255.0)] if self.pixels is not None else []
        for step in self.scalings[: MOST_SHIFTS + 1]:
            ranges = [moved for one in ranges for moved in step.moved(one)]
        return tuple(ranges) if len(self.scalings) <= MOST_SHIFTS else ()

    def same_scale_as(self, other: Lineage) -> bool:
        """Whether the same steps were taken from the same kind of source."""
        return len(self.scalings) == len(other.scalings) and all(
            mine.same_as(theirs)
            for mine, theirs in zip(self.scalings, other.scalings, strict=False)
        )


@dataclass(frozen=True, slots=True)
class Labels:
    """How class labels are written; "scaled" ones were divided like pixels.

    Rows are "one-hot" or, when some are known to hold several 1s, "multi-label". `classes` counts
    the columns, or the different class numbers from `first` up. `generated` when a generator or
    data set made from a directory writes them; `exclusive` when each row holds a single 1 by
    construction; `collapsible` when two classes make a single column;
    `literal` when the rows are written out. `begun` is the argument with
    the class numbers from 1 up that one-hot rows were made of. "input" stands for no classes: the
    model is trained to give its input.
    """

    encoding: Literal["integer", "one-hot", "multi-label", "scaled", "input"]
    at: cst.CSTNode = field(compare=False)
    classes: int | None = None
    generated: bool = False
    exclusive: bool = True
    discarded: Discarded | None = field(default=None, compare=False)
    first: int | None = None
    collapsible: bool = False
    literal: bool = False
    begun: cst.CSTNode | None = field(default=None, compare=False)


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
