"""What the program has done with its models and tensors so far, on whichever path."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.events import (
    Case,
    Evaluated,
    Logged,
    LogitsLossCalled,
    LossCalled,
)
from flake8_softmax.interpreter.facts import Head, Labels, Lineage
from flake8_softmax.interpreter.network import Networks
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import Compilation, ModelUse, Setup, Use
from flake8_softmax.interpreter.values import Graph, Ref, Tensor, Value

LossCall: TypeAlias = LossCalled | LogitsLossCalled
Mark: TypeAlias = tuple[int, ...]
UseKey: TypeAlias = tuple[Ref | None, cst.CSTNode, str, Lineage | None, Case]
Shape: TypeAlias = tuple[int | None, ...]

TOLD_LATER: Final = 5
"""How many kinds of facts become events at the end of the program; they come first."""

MOST_SAVED: Final = 64
"""How many of the models written last are looked through for one that is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A training of the model with this key on `use`, None when its data is not known.

    `after` are the evaluations that came before it on the same path.
    """

    model: int
    use: Use | None
    after: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """A model written to `path`, with what it was fitted on until then; `graph` is None when it is
    one of several.
    """

    path: str
    graph: Graph | None
    fits: Value | None


@dataclass(slots=True)
class History:
    """Facts that no branch undoes, each kind in the order in which they came.

    `superseded` compilations were replaced by a later one, `used` ones trained or evaluated with,
    `spared` ones belong to models that are part of another or were only given weights, `labelled`
    has the labels of each training, None when not known. `shown` are outputs of models, `fits` all
    trainings, `untrained` the evaluations of a model, by its key, on paths that do not train it,
    `evaluated` the arrays a model was given after its training, `saved` the models written to a
    path. `uses` has a tensor as often as it was used, `loss_calls` each call of a loss with its
    place in the program, `sampled` the logarithms that are only divided by a temperature or sampled
    from, `feeds` the labels that arrive at a placeholder, by the call that makes it, or at the loss
    of a compilation, `weighed` the placeholders whose numbers meet weights as they are, by the call
    that makes them. `normalizes` is set once a TensorFlow 1 graph has a normalization.
    `model_calls` says of each call of `compile`, `fit` and kin why it is not understood, None when
    it is; `strangers` has the `compile` calls of what may be a model. `model_uses` are the calls
    that give data to a model, each once a model, data and case, and `shapes` what is written of the
    inputs of models, without the batch; `own` came out of layers of the program's own. `networks`
    is no fact, but remembers what was found out before. `cases` has the facts that are true only in
    one case of several.
    """

    compilations: list[Compilation] = field(default_factory=list)
    superseded: list[Compilation] = field(default_factory=list)
    used: list[Compilation] = field(default_factory=list)
    spared: list[Compilation] = field(default_factory=list)
    labelled: list[tuple[Compilation, Labels | None]] = field(default_factory=list)
    shown: list[Tensor] = field(default_factory=list)
    fits: list[Fit] = field(default_factory=list)
    untrained: list[tuple[int, Evaluated]] = field(default_factory=list)
    evaluated: dict[tuple[int, Lineage], None] = field(default_factory=dict)
    saved: list[Saved] = field(default_factory=list)
    uses: list[Tensor] = field(default_factory=list)
    loss_calls: list[tuple[cst.CSTNode, LossCall]] = field(default_factory=list)
    logs: list[Logged] = field(default_factory=list)
    sampled: list[Tensor] = field(default_factory=list)
    feeds: list[tuple[object, Tensor]] = field(default_factory=list)
    weighed: dict[object, None] = field(default_factory=dict)
    normalizes: bool = False
    hidden: list[tuple[tuple[Tensor, ...], Head, cst.CSTNode]] = field(default_factory=list)
    model_calls: dict[cst.CSTNode, Reason | None] = field(default_factory=dict)
    strangers: dict[cst.CSTNode, Setup] = field(default_factory=dict)
    model_uses: dict[UseKey, ModelUse] = field(default_factory=dict)
    shapes: dict[Tensor, Shape] = field(default_factory=dict)
    own: set[Value] = field(default_factory=set)
    networks: Networks = field(default_factory=Networks)
    cases: dict[object, Case] = field(default_factory=dict)

    @property
    def unused(self) -> set[Compilation]:
        """The compilations whose loss no training ever sees."""
        return {*self.spared, *self.superseded}.difference(self.used)

    def note_call(self, at: cst.CSTNode, reason: Reason | None) -> None:
        """Remember a call of a model; understood once is understood."""
        if reason is None:
            self.model_calls[at] = None
        else:
            self.model_calls.setdefault(at, reason)

    def note_use(self, use: ModelUse, case: Case) -> None:
        """Remember that a model was given data, once for the same data."""
        lineage = use.use.lineage if use.use is not None else None
        self.model_uses[use.model, use.at, use.method, lineage, case] = use

    def mark(self) -> Mark:
        """How much is known of each kind."""
        return (*map(len, self._lists()), len(self.evaluated), len(self.model_uses))

    def forget_since(self, mark: Mark) -> None:
        """Back to what was known at `mark`."""
        *lengths, evaluated, uses = mark
        for facts, length in zip(self._lists(), lengths, strict=True):
            del facts[length:]
        while len(self.evaluated) > evaluated:
            self.evaluated.popitem()
        while len(self.model_uses) > uses:
            self.model_uses.popitem()

    def place_since(self, mark: Mark, case: Case) -> None:
        """Take note that what came since `mark` is true only in this case."""
        for facts, length in zip(self._lists()[:TOLD_LATER], mark, strict=False):
            for fact in facts[length:]:
                self.cases.setdefault(fact, case)

    def case_of(self, fact: object) -> Case:
        """The case in which a fact is true, empty when it always is."""
        return self.cases.get(fact, ())

    def saved_at(self, path: str) -> Saved | None:
        """The model that was written to a path last."""
        newest = reversed(self.saved[-MOST_SAVED:])
        return next((saved for saved in newest if saved.path == path), None)

    def _lists(self) -> tuple[list[Any], ...]:
        return (
            self.compilations,
            self.untrained,
            self.loss_calls,
            self.logs,
            self.hidden,
            self.superseded,
            self.used,
            self.spared,
            self.labelled,
            self.shown,
            self.fits,
            self.saved,
            self.uses,
            self.sampled,
            self.feeds,
        )
