"""What is known of class labels, and what arithmetic does to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.values import Choice, Const, Count, Tensor, Value


def of_numbers(numbers: Iterable[float], at: cst.CSTNode) -> Labels | None:
    """Class numbers that are written out; how many classes there are if none is left out."""
    found = set(numbers)
    if not found or any(number != int(number) for number in found):
        return None
    low, high = int(min(found)), int(max(found))
    classes = len(found) if high - low + 1 == len(found) else None
    return Labels("integer", at, classes, first=low)


def of_rows(rows: Sequence[Sequence[float]], at: cst.CSTNode) -> Labels | None:
    """Rows that are written out: of single numbers, or of 0 and 1 for each class."""
    widths = {len(row) for row in rows}
    if len(widths) != 1:
        return None
    if widths == {1}:
        return of_numbers((row[0] for row in rows), at)
    if any(number not in (0, 1) for row in rows for number in row):
        return None
    ones = {sum(row) for row in rows}
    (width,) = widths
    if ones == {1}:
        return Labels("one-hot", at, width, exclusive=False, literal=True)
    return (
        Labels("multi-label", at, width, exclusive=False, literal=True) if max(ones) > 1 else None
    )


def of_item(value: Value) -> Labels | None:
    """An item of a sequence as a label: a whole number, or what is already one."""
    if isinstance(value, Tensor):
        return value.labels if value.rank == 0 else None
    if isinstance(value, Count):
        return Labels("integer", value.at, first=value.first)
    if isinstance(value, Choice):
        found = [of_item(one) for one in value.alternatives if one != Const(None)]
        return reduce(_united_or_none, found) if found else None
    if not isinstance(value, Const) or value.at is None:
        return None
    number = value.value
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    return Labels("integer", value.at, 1, first=number)


def either_item(left: Value, right: Value) -> Tensor | None:
    """What is one of two items of a sequence, if both may be labels."""
    both = _united_or_none(of_item(left), of_item(right))
    return None if both is None else Tensor(op="labels", at=both.at, rank=0, labels=both)


def _united_or_none(left: Labels | None, right: Labels | None) -> Labels | None:
    return united(left, right) if left is not None and right is not None else None


def united(left: Labels, right: Labels) -> Labels | None:
    """The labels of two arrays that are made one."""
    if left.encoding != right.encoding:
        return None
    if left.encoding != "integer" or None in (left.first, right.first):
        return common(left, right)
    low, high = min(left.first or 0, right.first or 0), None
    if left.classes is not None and right.classes is not None:
        ends = [(part.first or 0) + (part.classes or 0) for part in (left, right)]
        touching = max(left.first or 0, right.first or 0) <= min(ends)
        high = max(ends) if touching else None
    return replace(
        left,
        classes=None if high is None else high - low,
        first=low,
        generated=left.generated and right.generated,
    )


def common(left: Labels | None, right: Labels | None) -> Labels | None:
    """What is known of labels that are either of two."""
    if left == right or left is None or right is None:
        return left if left == right else None
    if left.encoding != right.encoding:
        return None
    return replace(
        left,
        classes=left.classes if left.classes == right.classes else None,
        first=left.first if left.first == right.first else None,
        generated=left.generated and right.generated,
        exclusive=left.exclusive and right.exclusive,
        collapsible=left.collapsible or right.collapsible,
        begun=left.begun if left.begun is right.begun else None,
    )


def shifted(labels: Labels | None, by: object, at: cst.CSTNode) -> Labels | None:
    """The labels after a number is added."""
    if labels is None or labels.encoding != "integer":
        return None
    whole = isinstance(by, int | float) and by == int(by) and labels.first is not None
    first = (labels.first or 0) + int(by) if whole and isinstance(by, int | float) else None
    return replace(labels, at=at, first=first)


def multiplied(labels: Labels | None, by: object, at: cst.CSTNode) -> Labels | None:
    """The labels after a multiplication, if all are the same: `2 * np.ones(50)`."""
    single = labels is not None and labels.encoding == "integer" and labels.classes == 1
    if labels is None or not single or labels.first is None or not isinstance(by, int):
        return None
    return replace(labels, at=at, first=labels.first * by)


def from_zero(labels: Labels | None, at: cst.CSTNode) -> Labels | None:
    """The labels after the smallest is subtracted."""
    if labels is None or labels.encoding != "integer":
        return None
    return replace(labels, at=at, first=0)


def compared(labels: Labels | None, at: cst.CSTNode) -> Labels | None:
    """What a comparison of class numbers with one of them gives: two classes."""
    if labels is None or labels.encoding != "integer":
        return None
    return Labels("integer", at, 2, first=0)


def selected(labels: Labels | None) -> Labels | None:
    """Labels of which some classes may be gone."""
    if labels is None or labels.encoding == "multi-label":
        return None
    if labels.encoding == "one-hot":
        return labels
    return replace(labels, classes=None, first=None)
