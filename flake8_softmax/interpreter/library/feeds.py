"""Numbers that arrive after the code that works on them: what a session feeds to placeholders, and
the labels that `fit` gives to a loss of the program's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.events import Fitted, LogitsLossCalled, LossCalled, Target
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.join import MOST_RECORDS, Join
from flake8_softmax.interpreter.library.ops import as_tensor
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.records import Compilation, OwnLoss, Records, Use
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.tensors import ancestors, unwrapped
from flake8_softmax.interpreter.values import (
    Argument,
    Const,
    DictRef,
    ListRef,
    Tensor,
    TupleValue,
    Value,
)
from flake8_softmax.knowledge.losses import Family

STEP: Final = "<step>"
"""The name of the step of training that an optimizer makes."""

FED: Final = "<fed>"
"""The name under which the store holds what a dict feeds."""


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """Numbers for a placeholder in a dict; `at` is where they are written, if in the dict."""

    placeholder: Tensor
    value: Tensor
    at: cst.CSTNode | None = None


def feed(
    machine: Machine, ref: DictRef, key: Value, value: Value, at: cst.CSTNode | None = None
) -> None:
    """`{placeholder: value}`, which is of no use but to be fed."""
    if not isinstance(key, Tensor) or key.op != "placeholder":
        return
    tensor = as_tensor(machine, value)
    if tensor is not None:
        before = _feeds(machine, ref)[:MOST_RECORDS]
        machine.store.set(ref.key, FED, Records((*before, Feed(key, tensor, at))))
        _remember(machine, key.at, tensor)


def _feeds(machine: Machine, ref: DictRef) -> tuple[Feed, ...]:
    found = [machine.store.get(one.key, FED) for one in (ref, *ref.parts)]
    items = [item for one in found if isinstance(one, Records) for item in one.items]
    machine.charge(len(items))
    return tuple(item for item in items if isinstance(item, Feed))


def training_step(machine: Machine, call: Call) -> Value:
    """`optimizer.minimize(loss)`: running the result trains."""
    return Tensor(op="unknown", at=call.node, name=STEP)


def run(machine: Machine, call: Call) -> None:
    """`session.run(fetches, feed_dict)`, which trains if a step is fetched."""
    fetched = call.get("fetches", 0)
    if fetched is not None and _fetches_step(machine, fetched.value):
        _train(machine, call, call.get("feed_dict", 1))


def run_step(machine: Machine, call: Call, step: Tensor) -> Value:
    """`step.run(feed_dict)`."""
    if _fetches_step(machine, step):
        _train(machine, call, call.get("feed_dict", 0))
    return Const(None)


def _fetches_step(machine: Machine, fetched: Value) -> bool:
    if isinstance(fetched, Tensor):
        return any(part.name == STEP for part in ancestors(fetched) or ())
    items = items_of(machine, fetched) if isinstance(fetched, ListRef | TupleValue) else ()
    return any(isinstance(item, Tensor) and item.name == STEP for item in items or ())


def _train(machine: Machine, call: Call, given: Argument | None) -> None:
    """Report the data that meets weights as it is fed."""
    if given is None or not isinstance(given.value, DictRef):
        return
    for fed in _feeds(machine, given.value):
        lineage = fed.value.lineage
        history = machine.history
        weighed = fed.placeholder.at in history.weighed and not history.normalizes
        if lineage is not None and weighed:
            use = Use(lineage, fed.at or given.at)
            machine.emit(Fitted(use, None, (), (), Network(scales=False), call.node))


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
    """A placeholder of rows with a column for each class, or of one, whatever is fed to it."""
    if not isinstance(event, LogitsLossCalled) or source.at is None or source.rank != 2:
        return None
    columns, logits, family = source.size, event.source, event.op.kind.family
    if columns is None:
        return None
    if columns == 1:
        several = family is Family.CATEGORICAL and (logits.size or 0) > 1
        labels = Labels("integer", source.at)
        return replace(source, labels=labels) if several else None
    sparse = family is Family.SPARSE and logits.rank == 2 and logits.size == columns
    if family is not Family.CATEGORICAL and not sparse:
        return None
    return replace(source, labels=Labels("one-hot", source.at, columns))
