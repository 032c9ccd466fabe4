"""What the program does that rules can subscribe to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.facts import Discarded, Head, Labels, Lineage
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.records import MetricUse, OutputLoss, OwnLoss, Use
from flake8_softmax.interpreter.values import Layer, Loss, Tensor, Value
from flake8_softmax.knowledge.losses import LogitsOp

Case: TypeAlias = tuple[tuple[int, int, int], ...]
"""What holds in one of several cases: which value was told apart, which of its alternatives this
is, and how many there are; the outermost first."""


@dataclass(frozen=True, slots=True, eq=False)
class Possible:
    """An event of one case; what a rule reports of it is reported if it is in every other."""

    event: object
    case: Case


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
    axis_at: cst.CSTNode | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxHidden:
    """A softmax of `head` feeds a layer with weights and nothing else."""

    head: Head
    follower: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxMultiplied:
    """The output of a softmax, `rank` axes of it (None: not known), weighs other values."""

    head: Head
    rank: int | None


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxWritten:
    """exp(operand) / sum(exp(operand)); `namespace` is the library of the exponential.

    The sum runs over `axis` (None: not known), over everything when it is `whole`; `size` is the
    length of the last axis. `masked` when the exponentials were multiplied before the sum, `exact`
    when nothing was added to it, `total_at` is the sum. `operand_at` is the operand as written.
    """

    operand: Tensor
    namespace: str
    at: cst.CSTNode
    axis: int | None
    whole: bool
    size: int | None
    masked: bool
    exact: bool = True
    total_at: cst.CSTNode | None = None
    operand_at: cst.CSTNode | None = None

    @property
    def over_last_axis(self) -> bool:
        """Whether the sum is known to run over the last axis."""
        rank = self.operand.rank
        return self.axis == -1 or (rank is not None and self.axis == rank - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A model was compiled, and not compiled again before use.

    `outputs` are the outputs whose head and loss are known, `tensors` all of them. `part` when the
    model is also part of another one, as the discriminator of a GAN.
    """

    outputs: tuple[OutputLoss, ...]
    tensors: tuple[Tensor, ...]
    metrics: tuple[MetricUse, ...]
    at: cst.CSTNode
    part: bool

    @property
    def all_outputs(self) -> tuple[OutputLoss, ...]:
        """The same as `outputs`; of a loss called by hand, also one that the program defines."""
        return self.outputs


@dataclass(frozen=True, slots=True, eq=False)
class LossCalled:
    """A Keras loss was called by hand on `labels` and `output`.

    `at` is the called name, `first_at` the first of the two arguments as written, `own` the loss of
    the program's own in which it is called; then `source` is the output given to that, if `output`
    has its values. `targets` is the output with its labels, if something is known of these.
    """

    loss: Loss
    labels: Value
    output: Tensor
    output_at: cst.CSTNode
    at: cst.CSTNode
    first_at: cst.CSTNode
    labels_at: cst.CSTNode
    source: Tensor
    own: OwnLoss | None = None
    targets: tuple[Target, ...] = ()

    @property
    def tensors(self) -> tuple[Tensor, ...]:
        """All outputs of the model that gave the output, the output itself if none did."""
        model = self.output.model
        return model.outputs if model is not None else (self.output,)

    @property
    def from_model(self) -> bool:
        """Whether a layer or model gave the output, not a function on tensors."""
        if self.own is not None and self.source is self.own.output:
            return True
        return self.output.op in ("layer", "call", "predict", "application")

    @property
    def outputs(self) -> tuple[OutputLoss, ...]:
        """The output with its loss, as if it were compiled here; none in a loss of one's own."""
        return () if self.own is not None else self.all_outputs

    @property
    def all_outputs(self) -> tuple[OutputLoss, ...]:
        """The output with its loss, as if it were compiled here."""
        head = self.source.head
        if head is None or not self.from_model:
            return ()
        made = self.loss.at
        here = isinstance(made, cst.Call) and made.func is self.at
        labels = self.labels.labels if isinstance(self.labels, Tensor) else None
        return (OutputLoss(self.output, head, self.loss, self.at, None if here else made, labels),)


@dataclass(frozen=True, slots=True, eq=False)
class LogitsLossCalled:
    """A TensorFlow function that expects logits was called; `first_at` is its first argument.

    `source`, `own` and `targets` are those of `LossCalled`.
    """

    op: LogitsOp
    labels: Value
    logits: Tensor
    logits_at: cst.CSTNode
    at: cst.CSTNode
    first_at: cst.CSTNode
    labels_at: cst.CSTNode
    source: Tensor
    own: OwnLoss | None = None
    targets: tuple[Target, ...] = ()

    @property
    def axis(self) -> bool:
        """Whether an axis is named that the softmax runs over."""
        given = self.at.args if isinstance(self.at, cst.Call) else ()
        names = [arg.keyword.value for arg in given if arg.keyword is not None]
        return not {"axis", "dim"}.isdisjoint(names)

    @property
    def all_outputs(self) -> tuple[OutputLoss, ...]:
        """The logits with the function as their loss; of logits without head, only the units."""
        if self.source.labels is not None:
            return ()
        head = self.source.head or Head(None, self.logits_at, self.logits_at)
        if head.units is None:
            head = replace(head, units=self.source.size)
        loss = Loss(self.op.kind, self.at, from_logits=True)
        return (OutputLoss(self.source, head, loss, self.at, None),)


@dataclass(frozen=True, slots=True, eq=False)
class OneHotMade:
    """Class numbers were made rows of `columns`, None when not given; `at` is their argument."""

    labels: Labels
    columns: int | None
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Labels of which something is known, given to an output of a model as the argument `at`."""

    output: OutputLoss
    value: Tensor
    labels: Labels
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
    """A negated sum or mean of labels times log(softmax): `log` is the logarithm.

    `summed` is the call that sums over the whole batch, if one does; `guarded` when the logarithm
    is of a clipped or shifted softmax. Where the values are no probabilities, `raw` is their
    activation.
    """

    log: Tensor
    namespace: str
    output: Tensor
    statement: cst.CSTNode
    summed: cst.CSTNode | None
    guarded: bool
    raw: str | None


@dataclass(frozen=True, slots=True, eq=False)
class LossSummed:
    """The losses of a batch's samples were summed by the call `at`."""

    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A model was trained; `network` is what its input meets first.

    `target` is given as an argument of its own; `reconstructs` when it is the input itself, scaled
    alike. `targets` are the outputs whose loss and labels are known.
    """

    data: Use | None
    labels: Labels | None
    outputs: tuple[OutputLoss, ...]
    metrics: tuple[MetricUse, ...]
    network: Network
    at: cst.CSTNode
    reconstructs: bool = False
    target: Tensor | None = None
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated:
    """A model was given other data: predict, evaluate or validation_data.

    `fits` are the data it was fitted on, none when some of it is not known; `method` is the name of
    the argument or method.
    """

    data: Use
    fits: tuple[Use, ...]
    network: Network
    method: str
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class IntegerScaled:
    """Pixels were divided in a way that leaves integers, or that NumPy refuses."""

    kind: Literal["floor", "cast", "in-place"]
    lineage: Lineage
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class ArgmaxTaken:
    """argmax of a prediction; `axis` is None when not known, `whole` when none is given.

    `operand_at` and `axis_at` are the operand and the axis as written.
    """

    operand: Tensor
    axis: int | None
    whole: bool
    at: cst.CSTNode
    operand_at: cst.CSTNode | None = None
    axis_at: cst.CSTNode | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PredictionCompared:
    """A prediction was compared with a number; `operator` is libcst's name of the comparison."""

    operand: Tensor
    operator: str
    number: float
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class PredictionRounded:
    """A prediction, written as `operand_at`, was rounded or cast to whole numbers."""

    operand: Tensor
    how: str
    at: cst.CSTNode
    operand_at: cst.CSTNode | None = None


@dataclass(frozen=True, slots=True, eq=False)
class UnchangedUsed:
    """A model was given an array of which a scaled or encoded copy was thrown away.

    `value` is the array, `outputs` are those whose losses are known.
    """

    discarded: Discarded
    value: Tensor
    outputs: tuple[OutputLoss, ...]
    network: Network
    at: cst.CSTNode


@dataclass(frozen=True, slots=True, eq=False)
class OldMethodCalled:
    """A method that Keras models no longer have, `at`, was called by `call`.

    `output` is that of the model, `loss` the one for which it was compiled; None when not known.
    """

    name: str
    output: Tensor | None
    loss: Loss | None
    at: cst.CSTNode
    call: cst.CSTNode
