"""What a model was compiled with: its outputs with their losses, metrics and optimizer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.library.compilation import output_name
from flake8_softmax.interpreter.library.losses import as_loss
from flake8_softmax.interpreter.library.metrics import as_metric
from flake8_softmax.interpreter.library.optimizers import Optimizer
from flake8_softmax.interpreter.records import Setup
from flake8_softmax.interpreter.understanding import why_no_activation, why_no_loss
from flake8_softmax.interpreter.values import (
    Api,
    Argument,
    Const,
    Tensor,
    Value,
)
from flake8_softmax.knowledge.optimizers import CLASSES
from flake8_softmax.model_facts import OutputFacts
from flake8_softmax.summary.data import label_facts
from flake8_softmax.summary.origins import Origins
from flake8_softmax.summary.words import brief, name_of, written


def outputs_of(
    setup: Setup,
    tensors: Sequence[Tensor],
    labels: Mapping[Tensor, Labels],
    origins: Origins,
) -> tuple[OutputFacts, ...]:
    """The outputs of a model as it was compiled; one alone if the model is not known."""
    given = {tensor: (value, at) for tensor, value, at in setup.losses}
    if tensors:
        return tuple(
            replace(
                _compiled(one, given.get(one), labels.get(one)),
                loss_file=origins.of_loss(given.get(one)),
            )
            for one in tensors
        )
    if setup.loss is None:
        return ()
    name, logits = _loss(setup.loss.value, setup.loss.at)
    reason = setup.reason.value if setup.reason is not None else None
    return (OutputFacts(loss=name, from_logits=logits, reason=reason),)


def output_of(tensor: Tensor) -> OutputFacts:
    """An output of a model that is not compiled."""
    name, head = output_name(tensor), tensor.head
    return OutputFacts(
        brief(name) if name is not None else None,
        tensor.layer.name if tensor.layer is not None else None,
        head.activation if head is not None else None,
        head.units if head is not None else None,
    )


def _compiled(
    tensor: Tensor, loss: tuple[Value, cst.CSTNode] | None, labels: Labels | None
) -> OutputFacts:
    name, logits = _loss(*loss) if loss is not None else (None, None)
    return replace(
        output_of(tensor),
        loss=name,
        from_logits=logits,
        labels=label_facts(labels) if labels is not None else None,
        reason=_reason(tensor, loss[0] if loss is not None else Const(None)),
    )


def _reason(tensor: Tensor, loss: Value) -> str | None:
    if tensor.head is None or tensor.head.activation is None:
        return why_no_activation(tensor).value
    return why_no_loss(loss).value if as_loss(loss) is None else None


def _loss(value: Value, at: cst.CSTNode) -> tuple[str | None, bool | None]:
    """The name of a loss, and whether it takes logits, None of one for which that means nothing."""
    known = as_loss(value)
    if known is not None:
        return known.kind.name, known.from_logits if known.kind.takes_logits else None
    return (None if value == Const(None) else _named(value, at)), None


def _named(value: Value, at: cst.CSTNode) -> str:
    if isinstance(value, Const) and isinstance(value.value, str):
        return brief(value.value)
    return name_of(value) or written(at)


def metrics_of(setup: Setup) -> tuple[str, ...]:
    """The names of the metrics, or the expressions given."""
    return tuple(_metric(value, at) for value, at in setup.metrics if value != Const(None))


def _metric(value: Value, at: cst.CSTNode) -> str:
    known = as_metric(value, at)
    return known.kind.name if known is not None else _named(value, at)


def optimizer_of(given: Argument | None) -> tuple[str | None, float | None]:
    """The class of an optimizer and its learning rate, as far as it is written."""
    match given.value if given is not None else Const(None):
        case Const(value=None):
            return None, None
        case Optimizer(name=name, rate=rate):
            return name, rate
        case Const(value=str() as text):
            return CLASSES.get(text.lower(), brief(text)), None
        case Api(path=path):
            last = path.rpartition(".")[2]
            return CLASSES.get(last.lower(), brief(last)), None
        case value:
            at = given.at if given is not None else None
            return _named(value, at) if at is not None else None, None
