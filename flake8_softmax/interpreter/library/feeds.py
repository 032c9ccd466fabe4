"""Numbers that arrive after the code that works on them: what a session feeds to placeholders, and
the labels that `fit` gives to a loss of the program's own."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from flake8_softmax.interpreter.events import LogitsLossCalled, LossCalled, Target
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.join import Join
from flake8_softmax.interpreter.library.ops import as_tensor
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.records import Compilation, OwnLoss
from flake8_softmax.interpreter.tensors import unwrapped
from flake8_softmax.interpreter.values import Tensor, Value
from flake8_softmax.knowledge.losses import Family


def feed(machine: Machine, key: Value, value: Value) -> None:
    """`{placeholder: value}`, which is of no use but to be fed."""
    if isinstance(key, Tensor) and key.op == "placeholder":
        _remember(machine, key.at, value)


def feed_own_loss(machine: Machine, compilation: Compilation, labels: Value) -> None:
    """The labels given to `fit`, which the loss of the compilation gets."""
    if len(compilation.tensors) == 1:
        _remember(machine, compilation, labels)


def _remember(machine: Machine, place: object, value: Value) -> None:
    tensor = as_tensor(machine, value)
    if tensor is not None and tensor.labels is not None and not machine.muted:
        machine.history.feeds.append((place, tensor))


def with_targets(
    machine: Machine, event: LossCalled | LogitsLossCalled
) -> LossCalled | LogitsLossCalled:
    """The call of a loss with what is known of its labels, at the end of the program."""
    value = _labels_of(machine, event)
    labels = value.labels if value is not None else None
    if value is None or labels is None:
        return event
    outputs = [replace(output, labels=labels) for output in event.all_outputs]
    targets = (Target(output, value, labels, event.labels_at) for output in outputs)
    return replace(event, targets=tuple(targets))


def _labels_of(machine: Machine, event: LossCalled | LogitsLossCalled) -> Tensor | None:
    """The labels given to a loss, with what is known of the numbers that arrive in their place."""
    value = event.labels
    if not isinstance(value, Tensor) or value.labels is not None:
        return value if isinstance(value, Tensor) else None
    source = unwrapped(value, "identity", "cast", "reshape")
    arrived = _arrived(machine, source, event.own)
    if arrived is None:
        return _columns(source, event) if source.op == "placeholder" else None
    if unwrapped(value, "identity", "cast") is source:
        return arrived
    same = arrived.size is not None and arrived.size == value.size
    whole = arrived.labels is not None and arrived.labels.encoding == "integer"
    return replace(value, labels=arrived.labels) if same or whole else None


def _arrived(machine: Machine, source: Tensor, own: OwnLoss | None) -> Tensor | None:
    """What all known numbers have in common that arrive in the place of a tensor."""
    place = own.compilation if own is not None and source is own.labels else source.at
    found = [tensor for where, tensor in machine.history.feeds if where is place]
    machine.charge(len(machine.history.feeds))
    if not found or (source.op != "placeholder" and place is source.at):
        return None
    joined = reduce(Join().tensors, found)
    return joined if joined.labels is not None else None


def _columns(source: Tensor, event: LossCalled | LogitsLossCalled) -> Tensor | None:
    """A placeholder of rows with a column for each class, whatever is fed to it."""
    if not isinstance(event, LogitsLossCalled) or source.at is None or source.rank != 2:
        return None
    columns, logits, family = source.size, event.source, event.op.kind.family
    if columns is None or columns < 2:
        return None
    sparse = family is Family.SPARSE and logits.rank == 2 and logits.size == columns
    if family is not Family.CATEGORICAL and not sparse:
        return None
    return replace(source, labels=Labels("one-hot", source.at, columns))
