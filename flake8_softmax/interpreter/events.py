"""What the program does that rules want to hear of."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from flake8_softmax.interpreter.values import Labels, Layer, Loss, OutputLoss, Tensor, Use
from flake8_softmax.knowledge.losses import LogitsOp


@dataclass(frozen=True, slots=True, eq=False)
class LayerMade:
    """A Keras layer was constructed."""

    layer: Layer


@dataclass(frozen=True, slots=True, eq=False)
class ActivationApplied:
    """`name` was applied to `operand` along `axis` (None: not known), by a layer or a function.

    `at` is the activation argument or the call. `by` is the call of the layer or function.
    """

    name: str
    operand: Tensor
    axis: int | None
    at: cst.CSTNode
    by: cst.CSTNode
    set_at: cst.CSTNode | None = None
    units_at: cst.CSTNode | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A model's outputs were compiled with known losses, and not compiled again before use."""

    outputs: tuple[OutputLoss, ...]
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class LossCalled:
    """A Keras loss was called by hand on `output`, which is `output_at` in the call.

    `at` is the called name.
    """

    loss: Loss
    output: Tensor
    output_at: cst.CSTNode
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class LogitsLossCalled:
    """A TensorFlow function that expects logits was called."""

    op: LogitsOp
    logits: Tensor
    logits_at: cst.CSTNode
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Logged:
    """A logarithm was taken of `operand` by a function of the library `namespace`."""

    operand: Tensor
    result: Tensor
    namespace: str
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class CrossEntropyWritten:
    """A negated sum or mean of labels times log(softmax): `log` is the logarithm."""

    log: Tensor
    namespace: str
    statement: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A model was trained; `scales` tells whether it scales its input, None when not known."""

    data: Use | None
    labels: Labels | None
    outputs: tuple[OutputLoss, ...]
    scales: bool | None
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated:
    """A fitted model was given other data: predict, evaluate or validation_data.

    `fits` are the data it was fitted on, on every path; `method` is the name of the argument or method.
    """

    data: Use
    fits: tuple[Use, ...]
    scales: bool | None
    method: str
    model: cst.CSTNode
