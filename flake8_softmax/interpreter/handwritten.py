"""Softmax and cross-entropy that a program writes out with operators."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.events import (
    CrossEntropyWritten,
    SoftmaxWritten,
)
from flake8_softmax.interpreter.facts import Head, TensorOp
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.tensors import SEARCHED, made_of, unwrapped
from flake8_softmax.interpreter.values import CrossEntropy, Parameter, Tensor, Value


def is_softmax_written(above: Tensor, below: Tensor) -> bool:
    """Whether this is exp(x) over a sum of exp(x)."""
    total = unwrapped(below, "identity", "reshape", "cast")
    if above.op != "exp" or total.op != "sum":
        return False
    summed = total.operands[0]
    if summed is above:
        return True
    return summed.op == "exp" and _alike(_exponent(summed), _exponent(above))


def _alike(one: Tensor, other: Tensor) -> bool:
    """Whether both are the same operation on the same two tensors, or one and the same."""
    if one is other:
        return True
    return (
        one.op == other.op
        and len(one.operands) == len(other.operands) == 2
        and all(a is b for a, b in zip(one.operands, other.operands, strict=True))
    )


def _exponent(value: Tensor) -> Tensor:
    return unwrapped(value.operands[0], "clip")


def written_softmax(
    machine: Machine, result: Tensor, above: Tensor, below: Tensor, at: cst.CSTNode
) -> Tensor:
    """`above / below`, which `is_softmax_written` of the operand of both."""
    total = unwrapped(below, "identity", "reshape", "cast")
    operand = total.operands[0].operands[0]
    machine.emit(SoftmaxWritten(operand, above.name or "", at))
    if total.rank == 0:
        return result
    head = Head("softmax", at, at, operand.size)
    return replace(result, op="softmax", operands=(operand,), head=head)


def negative_of(machine: Machine, value: Tensor, result: Tensor) -> Tensor:
    """`result` is `value` with the other sign."""
    if value.entropy is None:
        return result
    return with_cross_entropy(
        machine, result, replace(value.entropy, negated=not value.entropy.negated)
    )


def product(machine: Machine, result: Tensor, left: Tensor, right: Value) -> Tensor:
    """`result` is `left * right`: a cross-entropy begins as labels times log(softmax)."""
    factor = number(right)
    entropy = left.entropy or (right.entropy if isinstance(right, Tensor) else None)
    if entropy is not None:
        negated = entropy.negated != (factor is not None and factor < 0)
        shared = factor is not None and abs(factor) < 1
        summed = None if shared else entropy.summed
        return with_cross_entropy(machine, result, replace(entropy, negated=negated, summed=summed))
    if factor == -1 and _log_of_softmax(left) is not None:
        return replace(result, op="negative")
    right = machine.tensor_of(right) if isinstance(right, Parameter) else right
    for log, other in ((left, right), (right, left)):
        if isinstance(log, Tensor) and (found := _log_of_softmax(log)) is not None:
            return replace(result, entropy=_labelled(machine, found, log, other))
    return result


def _log_of_softmax(value: Tensor) -> tuple[Tensor, Tensor] | None:
    """The unreduced log(softmax) that `value` is, or is the negative of, and its softmax."""
    log = unwrapped(value, "negative")
    if log.op != "log":
        return None
    softmax = unwrapped(log.operands[0], "add", "clip")
    return (log, softmax) if is_softmax(softmax.head) and softmax.op in DIRECT else None


DIRECT: Final[frozenset[TensorOp]] = frozenset(
    {"softmax", "layer", "predict", "identity", "cast", "call", "join", "activation", "reshape"}
)
"""Ways to come by a softmax output without picking numbers from it."""


def is_softmax(head: Head | None) -> bool:
    """Whether the values are known to be the output of a softmax over their last axis."""
    return head is not None and head.activation == "softmax" and not head.recurrent


def _labelled(
    machine: Machine, found: tuple[Tensor, Tensor], factor: Tensor, other: Value
) -> CrossEntropy | None:
    log, softmax = found
    if machine.statement is None or not isinstance(other, Tensor):
        return None
    machine.charge(SEARCHED)
    if made_of(other, softmax):
        return None
    minus = other.op == "negative"
    return CrossEntropy(
        log,
        machine.statement,
        negated=(factor.op == "negative") != minus,
        guarded=log.operands[0] is not softmax,
    )


def carry_cross_entropy(
    machine: Machine, result: Tensor, left: Tensor, right: Value, name: str
) -> Tensor:
    """`result` is the sum, difference or quotient of `left` and `right`, one maybe a product."""
    other = right.entropy if isinstance(right, Tensor) else None
    if left.entropy is not None:
        entropy = replace(left.entropy, summed=None) if name == "Divide" else left.entropy
        return with_cross_entropy(machine, result, entropy)
    if other is not None and name != "Divide":
        negated = other.negated != (name == "Subtract")
        return with_cross_entropy(machine, result, replace(other, negated=negated))
    return result


def with_cross_entropy(machine: Machine, result: Tensor, entropy: CrossEntropy) -> Tensor:
    """`result` carries `entropy`; one that is negated and reduced is a loss written by hand."""
    if entropy.negated and entropy.reduced:
        machine.losses[id(entropy.log)] = CrossEntropyWritten(
            entropy.log,
            entropy.log.name or "",
            entropy.statement,
            entropy.summed,
            entropy.guarded,
        )
    return replace(result, entropy=entropy)


def emit_losses(machine: Machine) -> None:
    """Emit the losses written in a statement that ends here."""
    for event in machine.losses.values():
        machine.emit(event)
    machine.losses.clear()
