"""What the program has done with its models and tensors so far, on whichever path."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import libcst as cst

from flake8_softmax.interpreter.events import Logged, LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.values import Compilation, Graph, Head, Lineage, Tensor

LossCall: TypeAlias = LossCalled | LogitsLossCalled


@dataclass(slots=True)
class History:
    """Facts that no branch undoes.

    `superseded` compilations were replaced by a later one, `used` ones trained or evaluated with,
    `spared` ones belong to models that are part of another or were only given weights. `shown` are
    outputs of models, `evaluated` the arrays a model was given after its training, `saved` the
    models written to a path. `loss_calls` are those of each place in the program that calls a loss,
    `tempered` the logarithms that are only divided by a temperature or sampled from. `noted` counts
    the uses of tensors and the calls of losses.
    """

    compilations: list[Compilation] = field(default_factory=list)
    superseded: set[Compilation] = field(default_factory=set)
    used: set[Compilation] = field(default_factory=set)
    spared: set[Compilation] = field(default_factory=set)
    shown: set[Tensor] = field(default_factory=set)
    evaluated: set[tuple[int, Lineage]] = field(default_factory=set)
    saved: dict[str, Graph] = field(default_factory=dict)
    uses: dict[Tensor, int] = field(default_factory=dict)
    loss_calls: dict[cst.CSTNode, list[LossCall]] = field(default_factory=dict)
    logs: list[Logged] = field(default_factory=list)
    tempered: set[Tensor] = field(default_factory=set)
    hidden: list[tuple[tuple[Tensor, ...], Head, cst.CSTNode]] = field(default_factory=list)
    networks: dict[Graph, Network] = field(default_factory=dict)
    noted: int = 0

    @property
    def size(self) -> int:
        """Grows with every new fact."""
        return (
            len(self.compilations)
            + len(self.superseded)
            + len(self.used)
            + len(self.spared)
            + len(self.shown)
            + len(self.evaluated)
            + len(self.saved)
            + len(self.logs)
            + len(self.tempered)
            + len(self.hidden)
            + len(self.networks)
            + self.noted
        )

    def use(self, tensor: Tensor) -> None:
        """Someone uses a tensor."""
        self.uses[tensor] = self.uses.get(tensor, 0) + 1
        self.noted += 1

    def call_loss(self, at: cst.CSTNode, call: LossCall) -> None:
        """A loss is called at a place in the program."""
        self.loss_calls.setdefault(at, []).append(call)
        self.noted += 1
