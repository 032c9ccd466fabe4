"""Functions on arrays and tensors, of TensorFlow, Keras, NumPy, JAX and SciPy alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter import arithmetic
from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.events import ArgmaxTaken, Logged, LossSummed, PredictionRounded
from flake8_softmax.interpreter.facts import Labels, TensorOp
from flake8_softmax.interpreter.handwritten import with_cross_entropy
from flake8_softmax.interpreter.labels import compared, of_item, united
from flake8_softmax.interpreter.library.activations import (
    Applied,
    activation_function,
    apply_activation,
    axis_of,
)
from flake8_softmax.interpreter.library.literals import of_literal
from flake8_softmax.interpreter.library.new_arrays import CREATORS, shaped
from flake8_softmax.interpreter.library.shapes import SHAPES
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.tensors import computed, reshaped, same_values
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Const,
    Parameter,
    Repeat,
    Tensor,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.ops import ARGMAX_AXES, NAMESPACES, OPERANDS, OPS, Op


def call(machine: Machine, given: Call) -> Value:
    """The result of a function on arrays or tensors."""
    first = given.first(*OPERANDS)
    operand = as_tensor(machine, first.value) if first is not None else None
    op = OPS.get(given.name)
    if op is None:
        return _activated(machine, given, operand)
    if op in CREATORS:
        return CREATORS[op](machine, given, operand)
    if op in _OPERATORS:
        return _operate(machine, given, _OPERATORS[op])
    if operand is None:
        return UNKNOWN
    return _TRANSFERS[op](machine, given, operand)


def _activated(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    activation = activation_function(given.path)
    if activation is None or operand is None:
        return UNKNOWN
    axis = given.get("axis", 1) or given.get("dim")
    over = axis_of(axis, None if _namespace(given) == "scipy.special" else -1)
    axis_at = axis.at if axis is not None else None
    applied = Applied(activation, given.node, given.node, over, axis_at=axis_at, path=given.path)
    return apply_activation(machine, applied, operand)


def _namespace(given: Call) -> str:
    return given.path.rpartition(".")[0]


OUTERMOST: Final = 4
"""How many lists may be inside each other in what is made an array."""


def as_tensor(machine: Machine, value: Value, deeper: int = OUTERMOST) -> Tensor | None:
    """The value as numbers; of a list, nested at most `deeper`, what its items have in common."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, Parameter):
        return machine.tensor_of(value)
    if isinstance(value, Const):
        return None
    items = items_of(machine, value)
    if not items:
        return unknown_tensor()
    parts = [item.element if isinstance(item, Repeat) else item for item in items]
    label = _label_of(parts) if any(isinstance(item, Repeat) for item in items) else None
    if label is not None:
        return Tensor(op="labels", at=label.at, rank=1, bounds=_bounds(parts), labels=label)
    if all(isinstance(part, Const) for part in parts):
        bounds, labels = _bounds(parts), of_literal(machine, value)
        return Tensor(op="constant", size=len(parts), rank=1, bounds=bounds, labels=labels)
    common = machine.join_all(parts)
    if isinstance(common, Tensor):
        rank = common.rank + 1 if common.rank is not None else None
        return replace(common, op="stack", operands=(common,), rank=rank, head=None)
    nested = deeper > 0 and isinstance(parts[0], type(value))
    first = as_tensor(machine, parts[0], deeper - 1) if nested else None
    if first is not None and first.op == "constant":
        labels = of_literal(machine, value) if deeper == OUTERMOST else None
        return replace(first, rank=(first.rank or 0) + 1, labels=labels)
    return unknown_tensor()


def _label_of(parts: Sequence[Value]) -> Labels | None:
    """The labels that all items of a list are, whose number is not known."""
    found = of_item(parts[0])
    for part in parts[1:]:
        other = of_item(part)
        found = united(found, other) if found is not None and other is not None else None
    return found


def _bounds(parts: Sequence[Value]) -> tuple[float, float] | None:
    numbers = [held for part in parts if (held := number(part)) is not None]
    return (min(numbers), max(numbers)) if len(numbers) == len(parts) else None


def _log(machine: Machine, given: Call, operand: Tensor) -> Value:
    namespace = _namespace(given)
    result = replace(computed("log", given.node, operand), name=namespace)
    if not machine.muted:
        machine.history.logs.append(Logged(operand, result, namespace, given.node))
    return result


def emit_logs(machine: Machine) -> None:
    """At the end of the program: the logarithms, but for those that serve to draw a sample."""
    sampled = set(machine.history.sampled)
    for event in machine.history.logs:
        if event.result not in sampled:
            machine.emit(event, machine.history.case_of(event))


def _exp(machine: Machine, given: Call, operand: Tensor) -> Value:
    return replace(computed("exp", given.node, operand), name=_namespace(given))


def _sum(machine: Machine, given: Call, operand: Tensor) -> Value:
    result = reduce(machine, given, operand, "sum")
    if operand.op == "losses" and result.rank == 0:
        machine.losses[id(result)] = LossSummed(given.node)
    return result


def _mean(machine: Machine, given: Call, operand: Tensor) -> Value:
    return reduce(machine, given, operand, "mean")


def reduce(machine: Machine, given: Call, operand: Tensor, op: TensorOp) -> Tensor:
    """A sum or mean over some axes."""
    axis = axis_argument(given)
    whole = axis is None or axis.constant is None
    rank = 0 if whole and not given.open else None
    over = axis.integer if axis is not None else None
    result = Tensor(op=op, at=given.node, operands=(operand,), rank=rank, axis=over)
    entropy = operand.entropy
    if entropy is None:
        return result
    summed = given.node if whole and op == "sum" and not entropy.reduced else entropy.summed
    return with_cross_entropy(machine, result, replace(entropy, reduced=True, summed=summed))


def axis_argument(given: Call) -> Argument | None:
    """The axis, under any of its names."""
    return given.get("axis", 1) or given.get("reduction_indices") or given.get("dim")


def _extreme(machine: Machine, given: Call, operand: Tensor) -> Value:
    return Tensor(op="extreme", at=given.node, operands=(operand,), name=given.name)


def _argmax(machine: Machine, given: Call, operand: Tensor) -> Value:
    axis = given.get("axis", 1) or given.get("dimension")
    return argmax(machine, operand, axis, given, ARGMAX_AXES.get(_namespace(given)))


def argmax(
    machine: Machine,
    operand: Tensor,
    axis: Argument | None,
    given: Call,
    default: int | None = None,
) -> Tensor:
    """The index of the largest value."""
    none_given = (axis is None or axis.constant is None) and not given.open
    whole = none_given and default is None
    place = default if none_given else axis.integer if axis is not None else None
    axis_at = axis.at if axis is not None else None
    machine.emit(ArgmaxTaken(operand, place, whole, given.node, given.operand_at, axis_at))
    rank = None if operand.rank is None or whole else operand.rank - 1
    labels = None if whole or place == 0 else _of_largest(operand.labels, given.node)
    return Tensor(op="argmax", at=given.node, operands=(operand,), rank=rank, labels=labels)


def _of_largest(labels: Labels | None, at: cst.CSTNode) -> Labels:
    """Class numbers: the places of the 1s when the rows are one-hot."""
    if labels is not None and labels.encoding == "one-hot":
        return replace(labels, encoding="integer", at=at, first=0, begun=None)
    return Labels("integer", at, first=0)


def _operate(machine: Machine, given: Call, name: str) -> Value:
    first = given.first("x", "a", "x1")
    second = given.get("y", 1) or given.get("b") or given.get("x2") or given.get("bias")
    if first is None or second is None:
        return UNKNOWN
    left, right = (_operand(machine, argument.value) for argument in (first, second))
    result = arithmetic.binary(machine, name, left, right, given.node)
    if isinstance(result, Tensor) and any("transpose" in word for word in given.keywords):
        return replace(result, size=None)
    return result


def _operand(machine: Machine, value: Value) -> Value:
    return value if isinstance(value, Const) else as_tensor(machine, value) or UNKNOWN


def _negative(machine: Machine, given: Call, operand: Tensor) -> Value:
    return arithmetic.negative(machine, operand, given.node)


def _constant(machine: Machine, given: Call) -> Value:
    """`tf.constant(0.1, shape=[64])`, or an array as a constant."""
    shape = given.get("shape", 2)
    if shape is not None and isinstance(given.value("value", 0), Const):
        return shaped("filled", machine, shape.value, given.node)
    return call(machine, given)


def _same(machine: Machine, given: Call, operand: Tensor) -> Value:
    dtype = dtype_name(given.value("dtype", 1))
    same = operand
    if operand.op not in ("log", "filled", "constant", "stack"):
        same = same_values(operand, "identity", given.node)
    return replace(same, dtype=dtype) if dtype is not None else same


def dtype_name(value: Value) -> str | None:
    """The name of a type given as a string or as `np.float32`."""
    match value:
        case Const(value=str() as text):
            return text
        case Api(path=path):
            return path.rpartition(".")[2]
        case _:
            return None


def _cast(machine: Machine, given: Call, operand: Tensor) -> Value:
    return replace(same_values(operand, "cast", given.node), dtype=None)


def _clip(machine: Machine, given: Call, operand: Tensor) -> Value:
    return computed("clip", given.node, operand)


def _round(machine: Machine, given: Call, operand: Tensor) -> Value:
    return rounded(machine, operand, given.get("decimals", 1), given)


def rounded(machine: Machine, operand: Tensor, decimals: Argument | None, given: Call) -> Tensor:
    """Whole numbers, or so many decimals."""
    if decimals is None or decimals.constant == 0:
        machine.emit(PredictionRounded(operand, "round", given.node, given.operand_at))
    return computed("round", given.node, operand)


def _sampled(machine: Machine, given: Call) -> Value:
    """`tf.random.categorical(logits, ...)`: indices drawn at random."""
    for value in given.values:
        if isinstance(value, Tensor):
            arithmetic.mark_sampled(machine, value)
    return unknown_tensor(at=given.node)


def _first_given(machine: Machine, given: Call) -> Value:
    return given.arguments[0].value if given.arguments else UNKNOWN


def _epsilon(machine: Machine, given: Call) -> Value:
    return constant(1e-7, given.node)


def _where(machine: Machine, given: Call, operand: Tensor) -> Value:
    """`where(condition, 1, 0)` of a condition on class numbers gives two classes."""
    chosen = {
        value.value
        for value in (given.value("x", 1), given.value("y", 2))
        if isinstance(value, Const)
    }
    if chosen != {0, 1}:
        return _pick(machine, given, operand)
    labels = compared(operand.labels, given.node)
    return replace(
        reshaped(operand, given.node, operand.rank, operand.size), op="pick", labels=labels
    )


def _pick(machine: Machine, given: Call, operand: Tensor) -> Value:
    return replace(reshaped(operand, given.node, None, None), op="pick", labels=operand.labels)


_OPERATORS: Final[Mapping[Op, str]] = {
    Op.ADD: "Add",
    Op.SUBTRACT: "Subtract",
    Op.MULTIPLY: "Multiply",
    Op.DIVIDE: "Divide",
    Op.MATMUL: "MatrixMultiply",
}

_TRANSFERS: Final[Mapping[Op, Callable[[Machine, Call, Tensor], Value]]] = {
    Op.LOG: _log,
    Op.EXP: _exp,
    Op.SUM: _sum,
    Op.MEAN: _mean,
    Op.EXTREME: _extreme,
    Op.ARGMAX: _argmax,
    Op.NEGATIVE: _negative,
    Op.SAME: _same,
    Op.CAST: _cast,
    Op.CLIP: _clip,
    Op.ROUND: _round,
    Op.PICK: _pick,
    Op.WHERE: _where,
    **SHAPES,
}

FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **{f"{namespace}.*": call for namespace in NAMESPACES},
    "keras.activations.get": _first_given,
    "keras.backend.epsilon": _epsilon,
    "keras.config.epsilon": _epsilon,
    "keras.random.categorical": _sampled,
    "tensorflow.constant": _constant,
    "tensorflow.function": _first_given,
    "tensorflow.multinomial": _sampled,
    "tensorflow.random.categorical": _sampled,
}
