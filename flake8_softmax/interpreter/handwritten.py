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
from flake8_softmax.interpreter.hidden_softmax import emit_weights
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.records import CrossEntropy
from flake8_softmax.interpreter.tensors import SEARCHED, TINY, ancestors, made_of, unwrapped
from flake8_softmax.interpreter.values import Parameter, Tensor, Value


def written_softmax(
    machine: Machine, result: Tensor, above: Tensor, below: Tensor, at: cst.CSTNode
) -> Tensor | None:
    """`above / below` if it is exp(x) over a sum of exp(x), None if it is not."""
    total = _total(below)
    if total.op != "sum":
        return None
    exponential = _exponential(above, total.operands[0])
    if exponential is None:
        return None
    operand = total.operands[0].operands[0] if exponential is above else exponential.operands[0]
    masked = exponential is not above
    plain = unwrapped(below, "identity", "reshape", "cast") is total
    machine.emit(
        SoftmaxWritten(
            operand,
            exponential.name or "",
            at,
            total.axis,
            total.rank == 0,
            above.size,
            masked,
            plain,
            total.at,
            _argument_of(exponential.at),
        )
    )
    if total.rank == 0 or masked:
        return result
    head = Head("softmax", at, at, operand.size)
    return replace(result, op="softmax", operands=(operand,), head=head)


def _argument_of(call: cst.CSTNode | None) -> cst.CSTNode | None:
    """The only argument of a call."""
    given = call.args if isinstance(call, cst.Call) else ()
    return given[0].value if len(given) == 1 and not given[0].star else None


def _total(below: Tensor) -> Tensor:
    """The sum that `below` is, maybe with a tiny number added."""
    total = unwrapped(below, "identity", "reshape", "cast")
    if total.op == "add" and total.name == TINY:
        total = unwrapped(total.operands[0], "identity", "reshape", "cast")
    return total


def _exponential(above: Tensor, summed: Tensor) -> Tensor | None:
    """The exponential that `above` is, or is a multiple of, if `summed` is the same."""
    if above.op == "exp":
        same = summed.op == "exp" and _alike(_exponent(summed), _exponent(above))
        return above if summed is above or same else None
    if summed is not above or above.op not in _MASKED:
        return None
    found = ancestors(above, _factors) or ()
    return next((part for part in found if part.op == "exp"), None)


_MASKED: Final[frozenset[TensorOp]] = frozenset({"multiply", "join"})


def _factors(value: Tensor) -> tuple[Tensor, ...]:
    return value.operands if value.op in _MASKED else ()


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
    if factor is None:
        emit_weights(machine, (left, right))
    entropy = left.entropy or (right.entropy if isinstance(right, Tensor) else None)
    if entropy is not None:
        negated = entropy.negated != (factor is not None and factor < 0)
        shared = factor is not None and abs(factor) < 1
        summed = None if shared else entropy.summed
        return with_cross_entropy(machine, result, replace(entropy, negated=negated, summed=summed))
    if factor == -1 and _log_of_output(left) is not None:
        return replace(result, op="negative")
    right = machine.tensor_of(right) if isinstance(right, Parameter) else right
    for log, other in ((left, right), (right, left)):
        if isinstance(log, Tensor) and (found := _log_of_output(log)) is not None:
            return replace(result, entropy=_labelled(machine, found, log, other))
    return result


def _log_of_output(value: Tensor) -> tuple[Tensor, Tensor, str | None] | None:
    """The unreduced logarithm that `value` is, or is the negative of, and the output it is of.

    That is a softmax, or else its activation, which gives no probabilities, comes third.
    """
    log = unwrapped(value, "negative")
    if log.op != "log":
        return None
    output = unwrapped(log.operands[0], "add", "clip")
    if is_softmax(output.head) and output.op in DIRECT:
        return log, output, None
    scores = _unguarded(log.operands[0])
    raw = raw_activation(scores)
    return (log, scores, raw) if raw is not None else None


def _unguarded(value: Tensor) -> Tensor:
    """What `value` was before a clip, or before a tiny number was added."""
    for _ in range(SEARCHED):
        if value.op != "clip" and not (value.op == "add" and value.name == TINY):
            break
        value = value.operands[0]
    return value


def raw_activation(value: Tensor) -> str | None:
    """The activation of an output that is known to give no probabilities."""
    head = value.head
    if head is not None:
        known = value.op in DIRECT and head.activation in _RAW
        return head.activation if known else None
    parts = value.operands if value.op == "add" else (value,)
    return "linear" if any(map(_is_weighted_sum, parts)) else None


_RAW: Final = frozenset({"linear", "relu", "tanh"})


def _is_weighted_sum(value: Tensor) -> bool:
    """Whether this is a product with a matrix of weights."""
    return (
        value.op == "matmul"
        and len(value.operands) == 2
        and unwrapped(value.operands[1], "identity").op in ("variable", "filled")
    )


DIRECT: Final[frozenset[TensorOp]] = frozenset(
    {"softmax", "layer", "predict", "identity", "cast", "call", "join", "activation", "reshape"}
)
"""Ways to come by a softmax output without picking numbers from it."""


def is_softmax(head: Head | None) -> bool:
    """Whether the values are known to be the output of a softmax over their last axis."""
    return head is not None and head.activation == "softmax" and not head.recurrent


def _labelled(
    machine: Machine, found: tuple[Tensor, Tensor, str | None], factor: Tensor, other: Value
) -> CrossEntropy | None:
    log, output, raw = found
    if machine.statement is None or not isinstance(other, Tensor):
        return None
    machine.charge(SEARCHED)
    if made_of(other, output):
        return None
    minus = other.op == "negative"
    return CrossEntropy(
        log,
        output,
        machine.statement,
        negated=(factor.op == "negative") != minus,
        guarded=log.operands[0] is not output,
        raw=raw,
    )


def carry_cross_entropy(
    machine: Machine, result: Tensor, left: Tensor, right: Value, name: str
) -> Tensor:
    """`result` is the sum, difference or quotient of `left` and `right`, one maybe a product."""
    other = right.entropy if isinstance(right, Tensor) else None
    if _has_rate(machine, left.entropy, right) or _has_rate(machine, other, left):
        return result
    if left.entropy is not None:
        entropy = replace(left.entropy, summed=None) if name == "Divide" else left.entropy
        return with_cross_entropy(machine, result, entropy)
    if other is not None and name != "Divide":
        negated = other.negated != (name == "Subtract")
        return with_cross_entropy(machine, result, replace(other, negated=negated))
    return result


def _has_rate(machine: Machine, entropy: CrossEntropy | None, term: Value) -> bool:
    """Whether `term` holds what the logarithm is of, as in the likelihood of a Poisson rate."""
    if entropy is None or entropy.raw is None or not isinstance(term, Tensor):
        return False
    machine.charge(SEARCHED)
    found = ancestors(term, _not_logarithms)
    return found is None or any(part is entropy.output for part in found)


def _not_logarithms(value: Tensor) -> tuple[Tensor, ...]:
    return () if value.op == "log" else value.operands


def with_cross_entropy(machine: Machine, result: Tensor, entropy: CrossEntropy) -> Tensor:
    """`result` carries `entropy`; one that is negated and reduced is a loss written by hand."""
    if entropy.negated and entropy.reduced:
        machine.losses[id(entropy.log)] = CrossEntropyWritten(
            entropy.log,
            entropy.log.name or "",
            entropy.output,
            entropy.statement,
            entropy.summed,
            entropy.guarded,
            entropy.raw,
        )
    return replace(result, entropy=entropy)


def emit_losses(machine: Machine) -> None:
    """Emit the losses written in a statement that ends here."""
    if not machine.losses:
        return
    for event in machine.losses.values():
        machine.emit(event)
    machine.losses.clear()
