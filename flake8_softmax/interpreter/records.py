"""What the store and the history keep of a model: its losses, metrics and the data it was given."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from flake8_softmax.interpreter.facts import Head, Labels, Lineage
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.values import Argument, Graph, Loss, Ref, Tensor, Value
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
class Setup:
    """What a model was and what it was given when it was compiled, known or not.

    `model` is None when the object may be a model; `losses` are those of its outputs and where they
    are written, an item of `metrics` is unknown when there may be several. `reason` says why no
    output is understood.
    """

    model: Ref | None
    graph: Graph | None
    loss: Argument | None
    losses: tuple[tuple[Tensor, Value, cst.CSTNode], ...]
    metrics: tuple[tuple[Value, cst.CSTNode], ...]
    optimizer: Argument | None
    reason: Reason | None
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Compilation:
    """One `compile` call on a model; `outputs` are those whose head and loss are known.

    `loss` is the only one that is given, also when no output is known.
    """

    outputs: tuple[OutputLoss, ...]
    tensors: tuple[Tensor, ...]
    metrics: tuple[MetricUse, ...]
    at: cst.CSTNode
    setup: Setup
    loss: Loss | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ModelUse:
    """A call that gives data to a model: `fit`, `predict` and kin, or a call under a gradient tape.

    `model` is None when the object may be a model. `value` is the argument with the data, and
    `reason` says why the origin of these is not known. `labels` are those given with the data.
    `compilations` are the ones one of which holds then.
    """

    model: Ref | None
    graph: Graph | None
    method: str
    value: Value
    use: Use | None
    reason: Reason | None
    labels: Labels | None
    compilations: tuple[Compilation, ...]
    at: cst.CSTNode


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


@dataclass(frozen=True, slots=True, eq=False)
class CrossEntropy:
    """A product of labels with log(softmax) on its way to a hand-written loss.

    `raw` is the activation of what stands in the softmax's place, if that gives no probabilities.
    """

    log: Tensor
    output: Tensor
    statement: cst.CSTNode
    negated: bool = False
    reduced: bool = False
    summed: cst.CSTNode | None = None
    guarded: bool = False
    raw: str | None = None
