"""What prepares data and labels: scalers, encoders, splits into parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.events import OneHotMade
from flake8_softmax.interpreter.facts import Labels, Lineage, Scaling
from flake8_softmax.interpreter.library.images import rescaled
from flake8_softmax.interpreter.library.new_arrays import one_hot
from flake8_softmax.interpreter.library.ops import as_tensor
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import any_item, exact_items, new_list, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    Const,
    ListRef,
    Repeat,
    Scaler,
    Tensor,
    Unknown,
    Value,
)
from flake8_softmax.knowledge.libraries import KERAS_UTILITIES
from flake8_softmax.knowledge.preprocessing import ENCODERS, SCALERS


def to_categorical(machine: Machine, call: Call) -> Value:
    """One-hot labels."""
    operand = call.first("x", "y")
    classes = call.get("num_classes", 1) or call.get("nb_classes")
    value = operand.value if operand is not None else UNKNOWN
    labels = value if isinstance(value, Tensor) else None
    known = classes.integer if classes is not None else None
    if classes is not None and known is None:
        return replace(one_hot(None, None, call.node), operands=())
    if operand is None:
        return one_hot(None, known, call.node)
    if not isinstance(value, Tensor):
        labels = as_tensor(machine, value)
    rows = one_hot(labels, known, call.node, operand.at)
    if labels is not None and labels.labels is not None:
        machine.emit(OneHotMade(labels.labels, known, operand.at))
    return rows


def _encoded(machine: Machine, call: Call, name: str) -> Tensor:
    given = call.first("X", "y")
    if name == "LabelEncoder":
        return Tensor(op="labels", at=call.node, rank=1, labels=_numbered(machine, call, given))
    classes = _classes_in(call, given)
    binary = given is not None and (_is_binary(machine, given.value) or classes == 2)
    if name == "LabelBinarizer" and binary:
        labels = Labels("integer", call.node, 2, first=0)
        return Tensor(op="labels", at=call.node, size=1, rank=2, labels=labels)
    single = name != "OneHotEncoder" or (given is not None and _is_one_column(given.at))
    collapsible = name == "LabelBinarizer"
    labels = Labels(ENCODERS[name], call.node, classes, exclusive=single, collapsible=collapsible)
    return Tensor(op="labels", at=call.node, rank=2, size=classes, labels=labels)


def _classes_in(call: Call, given: Argument | None) -> int | None:
    """The number of classes in labels that an encoder is fitted on."""
    value = given.value if given is not None else UNKNOWN
    labels = value.labels if isinstance(value, Tensor) else None
    known = labels is not None and labels.encoding == "integer" and call.name == "fit_transform"
    return labels.classes if labels is not None and known else None


def _numbered(machine: Machine, call: Call, given: Argument | None) -> Labels:
    """A number for each class, from 0 up; of a list that is written out it is known how many."""
    names = _distinct(machine, given.value) if given is not None else None
    names = names or _classes_in(call, given)
    known = names if call.name == "fit_transform" else None
    return Labels("integer", call.node, known, first=0)


def _distinct(machine: Machine, value: Value) -> int | None:
    """How many different constants a list holds."""
    items = exact_items(machine, value)
    if not items or not all(isinstance(item, Const) for item in items):
        return None
    return len({item.value for item in items if isinstance(item, Const)})


def _factorize(machine: Machine, call: Call) -> Value:
    """`pandas.factorize(values)`: a number for each value, and the different values."""
    labels = Labels("integer", call.node, first=0)
    return new_tuple(machine, (Tensor(op="labels", at=call.node, rank=1, labels=labels), UNKNOWN))


def _is_binary(machine: Machine, labels: Value) -> bool:
    """Whether there are known to be at most two classes."""
    items = exact_items(machine, labels)
    if items is None:
        return False
    return len({(item.value,) if isinstance(item, Const) else id(item) for item in items}) <= 2


def _is_one_column(at: cst.CSTNode) -> bool:
    """Whether the expression picks a single column: `frame["kind"]`, `y.reshape(-1, 1)`."""
    if isinstance(at, cst.Call):
        function = at.func
        return isinstance(function, cst.Attribute) and function.attr.value == "reshape"
    if not isinstance(at, cst.Subscript) or len(at.slice) != 1:
        return False
    index = at.slice[0].slice
    chosen = index.value if isinstance(index, cst.Index) else None
    if isinstance(chosen, cst.List):
        return len(chosen.elements) == 1
    return isinstance(chosen, cst.SimpleString)


def get_dummies(machine: Machine, call: Call) -> Value:
    """`pandas.get_dummies(...)`: one column a class."""
    dropped = call.get("drop_first")
    if call.open or (dropped is not None and dropped.constant is not False):
        return UNKNOWN
    given = call.first("data")
    single = given is not None and (
        _is_one_column(given.at) or (isinstance(given.value, Tensor) and given.value.rank == 1)
    )
    value = given.value if given is not None else UNKNOWN
    numbers = value.labels if isinstance(value, Tensor) and value.rank == 1 else None
    classes = numbers.classes if numbers is not None and numbers.encoding == "integer" else None
    labels = Labels("one-hot", call.node, classes, exclusive=single)
    return Tensor(op="labels", at=call.node, rank=2, size=classes, labels=labels)


def train_test_split(machine: Machine, call: Call) -> Value:
    """Two parts of each array."""
    if call.open:
        return UNKNOWN
    parts: list[Value] = []
    for argument in call.arguments:
        machine.step()
        part = _part(argument.value, call.node)
        parts.extend((part, replace(part)))
    return new_tuple(machine, parts)


def _part(value: Value, at: cst.CSTNode) -> Tensor:
    if isinstance(value, Tensor):
        part = replace(value, op="slice", operands=(value,), at=at, samples="many")
        if part.lineage is None and part.labels is None:
            return replace(part, lineage=Lineage(at, None))
        return part
    if isinstance(value, Unknown):
        return Tensor(op="data", at=at, lineage=Lineage(at, None), samples="many")
    return Tensor(op="data", at=at)


def _normalized(machine: Machine, call: Call) -> Value:
    """`keras.utils.normalize(x)`."""
    given = call.first("x")
    value = given.value if given is not None else UNKNOWN
    return rescaled(value, Scaling("standardise", call.node))


def _scikit_learn(machine: Machine, call: Call) -> Value:
    if call.name == "train_test_split":
        return train_test_split(machine, call)
    if call.path == "sklearn.utils.shuffle":
        return _shuffled(machine, call)
    known = call.name in SCALERS or call.name in ENCODERS
    if call.name == "OneHotEncoder" and call.value("drop") not in (UNKNOWN, Const(None)):
        return UNKNOWN
    return Scaler(call.name, call.node) if known else UNKNOWN


def _shuffled(machine: Machine, call: Call) -> Value:
    """`sklearn.utils.shuffle(a, b)`: each in the same new order."""
    if call.open or not call.arguments:
        return UNKNOWN
    parts = [_shuffled_one(machine, argument.value) for argument in call.arguments]
    return parts[0] if len(parts) == 1 else new_list(machine, parts)


def _shuffled_one(machine: Machine, value: Value) -> Value:
    if isinstance(value, ListRef):
        return new_list(machine, (Repeat(any_item(machine, value)),))
    return value


def _fit(machine: Machine, call: Call, scaler: Scaler) -> Value:
    return scaler


def _transform(machine: Machine, call: Call, scaler: Scaler) -> Value:
    """`scaler.fit_transform(x)` and `transform(x)`."""
    if scaler.name in ENCODERS:
        return _encoded(machine, call, scaler.name)
    given = call.first("X")
    if given is None or not isinstance(given.value, Tensor):
        return UNKNOWN
    scaled = rescaled(given.value, Scaling("standardise", scaler.at))
    return replace(scaled, at=call.node) if isinstance(scaled, Tensor) else scaled


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **{f"{section}.normalize": _normalized for section in KERAS_UTILITIES},
    **{f"{section}.to_categorical": to_categorical for section in KERAS_UTILITIES},
    "pandas.factorize": _factorize,
    "pandas.get_dummies": get_dummies,
    "sklearn.**": _scikit_learn,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Scaler], Value]]] = {
    "fit": _fit,
    "fit_transform": _transform,
    "transform": _transform,
}
