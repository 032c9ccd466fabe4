"""Losses: given to `compile`, made as objects, or called by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.events import Case, LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.history import LossCall
from flake8_softmax.interpreter.library.feeds import with_targets
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.tensors import ancestors, source_in
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Const,
    Loss,
    Tensor,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.losses import (
    BACKEND_FUNCTIONS,
    CLASS_PARAMETERS,
    CLASSES,
    FUNCTION_PARAMETERS,
    LOG_LOSS,
    LOGITS_OPS,
    LOSSES,
    PROBABILITY_LOSSES,
    STRINGS,
    LogitsOp,
)
from flake8_softmax.knowledge.losses import FUNCTIONS as LOSS_FUNCTIONS


def as_loss(value: Value) -> Loss | None:
    """The loss that a value given to `compile` stands for."""
    match value:
        case Loss():
            return value
        case Const(value=str() as text):
            name = STRINGS.get(text)
        case Api(path=path):
            section, _, last = path.rpartition(".")
            in_keras = section in ("keras.losses", "keras.metrics", "keras.backend")
            name = (LOSS_FUNCTIONS.get(last) or CLASSES.get(last)) if in_keras else None
        case _:
            return None
    return Loss(LOSSES[name]) if name is not None else None


def construct(machine: Machine, call: Call) -> Value:
    """`keras.losses.<Name>(...)`, or a loss function called by hand."""
    name = call.name
    if name in CLASSES:
        canonical = CLASSES[name]
        return _loss(call, canonical, CLASS_PARAMETERS[canonical])
    if name in LOSS_FUNCTIONS:
        canonical = LOSS_FUNCTIONS[name]
        return called(machine, call, canonical, FUNCTION_PARAMETERS[canonical])
    if name == "get" and call.arguments:
        return as_loss(call.arguments[0].value) or UNKNOWN
    return UNKNOWN


def backend(machine: Machine, call: Call) -> Value:
    """A crossentropy of `keras.backend` or `keras.ops`, called by hand."""
    return called(machine, call, call.name, BACKEND_FUNCTIONS[call.name])


def _loss(call: Call, name: str, parameters: tuple[str, ...]) -> Loss:
    kind = LOSSES[name]
    given = _argument(call, "from_logits", parameters)
    if given is None:
        return Loss(kind, call.node, None if call.open else False)
    constant = given.constant
    known = bool(constant) if isinstance(constant, bool | int) else None
    return Loss(kind, call.node, known, given.keyword_at or given.at)


def _argument(call: Call, name: str, parameters: tuple[str, ...]) -> Argument | None:
    return call.get(name, parameters.index(name) if name in parameters else None)


def called(machine: Machine, call: Call, name: str, parameters: tuple[str, ...]) -> Value:
    """A loss function called on labels and an output."""
    labels, output = (_argument(call, part, parameters) for part in parameters[:2])
    return _applied(machine, call, _loss(call, name, parameters), labels, output)


def call_object(machine: Machine, call: Call, loss: Loss) -> Value:
    """A loss object called on labels and an output."""
    return _applied(machine, call, loss, call.get("y_true", 0), call.get("y_pred", 1))


def _applied(
    machine: Machine, call: Call, loss: Loss, labels: Argument | None, output: Argument | None
) -> Value:
    if output is None or labels is None or not isinstance(output.value, Tensor):
        return unknown_tensor(at=call.node)
    at = call.node.func if isinstance(call.node, cst.Call) else call.node
    first = _first_written(call, labels, output)
    own, value = machine.own_loss, output.value
    source = source_in(own, value)
    event = LossCalled(loss, labels.value, value, output.at, at, first, labels.at, source, own)
    _remember(machine, call, event)
    return replace(unknown_tensor(output.value, at=call.node), op="loss")


def _remember(machine: Machine, call: Call, event: LossCalled | LogitsLossCalled) -> None:
    if not machine.muted:
        machine.history.loss_calls.append((call.node, event))


def emit_loss_calls(machine: Machine) -> None:
    """At the end of the program: the calls of losses that got the same kind of output each time.

    A helper that is given logits here and probabilities there is not where the mistake is. A loss
    of the program's own that calls one both ways around is symmetric on purpose.
    """
    calls: defaultdict[cst.CSTNode, list[LossCall]] = defaultdict(list)
    heard = [fact for fact in machine.history.loss_calls if not _is_unused(machine, fact[1])]
    symmetric = {call.own for _, call in heard if _is_right_way_around(call)}
    cases: dict[LossCall, Case] = {}
    for fact in heard:
        at, call = fact
        if call.own is None or call.source is not call.own.labels or call.own not in symmetric:
            calls[at].append(call)
            cases[call] = machine.history.case_of(fact)
    for events in calls.values():
        if len({_activation(event) for event in events}) == 1:
            told = [with_targets(machine, event) for event in events]
            several = bool(cases[events[0]])
            for event, one in zip(events, told if several else _agreed(told), strict=False):
                machine.emit(one, cases[event])


def _agreed(calls: Sequence[LossCall]) -> tuple[LossCall]:
    """The first call, with the labels on which those agree that know theirs."""
    targets = [target for call in calls for target in call.targets]
    kinds = {(target.labels.encoding, target.output.head.units) for target in targets}
    return (replace(calls[0], targets=tuple(targets[:1]) if len(kinds) == 1 else ()),)


def _is_right_way_around(call: LossCall) -> bool:
    if isinstance(call, LossCalled) and call.loss.kind.family not in PROBABILITY_LOSSES:
        return False
    return call.own is not None and call.source is call.own.output


def _is_unused(machine: Machine, call: LossCall) -> bool:
    return call.own is not None and call.own.compilation in machine.history.unused


def _activation(event: LossCalled | LogitsLossCalled) -> str | None:
    head = event.source.head
    return head.activation if head is not None else None


def _first_written(call: Call, one: Argument, other: Argument) -> cst.CSTNode:
    for argument in (*call.arguments, *call.keywords.values()):
        if argument is one or argument is other:
            return argument.at
    return one.at


def log_loss(machine: Machine, call: Call) -> Value:
    """`tf.losses.log_loss(labels, predictions)`, TensorFlow 1: a binary crossentropy."""
    labels, output = call.get("labels", 0), call.get("predictions", 1)
    return _applied(machine, call, Loss(LOG_LOSS, call.node), labels, output)


def call_logits_op(machine: Machine, call: Call) -> Value:
    """`tf.nn.softmax_cross_entropy_with_logits(...)` and kin."""
    op = _as_called(LOGITS_OPS[call.path], call)
    logits = _argument(call, op.logits, op.parameters)
    labels = next((a for name in op.labels if (a := _argument(call, name, op.parameters))), None)
    if logits is None or labels is None or not isinstance(logits.value, Tensor):
        return unknown_tensor(at=call.node)
    first = _first_written(call, labels, logits)
    own, value = machine.own_loss, logits.value
    source = source_in(own, value)
    event = LogitsLossCalled(
        op, labels.value, value, logits.at, call.node, first, labels.at, source, own
    )
    _remember(machine, call, event)
    one_each = op.name.endswith(("_with_logits", "_with_logits_v2"))
    return Tensor(op="losses" if one_each else "loss", at=call.node, operands=(logits.value,))


def _as_called(op: LogitsOp, call: Call) -> LogitsOp:
    """The operation, with the logits first if that of TensorFlow 0.12 is called.

    TensorFlow 1 refuses arguments without keywords, and TensorFlow 2 has no placeholders.
    """
    if len(call.arguments) < 2 or not op.name.endswith("_with_logits"):
        return op
    given = [argument.value for argument in call.arguments[:2]]
    parts = [part for one in given if isinstance(one, Tensor) for part in ancestors(one) or ()]
    if all(part.op != "placeholder" for part in parts):
        return op
    return replace(op, parameters=(op.logits, *op.labels[-1:], "name"))


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "keras.losses.*": construct,
    **{f"keras.backend.{name}": backend for name in BACKEND_FUNCTIONS},
    **{f"keras.ops.{name}": backend for name in BACKEND_FUNCTIONS},
    **dict.fromkeys(LOGITS_OPS, call_logits_op),
    "tensorflow.losses.log_loss": log_loss,
}
