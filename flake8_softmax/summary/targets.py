"""The labels that outputs are trained on, and losses that are called by hand."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_softmax.interpreter.events import Fitted, LossCalled, Possible
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.history import History, LossCall
from flake8_softmax.interpreter.run import Interpretation
from flake8_softmax.interpreter.values import Graph, Tensor


def labels_of(run: Interpretation) -> dict[Tensor, Labels | None]:
    """The labels that each output is trained on, None where trainings differ."""
    found: dict[Tensor, Labels | None] = {}
    for emitted in run.events:
        event = emitted.event if isinstance(emitted, Possible) else emitted
        for target in event.targets if isinstance(event, Fitted) else ():
            output = target.output.output
            if found.setdefault(output, target.labels) != target.labels:
                found[output] = None
    return found


def loss_by_hand(history: History, graphs: Sequence[Graph]) -> tuple[str | None, bool | None]:
    """The only loss that is called on the output of a model, and whether it takes logits."""
    outputs = {output for graph in graphs for output in graph.outputs}
    losses: dict[tuple[str, bool | None], None] = {}
    for _, call in history.loss_calls:
        output = call.output if isinstance(call, LossCalled) else call.logits
        if output.model in graphs or not outputs.isdisjoint((output, *output.operands)):
            losses[_called(call)] = None
    return next(iter(losses)) if len(losses) == 1 else (None, None)


def _called(call: LossCall) -> tuple[str, bool | None]:
    if not isinstance(call, LossCalled):
        return call.op.name.rpartition(".")[2], True
    kind = call.loss.kind
    return kind.name, call.loss.from_logits if kind.takes_logits else None
