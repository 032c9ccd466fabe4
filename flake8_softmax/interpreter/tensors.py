"""Facts that survive when an array is indexed, reshaped or written into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.constants import integer
from flake8_softmax.interpreter.facts import Head, Labels, Lineage, TensorOp
from flake8_softmax.interpreter.labels import of_item, selected, united
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.records import OwnLoss
from flake8_softmax.interpreter.sequences import row_of
from flake8_softmax.interpreter.values import UNKNOWN, Const, Tensor, Unknown, Value, unknown_tensor

TINY: Final = "tiny"
"""The name of the sum of a tensor and a number that only keeps it from being 0."""

SEARCHED: Final = 200
"""How many tensors are looked at when asking what a tensor was made of."""

FOLLOWED: Final = 2_000
"""How many operands of these are; a tensor may be an operand many times over."""


def same_values(value: Tensor, op: TensorOp, at: cst.CSTNode) -> Tensor:
    """The same numbers under another name."""
    return replace(value, op=op, operands=(value,), at=at)


def reshaped(value: Tensor, at: cst.CSTNode, rank: int | None, size: int | None) -> Tensor:
    """The same numbers in another shape."""
    head = value.head
    if head is not None and (size is None or size != value.size):
        head = replace(head, units=None, moved=True)
    return Tensor(
        op="reshape",
        at=at,
        operands=(value,),
        rank=rank,
        size=size,
        head=head,
        lineage=value.lineage,
        labels=value.labels,
        dtype=value.dtype,
        entropy=value.entropy,
        samples=value.samples,
        bounds=value.bounds,
    )


def linear_sum(operands: Sequence[Tensor], at: cst.CSTNode) -> Head | None:
    """What gave a sum of outputs its values, if all of them are linear."""
    heads = [operand.head for operand in operands]
    linear = [head for head in heads if head is not None and head.activation == "linear"]
    if len(linear) < len(heads):
        return None
    alike = all(head.units == linear[0].units for head in linear)
    head = replace(linear[0], at=at, layer=at, set_at=None)
    return head if alike else replace(head, units=None, minimum=None)


def computed(op: TensorOp, at: cst.CSTNode, *operands: Tensor) -> Tensor:
    """New numbers, of which only the shape of the first operand is known."""
    first = operands[0]
    return Tensor(op=op, at=at, operands=operands, size=first.size, rank=first.rank)


def _all_operands(value: Tensor) -> tuple[Tensor, ...]:
    return value.operands


def ancestors(
    value: Tensor, operands: Callable[[Tensor], tuple[Tensor, ...]] = _all_operands
) -> list[Tensor] | None:
    """`value` and what it was made of, each tensor once; None when there are too many.

    `operands` chooses those of a tensor's operands that matter.
    """
    pending, seen, followed = [value], {value: None}, 0
    while pending and len(seen) <= SEARCHED and followed <= FOLLOWED:
        parts = operands(pending.pop())
        followed += len(parts)
        new = dict.fromkeys(part for part in parts if part not in seen)
        seen.update(new)
        pending.extend(new)
    return None if len(seen) > SEARCHED or followed > FOLLOWED else list(seen)


def made_of(value: Tensor, part: Tensor) -> bool:
    """Whether `part` took part in making `value`; True when that cannot be seen."""
    found = ancestors(value)
    return found is None or any(tensor is part for tensor in found)


PREDICTING: Final[frozenset[TensorOp]] = frozenset({"predict", "call"})


def unwrapped(value: Tensor, *ops: TensorOp) -> Tensor:
    """What `value` was before steps that are one of `ops`."""
    for _ in range(SEARCHED):
        if value.op not in ops or not value.operands:
            break
        value = value.operands[0]
    return value


def mark_weighed(machine: Machine, value: Tensor) -> None:
    """The numbers meet weights: those that arrive at a placeholder do so as they are."""
    source = unwrapped(value, "identity", "cast", "reshape")
    if source.op == "placeholder":
        machine.history.weighed[source.at] = None


PARTS: Final[frozenset[TensorOp]] = frozenset(
    {"row", "column", "pick", "slice", "cast", "identity", "reshape"}
)


_VALUES_KEPT: Final[frozenset[TensorOp]] = PARTS | {"clip"}


def source_in(own: OwnLoss | None, value: Tensor) -> Tensor:
    """What a loss of the program's own was given, if `value` has its numbers; else `value`."""
    if own is None:
        return value
    source = value
    for _ in range(SEARCHED):
        if source is own.labels or source is own.output:
            return source
        if source.op not in _VALUES_KEPT or len(source.operands) != 1:
            break
        source = source.operands[0]
    return value


def is_array(value: Tensor) -> bool:
    """Whether this is an array of NumPy that `predict` gave, or a part of it."""
    return unwrapped(value, "slice", "row", "column", "pick", "reshape").op == "predict"


def is_prediction(value: Tensor) -> bool:
    """Whether the numbers are a model's output, or some of them as they are."""
    for _ in range(SEARCHED):
        if value.op in PREDICTING:
            return True
        if value.op not in PARTS or len(value.operands) != 1 or _is_whole(value.dtype):
            return False
        value = value.operands[0]
    return False


def _is_whole(dtype: str | None) -> bool:
    return dtype is not None and dtype.startswith(("int", "uint", "bool"))


def is_whole_prediction(value: Tensor) -> bool:
    """Whether the numbers are a model's output with all its columns."""
    if value.op == "slice" and value.operands:
        value = value.operands[0]
    return value.op in PREDICTING


def has_batch_axis(value: Tensor) -> bool:
    """Whether the first axis is known to count samples."""
    found = ancestors(value, _same_rows)
    return found is not None and all(map(_may_count_samples, found))


_ROWS_OF_FIRST: Final[frozenset[TensorOp]] = frozenset(
    {"matmul", "add", "activation", "cast", "identity"}
)
"""Operations whose result has the rows of their first operand."""

_COUNT_SAMPLES: Final[frozenset[TensorOp]] = frozenset(
    {"input", "layer", "call", "predict", "placeholder", "weights"}
)


def _is_weighted(value: Tensor) -> bool:
    return value.layer is not None and value.op == "layer" and value.layer.kind.weights


def _same_rows(value: Tensor) -> tuple[Tensor, ...]:
    """The operands whose first axis is that of `value`."""
    if value.op == "join":
        return value.operands
    return value.operands[:1] if value.op in _ROWS_OF_FIRST else ()


def _may_count_samples(value: Tensor) -> bool:
    """Whether the first axis counts samples, if that of every operand in `_same_rows` does."""
    if value.op == "join" or _is_weighted(value):
        return True
    if value.rank is None or value.rank < 2:
        return False
    if value.op in _ROWS_OF_FIRST:
        return bool(value.operands)
    return value.op in _COUNT_SAMPLES or value.samples == "many"


BOUNDED: Final[frozenset[TensorOp]] = frozenset(
    {
        "clip",
        "complement",
        "constant",
        "log",
        "negative",
        "power",
        "sigmoid",
        "softmax",
        "subtract",
        "unknown",
    }
)
BOUNDING: Final = frozenset({"tanh", "sigmoid", "softmax", "hard_sigmoid", "softsign"})


def is_bounded(value: Tensor) -> bool:
    """Whether exp(value) may well not overflow: clipped, squashed, negative or not known."""
    found = ancestors(value, _unbounded_parts)
    if found is None:
        return True
    return all(_is_bounded_itself(part) for part in found if not _unbounded_parts(part))


_OF_SAME_KIND: Final[frozenset[TensorOp]] = frozenset(
    {"cast", "divide", "identity", "multiply", "reshape", "transpose"}
)
"""Operations whose result has the bounds of their first operand, or multiples of them."""


def _unbounded_parts(value: Tensor) -> tuple[Tensor, ...]:
    """What must be bounded for `value` to be, if it is not so itself."""
    if _is_bounded_itself(value):
        return ()
    if value.op == "join":
        return value.operands
    return value.operands[:1] if value.op in _OF_SAME_KIND else ()


def _is_bounded_itself(value: Tensor) -> bool:
    if value.op in ("multiply", "divide") and value.operands:
        return value.name == "negated"
    if value.op in BOUNDED:
        return True
    return value.head is not None and value.head.activation in BOUNDING


def index_tensor(
    machine: Machine, value: Tensor, indices: Sequence[Value | slice], at: cst.CSTNode
) -> Value:
    """`value[indices]`."""
    if value.op == "eye":
        return _one_hot(value, indices, at)
    first = indices[0]
    if isinstance(first, Const) and isinstance(first.value, str):
        return _under_name(value, at)
    if len(indices) == 1:
        return _index_first(value, first, at)
    return _index_many(value, indices, at)


def _under_name(value: Tensor, at: cst.CSTNode) -> Value:
    """One of the arrays of a file, or a column of a table: of the same source, if not of pixels."""
    if value.lineage is None or value.lineage.pixels is not None:
        return UNKNOWN
    return replace(unknown_tensor(value, at=at), lineage=value.lineage)


def _one_hot(value: Tensor, indices: Sequence[Value | slice], at: cst.CSTNode) -> Tensor:
    chosen = indices[0]
    known = not isinstance(chosen, slice | Const)
    labels = Labels("one-hot", at, value.size) if known else None
    return Tensor(op="one_hot", at=at, size=value.size, rank=2 if known else None, labels=labels)


def _index_first(value: Tensor, first: Value | slice, at: cst.CSTNode) -> Tensor:
    if isinstance(first, slice):
        size = value.size if value.rank is not None and value.rank > 1 else None
        many = _samples(value, first)
        return replace(value, op="slice", operands=(value,), at=at, size=size, samples=many)
    if integer(first) is not None:
        return row_of(value, at)
    if isinstance(first, Const) and first.value is None:
        rank = None if value.rank is None else value.rank + 1
        return replace(reshaped(value, at, rank, value.size), samples="one")
    if isinstance(first, Unknown):
        row = row_of(value, at)
        return replace(row, op="pick", rank=None, size=None, labels=selected(row.labels))
    labels = value.labels if _is_order(first) else selected(value.labels)
    return replace(
        value, op="pick", operands=(value,), at=at, samples=None, labels=labels, bounds=None
    )


def _is_order(index: Value) -> bool:
    """Whether these are places drawn or counted, not those where something holds."""
    return isinstance(index, Tensor) and unwrapped(index, "slice", "cast").op == "integers"


def _samples(value: Tensor, part: slice) -> Literal["one", "many"] | None:
    """How many samples a slice along the first axis holds."""
    if part.start is None and part.stop is None:
        return value.samples
    start = 0 if part.start is None else integer(part.start)
    stop = integer(part.stop)
    if start is None or (stop is None and part.stop is not None):
        return None
    if stop is None:
        return "many" if start >= 0 and value.samples == "many" else None
    if start < 0 or stop < 0:
        return None
    return "one" if stop - start == 1 else "many" if stop - start > 1 else None


def _index_many(value: Tensor, indices: Sequence[Value | slice], at: cst.CSTNode) -> Tensor:
    whole = [isinstance(i, slice) and i.start is None and i.stop is None for i in indices]
    new_axes = [isinstance(i, Const) and i.value is None for i in indices]
    kept = all(whole[i] or new_axes[i] for i in range(len(indices)))
    rank = None if value.rank is None else value.rank + sum(new_axes)
    if kept:
        return reshaped(value, at, rank, None if new_axes[-1] else value.size)
    samples = _samples(value, indices[0]) if isinstance(indices[0], slice) else None
    return replace(reshaped(value, at, None, None), op="column", labels=None, samples=samples)


def write_into(owner: Tensor, value: Value, at: cst.Subscript) -> Tensor:
    """The array after `owner[...] = value`: what its old and new numbers have in common."""
    lineage: Lineage | None = None
    if isinstance(value, Tensor) and value.lineage is not None:
        if owner.is_blank:
            lineage = value.lineage
        elif owner.lineage is not None and owner.lineage.same_scale_as(value.lineage):
            lineage = owner.lineage
    operands = (owner, value) if isinstance(value, Tensor) else (owner,)
    labels = _written_labels(owner, value, at)
    known = labels is not None and (labels.encoding == "one-hot" or owner.is_blank)
    op: TensorOp = "written" if lineage is not None or known else "unknown"
    return Tensor(
        op=op,
        at=at,
        operands=operands,
        size=owner.size,
        rank=owner.rank,
        lineage=lineage,
        labels=labels,
    )


def _written_labels(owner: Tensor, value: Value, at: cst.Subscript) -> Labels | None:
    """Labels of which some are overwritten: where a part is chosen by place, the others stay.

    A single 1 among zeros may as well mark the place of a class.
    """
    new = of_item(value)
    if owner.rank == 2 and (owner.is_blank or owner.labels is not None):
        return _marked(owner, new, at)
    if owner.rank != 1 or new is None:
        return None
    if isinstance(at.slice[0].slice, cst.Slice) and owner.labels is not None:
        return united(owner.labels, new) or selected(owner.labels)
    if new.first == new.classes == 1:
        return None
    return selected(new if owner.labels is None and owner.is_blank else owner.labels)


def _marked(owner: Tensor, new: Labels | None, at: cst.Subscript) -> Labels | None:
    """Rows of zeros in which `rows[places, classes] = 1` marks the class of each."""
    width, single = owner.size, new is not None and new.first == new.classes == 1
    both = len(at.slice) == 2 and all(isinstance(one.slice, cst.Index) for one in at.slice)
    if not single or not both or width is None or width < 2:
        return None
    return Labels("one-hot", at, width, exclusive=False)
