"""Functions that compute at once, and without overflow, what a program writes in two steps."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as replaced
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.events import CrossEntropyWritten, Logged, SoftmaxWritten
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.level import Applicability
from flake8_softmax.rules.edits import (
    Code,
    Correction,
    Named,
    NameOf,
    Part,
    argument,
    arguments_of,
    correction,
    last_name,
    only_argument,
    operand,
    parts_of,
    replace,
    whole,
)

_LOGARITHMS: Final = {
    "tensorflow": ("tensorflow.nn.log_softmax", "tensorflow.math.log_sigmoid"),
    "tensorflow.math": ("tensorflow.nn.log_softmax", "tensorflow.math.log_sigmoid"),
    "keras.backend": ("tensorflow.nn.log_softmax", "tensorflow.math.log_sigmoid"),
    "keras.ops": ("keras.ops.log_softmax", "keras.ops.log_sigmoid"),
    "jax.numpy": ("jax.nn.log_softmax", "jax.nn.log_sigmoid"),
    "numpy": ("scipy.special.log_softmax", "scipy.special.log_expit"),
}
"""Library of a logarithm -> the logarithms of a softmax and of a sigmoid that take its place."""

_SOFTMAXES: Final = {
    "tensorflow": "tensorflow.nn.softmax",
    "tensorflow.math": "tensorflow.nn.softmax",
    "keras.backend": "keras.backend.softmax",
    "keras.ops": "keras.ops.softmax",
    "jax.numpy": "jax.nn.softmax",
    "numpy": "scipy.special.softmax",
}
"""Library of an exponential -> the softmax that takes its place."""


def log_softmax(event: Logged) -> Correction | None:
    """`log_softmax(x)` for `log(softmax(x))`, where one stands inside the other."""
    head, inner = event.operand.head, only_argument(event.at)
    if head is None or not _is_function_of(inner, head, event.namespace):
        return None
    if not isinstance(inner, cst.Call) or not _takes_only_an_axis(inner):
        return None
    function = Named(_LOGARITHMS[event.namespace][0])
    edit = replace(event.at, function, *parts_of("(", arguments_of(inner), ")"))
    return correction("Use log_softmax", edit)


def log_sigmoid(event: Logged, head: Head, complement: bool) -> Correction | None:
    """`log_sigmoid(x)` for `log(sigmoid(x))`, and of -x for `log(1 - sigmoid(x))`."""
    inner = only_argument(event.at)
    if complement:
        inner = inner.right if isinstance(inner, cst.BinaryOperation) else None
    scores = only_argument(inner) if inner is not None else None
    if scores is None or not _is_function_of(inner, head, event.namespace):
        return None
    function = Named(_LOGARITHMS[event.namespace][1])
    given = parts_of("(-", operand(scores), ")") if complement else ("(", whole(scores), ")")
    return correction("Use log_sigmoid", replace(event.at, function, *given))


def _is_function_of(inner: cst.CSTNode | None, head: Head, namespace: str) -> bool:
    """Whether `inner` is the call of a library function, of the same kind as the logarithm's."""
    if inner is None or head.at is not inner or not head.path or namespace not in _LOGARITHMS:
        return False
    return _kind(head.path) == _kind(namespace)


def _kind(path: str) -> str:
    root = path.partition(".")[0]
    return {"keras": "tensorflow", "scipy": "numpy"}.get(root, root)


def _takes_only_an_axis(call: cst.Call) -> bool:
    """Whether a softmax has its operand by position and nothing else but an axis."""
    names = [arg.keyword.value if arg.keyword is not None else "" for arg in call.args]
    return names in ([""], ["", "axis"]) and not call.args[0].star


def softmax(event: SoftmaxWritten) -> Correction | None:
    """`softmax(x)` for a quotient of exponentials that keeps the last axis."""
    kept = argument(event.total_at, None, "keepdims", "keep_dims") if event.total_at else None
    keeps = kept is not None and isinstance(kept.value, cst.Name) and kept.value.value == "True"
    path = _SOFTMAXES.get(event.namespace)
    if not keeps or path is None or not event.over_last_axis:
        return None
    given: Part = NameOf(event.operand)
    if event.operand_at is not None and contains(event.at, event.operand_at):
        given = Code(event.operand_at)
    axis = ", axis=-1" if path.startswith("scipy") else ""
    target: tuple[Part, ...] = ()
    if isinstance(event.at, cst.AugAssign):
        target = (Code(event.at.target), " = ")
    applicability = None if event.exact else Applicability.UNSAFE
    edit = replace(event.at, *target, Named(path), "(", given, f"{axis})")
    return correction("Use softmax", edit, applicability=applicability)


def contains(outer: cst.CSTNode, inner: cst.CSTNode) -> bool:
    """Whether a node is part of another one."""
    left: list[cst.CSTNode] = [outer]
    while left:
        node = left.pop()
        if node is inner:
            return True
        left.extend(node.children)
    return False


def scores_of(probabilities: Tensor, at: cst.CSTNode) -> Part | None:
    """The values before the softmax or sigmoid at `at`, as code or by their name."""
    head = probabilities.head
    if head is not None and head.path and head.at is at:
        inner = only_argument(at, "x", "logits", "features")
        return whole(inner) if inner is not None else None
    if probabilities.op in ("softmax", "sigmoid") and probabilities.operands:
        return NameOf(probabilities.operands[0])
    return None


def fused_loss(event: CrossEntropyWritten) -> Correction | None:
    """The cross-entropy of the values before the softmax for a sum of labels times log(softmax)."""
    statement, log = event.statement, event.log.at
    terms = _terms(statement, log, _Loss()) if log is not None else None
    if terms is None or log is None:
        return None
    labels, around = terms
    softmax_at = only_argument(log)
    scores = scores_of(event.log.operands[0], softmax_at) if softmax_at is not None else None
    if scores is None:
        return None
    fused = _fused(event.namespace, labels, scores)
    if around.reduction is not None:
        fused = parts_of(whole(around.reduction), "(", fused, ")")
    return correction("Use the fused loss", replace(statement, around.sign, *fused))


def _fused(namespace: str, labels: cst.BaseExpression, scores: Part) -> tuple[Part, ...]:
    if namespace.startswith("tensorflow"):
        function = Named("tensorflow.nn.softmax_cross_entropy_with_logits")
        return function, "(labels=", whole(labels), ", logits=", scores, ")"
    function = Named("keras.losses.categorical_crossentropy")
    return function, "(", whole(labels), ", ", scores, ", from_logits=True)"


_SUMS: Final = frozenset({"reduce_sum", "sum"})
_MEANS: Final = frozenset({"reduce_mean", "mean"})


@dataclass(frozen=True, slots=True)
class _Loss:
    """What is around a product: its sign, the function that reduces the losses to one number."""

    sign: str = "-"
    reduction: cst.BaseExpression | None = None
    by_class: bool = False


def _terms(
    node: cst.CSTNode, log: cst.CSTNode, around: _Loss
) -> tuple[cst.BaseExpression, _Loss] | None:
    """The labels in a loss written by hand, and what is around their product with `log`."""
    match node:
        case cst.UnaryOperation(operator=cst.Minus(), expression=inner):
            return _terms(inner, log, replaced(around, sign=_opposite(around.sign)))
        case cst.Call(args=[cst.Arg(value=inner, keyword=None, star=""), *_]):
            outside = _reduced(node, around)
            return None if outside is None else _terms(inner, log, outside)
        case cst.BinaryOperation(left=left, operator=cst.Multiply(), right=right):
            return _factors(left, right, log, around)
        case _:
            return None


def _reduced(call: cst.Call, around: _Loss) -> _Loss | None:
    """What is around the argument of a sum or mean; None for one that is not understood."""
    name = last_name(call.func)
    axis = argument(call, 1, "axis", "reduction_indices")
    if name is None or name.value not in _SUMS | _MEANS:
        return None
    if axis is None and len(call.args) == 1 and not around.by_class:
        return replaced(around, reduction=around.reduction or call.func)
    if axis is not None and name.value in _SUMS and _is_last(axis.value):
        return replaced(around, by_class=True)
    return None


def _factors(
    left: cst.BaseExpression, right: cst.BaseExpression, log: cst.CSTNode, around: _Loss
) -> tuple[cst.BaseExpression, _Loss] | None:
    sign = around.sign
    for one in (left, right):
        sign = sign if _unsigned(one) is one else _opposite(sign)
    found = replaced(around, sign=sign)
    if _unsigned(right) is log:
        return _unsigned(left), found
    return (_unsigned(right), found) if _unsigned(left) is log else None


def _opposite(sign: str) -> str:
    return "" if sign else "-"


def _unsigned(node: cst.BaseExpression) -> cst.BaseExpression:
    if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Minus):
        return node.expression
    return node


def _is_last(axis: cst.BaseExpression) -> bool:
    """Whether a written axis is that of the classes of a batch."""
    if isinstance(axis, cst.List | cst.Tuple) and len(axis.elements) == 1:
        axis = axis.elements[0].value
    number = axis.expression if isinstance(axis, cst.UnaryOperation) else axis
    return isinstance(number, cst.Integer) and number.value == "1"
