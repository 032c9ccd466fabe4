"""Optimizers, of which no rule speaks: their names and learning rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.values import UNKNOWN, Unknown, Value, unknown_because
from flake8_softmax.knowledge.optimizers import CLASSES, TENSORFLOW_1


@dataclass(frozen=True, slots=True)
class Optimizer(Unknown):
    """An optimizer, of which no rule speaks; `rate` is its learning rate if that is a number."""

    name: str
    rate: float | None = None
    reason: Reason | None = field(default=Reason.CALL, compare=False, kw_only=True)


def construct(machine: Machine, call: Call) -> Value:
    """`keras.optimizers.<Name>(...)`, or a class of `tf.train`."""
    name = CLASSES.get(call.name.lower().removesuffix("optimizer"))
    if name is None:
        return unknown_because(Reason.CALL)
    given = call.get("learning_rate", 0) or call.get("lr")
    return Optimizer(name, number(given.value if given is not None else UNKNOWN))


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "keras.optimizers.*": construct,
    **{f"tensorflow.train.{name}": construct for name in TENSORFLOW_1},
}
