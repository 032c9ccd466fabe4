"""What the store and the history keep of a model: its losses, metrics and the data it was given."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from flake8_softmax.interpreter.facts import Head, Labels, Lineage
from flake8_softmax.interpreter.values import Loss, Tensor, Value
from flake8_softmax.knowledge.metrics import MetricKind


@dataclass(frozen=True, slots=True, eq=False)
class OutputLoss:
    """An output of a compiled model and its loss; `at` is the loss as written.

    `labels` are those that it is trained on, None when they are not known.
    """

    output: Tensor
    head: Head
    loss: Loss
    at: cst.CSTNode
    set_at: cst.CSTNode | None
    labels: Labels | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Compilation:
    """One `compile` call on a model; `outputs` are those whose head and loss are known.

    `loss` is the only one that is given, also when no output is known.
    """

    outputs: tuple[OutputLoss, ...]
    tensors: tuple[Tensor, ...]
    metrics: tuple[MetricUse, ...]
    at: cst.CSTNode
    loss: Loss | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OwnLoss:
    """A run of a loss that the program defines: what it is given, and the `compile` it is for."""

    labels: Tensor
    output: Tensor
    compilation: Compilation


@dataclass(frozen=True, slots=True, eq=False)
class MetricUse:
    """A metric given to `compile`, as written at `at`; `set_at` is its value, if elsewhere."""

    kind: MetricKind
    at: cst.CSTNode
    set_at: cst.CSTNode | None
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
