"""What is known of the values that names hold before a program, or a cell of it, runs.

Plain frozen data, given to the analysis beside the text. Who has the values says so: a kernel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something that was not read, so nothing is known of it."""


HIDDEN: Final = Hidden()


@dataclass(frozen=True, slots=True)
class KnownObject:
    """An object of a class of Keras, with its arguments by name: a layer, a loss, a metric."""

    name: str
    arguments: tuple[tuple[str, Item], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownDict:
    """A dict with strings as keys."""

    items: tuple[tuple[str, Item], ...]


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list or tuple."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class KnownLabels:
    """How the class labels in an array are written.

    `classes` counts the columns, or the different numbers from `first` up if none is left out; None
    when not all of a large array was read. `exclusive` when each row holds a single 1.
    """

    encoding: Literal["integer", "one-hot", "multi-label"]
    classes: int | None
    first: int | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class KnownArray:
    """Numbers: the name of their dtype, the shape, the least and the largest that were seen.

    `divided` is how often pixels from 0 to 255 were divided by 255, None if these are no pixels.
    """

    dtype: str
    shape: tuple[int, ...]
    bounds: tuple[float, float] | None = None
    divided: int | None = None
    labels: KnownLabels | None = None


@dataclass(frozen=True, slots=True)
class KnownStep:
    """A layer or model in a model, applied to what earlier steps, by their place, give.

    `operation` is HIDDEN when it is no layer of Keras, and None for an input.
    """

    operation: KnownObject | KnownModel | Hidden | None
    operands: tuple[int, ...] = ()
    shape: tuple[int | None, ...] | None = None


@dataclass(frozen=True, slots=True)
class KnownCompilation:
    """What a model was compiled with."""

    loss: Item
    metrics: Item


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A Keras model as its steps, each after those that it needs; `outputs` are places of steps.

    `identity` is equal for names of the same object.
    """

    built: Literal["sequential", "functional"]
    steps: tuple[KnownStep, ...]
    outputs: tuple[int, ...]
    compiled: KnownCompilation | None = None
    identity: int = 0

    @property
    def inputs(self) -> tuple[int, ...]:
        """The places of the inputs."""
        return tuple(at for at, step in enumerate(self.steps) if step.operation is None)


Item: TypeAlias = (
    "str | int | float | bool | Hidden | KnownObject | KnownModel | KnownDict | KnownList | None"
)
Known: TypeAlias = KnownArray | KnownModel
Names: TypeAlias = Mapping[str, Known]
"""What is known of the values of names."""

NOTHING: Final[Names] = {}
