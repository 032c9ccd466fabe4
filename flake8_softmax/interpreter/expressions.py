"""What each kind of expression evaluates to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import libcst as cst

from flake8_softmax.interpreter import arithmetic
from flake8_softmax.interpreter.alternatives import for_both, for_each
from flake8_softmax.interpreter.binding import assign
from flake8_softmax.interpreter.comprehensions import comprehension, dict_comprehension
from flake8_softmax.interpreter.constants import integer
from flake8_softmax.interpreter.control_flow import isolated, truth
from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.functions import defaults
from flake8_softmax.interpreter.hidden_softmax import mark_used
from flake8_softmax.interpreter.library.columns import attribute_of_unknown
from flake8_softmax.interpreter.library.feeds import feed
from flake8_softmax.interpreter.library.tables import column
from flake8_softmax.interpreter.limits import LONGEST, LONGEST_TEXT, constant
from flake8_softmax.interpreter.machine import Call, Evaluator, Machine
from flake8_softmax.interpreter.objects import attribute
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.sequences import (
    any_entry,
    any_item,
    entries,
    exact_items,
    item_at,
    items_or_any,
    new_dict,
    new_list,
    new_tuple,
    part_of,
)
from flake8_softmax.interpreter.tensors import index_tensor, same_values
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    Const,
    Constant,
    DictRef,
    Function,
    ListRef,
    Table,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    unknown_because,
)

PLAIN_DIGITS: Final = 18
"""Digits of a number that is read without Python's parser, which is slow."""

LONGEST_LITERAL: Final = 2 * LONGEST_TEXT
"""Characters of a literal, with its quotes and escapes, beyond which it is not read."""


def _name(machine: Machine, node: cst.Name) -> Value:
    match node.value:
        case "True" | "False":
            return Const(node.value == "True", node)
        case "None":
            return Const(None, node)
        case "__name__":
            return constant(machine.frame.module.name, node)
        case name:
            return machine.lookup(name)


def _attribute(machine: Machine, node: cst.Attribute) -> Value:
    value = machine.evaluate(node.value)
    known = attribute_of_unknown(node.attr.value, node) if isinstance(value, Unknown) else None
    return known or attribute(machine, value, node.attr.value, node)


def _integer(machine: Machine, node: cst.Integer) -> Value:
    digits = node.value
    if digits.isdecimal() and len(digits) < PLAIN_DIGITS:
        return constant(int(digits), node)
    return _literal(machine, node)


def _string(machine: Machine, node: cst.SimpleString) -> Value:
    text = node.value
    quote = text[0]
    if len(text) > LONGEST_LITERAL:
        return UNKNOWN
    if quote not in "'\"" or "\\" in text or "\r" in text:
        return _literal(machine, node)
    width = 3 if text.startswith(quote * 3) else 1
    return constant(text[width:-width], node)


def _float(machine: Machine, node: cst.Float) -> Value:
    digits = node.value
    return constant(float(digits), node) if len(digits) <= LONGEST_LITERAL else UNKNOWN


def _literal(machine: Machine, node: cst.Integer | cst.SimpleString) -> Value:
    if len(node.value) > LONGEST_LITERAL:
        return UNKNOWN
    machine.charge(len(node.value))
    try:
        return constant(node.evaluated_value, node)
    except (ValueError, SyntaxError, MemoryError):
        return UNKNOWN


def _concatenated(machine: Machine, node: cst.ConcatenatedString) -> Value:
    texts: list[str] = []
    for part in _parts(node):
        value = machine.evaluate(part)
        if not isinstance(value, Const) or not isinstance(value.value, str):
            return UNKNOWN
        texts.append(value.value)
    return constant("".join(texts), node)


def _parts(node: cst.ConcatenatedString) -> Iterator[cst.CSTNode]:
    part: cst.CSTNode = node
    while isinstance(part, cst.ConcatenatedString):
        yield part.left
        part = part.right
    yield part


def _formatted(machine: Machine, node: cst.FormattedString) -> Value:
    for part in node.parts:
        if isinstance(part, cst.FormattedStringExpression):
            machine.evaluate(part.expression)
    return UNKNOWN


def _items(machine: Machine, elements: Sequence[cst.BaseElement]) -> list[Value]:
    items: list[Value] = []
    for element in elements:
        value = machine.evaluate(element.value)
        if isinstance(element, cst.StarredElement):
            items.extend(items_or_any(machine, value))
        else:
            items.append(value)
    return items


def _tuple(machine: Machine, node: cst.Tuple) -> Value:
    return new_tuple(machine, _items(machine, node.elements))


def _list(machine: Machine, node: cst.List | cst.Set) -> Value:
    return new_list(machine, _items(machine, node.elements))


def _dict(machine: Machine, node: cst.Dict) -> Value:
    items: list[tuple[Constant, Value]] = []
    fed: list[tuple[Value, Value, cst.CSTNode]] = []
    closed = True
    for element in node.elements:
        value = machine.evaluate(element.value)
        if isinstance(element, cst.DictElement):
            key = machine.evaluate(element.key)
            if isinstance(key, Const):
                items.append((key.value, value))
            else:
                fed.append((key, value, element.value))
                closed = False
        elif isinstance(value, DictRef):
            inner = entries(machine, value)
            items.extend(inner.items)
            closed = closed and inner.closed
        else:
            closed = False
    made = new_dict(machine, items, closed)
    for key, value, at in fed:
        feed(machine, made, key, value, at)
    return made


def _call(machine: Machine, node: cst.Call) -> Value:
    function = machine.evaluate(node.func)
    positional: list[Argument] = []
    keywords: dict[str, Argument] = {}
    is_open = False
    star: Value = UNKNOWN
    for arg in node.args:
        value = machine.evaluate(arg.value)
        if arg.star == "*":
            items = exact_items(machine, value)
            known = items is not None and len(positional) <= LONGEST
            is_open = is_open or not known
            star = star if known else value
            positional.extend(Argument(item, arg.value) for item in items or () if known)
        elif arg.star == "**":
            held = entries(machine, value) if isinstance(value, DictRef) else None
            is_open = is_open or held is None or not held.closed
            for name, item in held.items if held else ():
                keywords[str(name)] = Argument(item, arg.value)
        elif arg.keyword is not None:
            keywords[arg.keyword.value] = Argument(value, arg.value, arg.keyword)
        else:
            positional.append(Argument(value, arg.value))
    return machine.invoke(Call(node, function, tuple(positional), keywords, is_open, star))


def _subscript(machine: Machine, node: cst.Subscript) -> Value:
    value = machine.evaluate(node.value)
    before = len(machine.events)
    indices = [_index(machine, element.slice) for element in node.slice]
    if len(machine.events) > before:
        _forget_mask(machine, before, value)
    return for_each(machine, value, lambda one: _item(machine, node, one, indices))


def _forget_mask(machine: Machine, before: int, value: Value) -> None:
    """Take back that an array was compared with 0 to choose its own numbers: `p[p != 0]`."""
    machine.events[before:] = [
        event
        for event in machine.events[before:]
        if not (
            isinstance(event, PredictionCompared) and event.operand is value and event.number == 0
        )
    ]


def _item(
    machine: Machine, node: cst.Subscript, value: Value, indices: Sequence[Value | slice]
) -> Value:
    if isinstance(value, Tensor):
        mark_used(machine, value)
        return index_tensor(machine, value, indices, node)
    if len(indices) != 1:
        return UNKNOWN
    match value, indices[0]:
        case DictRef(), Const(value=key):
            return entries(machine, value).get(key) or UNKNOWN
        case DictRef(), _:
            return any_entry(machine, value)
        case ((ListRef() | TupleValue()), Const(value=int() as place)):
            return item_at(machine, value, place)
        case ((ListRef() | TupleValue()), slice() as part):
            return part_of(machine, value, *_bounds(part))
        case ((ListRef() | TupleValue()), _):
            return any_item(machine, value)
        case Table(), Value() as name:
            return column(machine, value, name)
        case Unknown(reason=reason), _:
            return unknown_because(reason)
        case _:
            return UNKNOWN


def _bounds(part: slice) -> tuple[int | None, int | None, int | None]:
    start, stop, step = map(integer, (part.start, part.stop, part.step))
    unknown = any(
        bound is not None and not isinstance(bound, Const)
        for bound in (part.start, part.stop, part.step)
    )
    return start, stop, 0 if unknown else step


def _index(machine: Machine, node: cst.BaseSlice) -> Value | slice:
    if isinstance(node, cst.Index):
        whole = isinstance(node.value, cst.Ellipsis)
        return slice(None) if whole else machine.evaluate(node.value)
    assert isinstance(node, cst.Slice)
    bounds = (node.lower, node.upper, node.step)
    return slice(*(None if bound is None else machine.evaluate(bound) for bound in bounds))


def _binary(machine: Machine, node: cst.BinaryOperation) -> Value:
    left, right = machine.evaluate(node.left), machine.evaluate(node.right)
    name = type(node.operator).__name__
    return for_both(machine, left, right, lambda a, b: arithmetic.binary(machine, name, a, b, node))


def _unary(machine: Machine, node: cst.UnaryOperation) -> Value:
    value = machine.evaluate(node.expression)
    return for_each(machine, value, lambda one: _unary_of(machine, node, one))


def _unary_of(machine: Machine, node: cst.UnaryOperation, value: Value) -> Value:
    if isinstance(node.operator, cst.Not):
        known = truth(machine, value)
        return UNKNOWN if known is None else Const(not known, node)
    if isinstance(node.operator, cst.Minus):
        return arithmetic.negative(machine, value, node)
    if isinstance(node.operator, cst.BitInvert) and isinstance(value, Tensor):
        raw = value.lineage is not None and value.lineage.raw
        return same_values(value, "identity", node) if raw else UNKNOWN
    return value if isinstance(node.operator, cst.Plus) else UNKNOWN


def _boolean(machine: Machine, node: cst.BooleanOperation) -> Value:
    left = machine.evaluate(node.left)
    known = truth(machine, left)
    is_and = isinstance(node.operator, cst.And)
    if known is not None:
        return machine.evaluate(node.right) if known is is_and else left
    right = isolated(machine, lambda: machine.evaluate(node.right))
    return machine.join(left, right)


def _comparison(machine: Machine, node: cst.Comparison) -> Value:
    left = machine.evaluate(node.left)
    result: Value = UNKNOWN
    for target in node.comparisons:
        right = machine.evaluate(target.comparator)
        operator = type(target.operator).__name__
        result = _compared(machine, operator, left, right, node)
        left = right
    return result if len(node.comparisons) == 1 else UNKNOWN


def _compared(machine: Machine, op: str, left: Value, right: Value, at: cst.Comparison) -> Value:
    return for_both(machine, left, right, lambda a, b: arithmetic.compare(machine, op, a, b, at))


def _conditional(machine: Machine, node: cst.IfExp) -> Value:
    known = truth(machine, machine.evaluate(node.test))
    if known is not None:
        return machine.evaluate(node.body if known else node.orelse)
    body = isolated(machine, lambda: machine.evaluate(node.body))
    return machine.join(body, isolated(machine, lambda: machine.evaluate(node.orelse)))


def _lambda(machine: Machine, node: cst.Lambda) -> Value:
    function = Function(node, machine.scope, defaults(machine, node))
    machine.defined[node] = function
    return function


def _named(machine: Machine, node: cst.NamedExpr) -> Value:
    value = machine.evaluate(node.value)
    assign(machine, node.target, value)
    return value


def _await(machine: Machine, node: cst.Await) -> Value:
    return machine.evaluate(node.expression)


def _yield(machine: Machine, node: cst.Yield) -> Value:
    if isinstance(node.value, cst.From):
        machine.evaluate(node.value.item)
        machine.frame.yields.append(UNKNOWN)
    else:
        value = machine.evaluate(node.value) if node.value is not None else Const(None)
        machine.frame.yields.append(value)
    return UNKNOWN


def _ellipsis(machine: Machine, node: cst.Ellipsis) -> Value:
    return unknown_because(Reason.BLANK)


EVALUATORS: Final[Mapping[type, Evaluator]] = {
    cst.Name: _name,
    cst.Attribute: _attribute,
    cst.Ellipsis: _ellipsis,
    cst.Integer: _integer,
    cst.Float: _float,
    cst.SimpleString: _string,
    cst.ConcatenatedString: _concatenated,
    cst.FormattedString: _formatted,
    cst.Tuple: _tuple,
    cst.List: _list,
    cst.Set: _list,
    cst.Dict: _dict,
    cst.Call: _call,
    cst.Subscript: _subscript,
    cst.BinaryOperation: _binary,
    cst.UnaryOperation: _unary,
    cst.BooleanOperation: _boolean,
    cst.Comparison: _comparison,
    cst.IfExp: _conditional,
    cst.Lambda: _lambda,
    cst.ListComp: comprehension,
    cst.SetComp: comprehension,
    cst.GeneratorExp: comprehension,
    cst.DictComp: dict_comprehension,
    cst.NamedExpr: _named,
    cst.Await: _await,
    cst.Yield: _yield,
}
