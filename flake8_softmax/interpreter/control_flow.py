"""Statements that decide what runs: branches, loops, `with`, `try`, `match` and leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.binding import assign, statement_value
from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.frames import Loop
from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.sequences import any_item, exact_items
from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Choice,
    ClassValue,
    Const,
    DictRef,
    Function,
    Layer,
    ListRef,
    Method,
    ModelRef,
    TupleValue,
    Value,
)

UNROLLED: Final = 16
"""How many items of a literal sequence a loop is run for one by one."""


def truth(machine: Machine, value: Value) -> bool | None:
    """Whether the value counts as true, None when not known."""
    match value:
        case Const(value=constant):
            return bool(constant)
        case TupleValue() | ListRef() | DictRef():
            items = exact_items(machine, value)
            return None if items is None else bool(items)
        case Api(path=path):
            return None if path.endswith("TYPE_CHECKING") else True
        case Choice(alternatives=alternatives):
            known = {truth(machine, one) for one in alternatives}
            return known.pop() if len(known) == 1 else None
        case Layer() | ModelRef() | Function() | ClassValue():
            return True
        case _:
            return None


def isolated(machine: Machine, action: Callable[[], Value]) -> Value:
    """Do something that may or may not happen: its effects are joined with none."""
    machine.store.branch()
    value = action()
    machine.store.merge([{}, machine.store.undo()])
    return value


def _return(machine: Machine, node: cst.Return) -> Flow:
    value = statement_value(machine, node.value) if node.value is not None else Const(None)
    frame = machine.frame
    ends_function = machine.store.depth == frame.depth + 1
    delta = None if ends_function else machine.store.changes(frame.depth)
    frame.returns.append((value, delta))
    return Flow.LEAVE


def _raise(machine: Machine, node: cst.Raise) -> Flow:
    if node.exc is not None:
        machine.evaluate(node.exc)
    return Flow.LEAVE


def _assert(machine: Machine, node: cst.Assert) -> Flow:
    before = len(machine.events)
    machine.evaluate(node.test)
    forget_bounds(machine, before)
    return Flow.NEXT


def forget_bounds(machine: Machine, before: int) -> None:
    """Take back that predictions were compared with bounds since there were `before` events."""
    machine.events[before:] = [e for e in machine.events[before:] if not _is_bound(e)]


def _is_bound(event: object) -> bool:
    """Whether a prediction was compared with a bound, which is no mistake in an assertion."""
    return isinstance(event, PredictionCompared) and "Than" in event.operator


def _break(machine: Machine, node: cst.Break) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.breaks.append(machine.store.changes(loop.start))
    return Flow.LEAVE


def _continue(machine: Machine, node: cst.Continue) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.continues.append(machine.store.changes(loop.depth))
    return Flow.LEAVE


def _arm(machine: Machine, body: Sequence[cst.CSTNode], paths: list[Delta]) -> None:
    machine.store.branch()
    flow = machine.execute(body)
    delta = machine.store.undo()
    if flow is Flow.NEXT:
        paths.append(delta)


def _end_branch(machine: Machine, flow: Flow, others: Sequence[Delta]) -> Flow:
    """End a branch; what follows it is also reached by other ways."""
    if flow is Flow.NEXT and not others:
        machine.store.keep()
        return flow
    delta = machine.store.undo()
    return _join_paths(machine, [*([delta] if flow is Flow.NEXT else []), *others])


def _join_paths(machine: Machine, paths: list[Delta]) -> Flow:
    if not paths:
        return Flow.LEAVE
    machine.store.merge(paths)
    return Flow.NEXT


def _if(machine: Machine, node: cst.If) -> Flow:
    guards = _asks_for_attribute(node.test)
    machine.guards += guards
    flow = _branches(machine, node)
    machine.guards -= guards
    return flow


def _asks_for_attribute(test: cst.BaseExpression) -> bool:
    """Whether the program tests with `hasattr` what a version of Keras has."""
    call = test.expression if isinstance(test, cst.UnaryOperation) else test
    function = call.func if isinstance(call, cst.Call) else None
    return isinstance(function, cst.Name) and function.value == "hasattr"


def _branches(machine: Machine, node: cst.If) -> Flow:
    paths: list[Delta] = []
    current: cst.If | cst.Else | None = node
    while isinstance(current, cst.If):
        known = truth(machine, machine.evaluate(current.test))
        switch = known is not None and _is_switch(machine, current.test)
        if known is True:
            if switch:
                _excluded_arms(machine, current.orelse)
            if not paths and current is node:
                return machine.execute((current.body,))
            _arm(machine, (current.body,), paths)
            return _join_paths(machine, paths)
        if known is None:
            _arm(machine, (current.body,), paths)
        elif switch:
            _excluded_arm(machine, current.body)
        current = current.orelse
    if current is not None:
        _arm(machine, (current.body,), paths)
    else:
        paths.append({})
    return _join_paths(machine, paths)


def _is_switch(machine: Machine, test: cst.BaseExpression) -> bool:
    """Whether the program is edited to run the one arm or the other: `if mode == "train"`.

    The name is a constant of the module, or of a function without parameters.
    """
    function = machine.frame.function
    node = function.node if function is not None else None
    if node is not None and node.params.params:
        return False
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        test = test.expression
    if isinstance(test, cst.Name):
        return isinstance(machine.evaluate(test), Const)
    if not isinstance(test, cst.Comparison) or len(test.comparisons) != 1:
        return False
    text = test.comparisons[0].comparator
    return isinstance(test.left, cst.Name) and isinstance(text, cst.SimpleString)


def _excluded_arms(machine: Machine, current: cst.If | cst.Else | None) -> None:
    while current is not None:
        _excluded_arm(machine, current.body)
        current = current.orelse if isinstance(current, cst.If) else None


def _excluded_arm(machine: Machine, body: cst.BaseSuite) -> None:
    """Run what a switch excludes, without effect, to see what models are given there."""
    if machine.muted:
        return
    machine.excluding = True
    with machine.dry_run():
        _arm(machine, (body,), [])
    machine.excluding = False


def _for(machine: Machine, node: cst.For) -> Flow:
    iterable = machine.evaluate(node.iter)
    items = exact_items(machine, iterable)
    if items is not None and len(items) <= UNROLLED:
        flow = _unrolled(machine, node, items)
    else:
        element = any_item(machine, iterable)
        flow = _repeated(machine, node.body, lambda: assign(machine, node.target, element))
    if flow is Flow.NEXT and node.orelse is not None:
        return machine.execute((node.orelse.body,))
    return flow


def _unrolled(machine: Machine, node: cst.For, items: Iterable[Value]) -> Flow:
    loop = Loop(machine.store.depth, machine.store.depth + 1)
    machine.store.branch()
    flow = Flow.NEXT
    for item in items:
        assign(machine, node.target, item)
        flow = _iteration(machine, node.body, loop)
        if flow is Flow.LEAVE:
            break
    return _end_branch(machine, flow, loop.breaks)


def _iteration(machine: Machine, body: cst.BaseSuite, loop: Loop) -> Flow:
    machine.frame.loops.append(loop)
    machine.store.branch()
    try:
        flow = machine.execute((body,))
    finally:
        machine.frame.loops.pop()
    continues = list(loop.continues)
    loop.continues.clear()
    return _end_branch(machine, flow, continues)


def _repeated(machine: Machine, body: cst.BaseSuite, prepare: Callable[[], None]) -> Flow:
    """Run a body none, one or many times: a dry run first, to know what it changes."""
    loop = Loop(machine.store.depth, machine.store.depth + 2)
    machine.store.branch()
    if not machine.muted:
        with machine.dry_run():
            _one_pass(machine, body, prepare, loop)
        loop.breaks.clear()
    _one_pass(machine, body, prepare, loop)
    delta = machine.store.undo()
    return _join_paths(machine, [delta, *loop.breaks])


def _one_pass(
    machine: Machine, body: cst.BaseSuite, prepare: Callable[[], None], loop: Loop
) -> None:
    machine.store.branch()
    prepare()
    flow = _iteration(machine, body, loop)
    delta = machine.store.undo()
    machine.store.merge([{}, delta] if flow is Flow.NEXT else [{}], widening=True)


def _while(machine: Machine, node: cst.While) -> Flow:
    known = truth(machine, machine.evaluate(node.test))
    if known is False:
        return machine.execute((node.orelse.body,)) if node.orelse is not None else Flow.NEXT
    return _repeated(machine, node.body, lambda: None)


def _with(machine: Machine, node: cst.With) -> Flow:
    tapes = 0
    for item in node.items:
        value = machine.evaluate(item.item)
        tapes += isinstance(value, Method) and value.name == "<tape>"
        if item.asname is not None:
            assign(machine, item.asname.name, value)
    machine.tape += tapes
    flow = machine.execute((node.body,))
    machine.tape -= tapes
    return flow


def _try(machine: Machine, node: cst.Try | cst.TryStar) -> Flow:
    after_body, flow = _try_body(machine, node)
    paths = [after_body] if flow is Flow.NEXT else []
    for handler in node.handlers:
        _handle(machine, handler, after_body, paths)
    result = _join_paths(machine, paths)
    if node.finalbody is None or not (node.handlers or paths):
        return result
    left = machine.execute((node.finalbody.body,))
    return Flow.LEAVE if left is Flow.LEAVE else result


def _try_body(machine: Machine, node: cst.Try | cst.TryStar) -> tuple[Delta, Flow]:
    guards = any(_catches_attribute_error(machine, handler) for handler in node.handlers)
    orelse = (node.orelse.body,) if node.orelse is not None else ()
    machine.store.branch()
    machine.guards += guards
    flow = machine.execute((node.body, *orelse))
    machine.guards -= guards
    return machine.store.undo(), flow


def _handle(
    machine: Machine,
    handler: cst.ExceptHandler | cst.ExceptStarHandler,
    after_body: Delta,
    paths: list[Delta],
) -> None:
    """Run a handler from where the body may have got to."""
    machine.store.branch()
    machine.store.merge([{}, after_body], widening=True)
    if handler.name is not None:
        assign(machine, handler.name.name, UNKNOWN)
    flow = machine.execute((handler.body,))
    delta = machine.store.undo()
    if flow is Flow.NEXT:
        paths.append(delta)


def _catches_attribute_error(
    machine: Machine, handler: cst.ExceptHandler | cst.ExceptStarHandler
) -> bool:
    caught = handler.type
    names = [e.value for e in caught.elements] if isinstance(caught, cst.Tuple) else [caught]
    machine.charge(len(names))
    return any(
        name is None or (isinstance(name, cst.Name) and name.value in _BROAD) for name in names
    )


_BROAD: Final = frozenset({"AttributeError", "Exception", "BaseException"})


def _match(machine: Machine, node: cst.Match) -> Flow:
    machine.evaluate(node.subject)
    paths: list[Delta] = [{}]
    for case in node.cases:
        machine.store.branch()
        for name in _captures(machine, case.pattern):
            machine.assign(name, UNKNOWN)
        if case.guard is not None:
            machine.evaluate(case.guard)
        flow = machine.execute((case.body,))
        delta = machine.store.undo()
        if flow is Flow.NEXT:
            paths.append(delta)
        if _irrefutable(case):
            paths.pop(0)
            break
    return _join_paths(machine, paths)


def _irrefutable(case: cst.MatchCase) -> bool:
    pattern = case.pattern
    return case.guard is None and isinstance(pattern, cst.MatchAs) and pattern.pattern is None


def _captures(machine: Machine, pattern: cst.CSTNode) -> list[str]:
    names: list[str] = []
    visited: list[cst.CSTNode] = [pattern]
    for node in visited:
        machine.step()
        if isinstance(node, cst.MatchAs | cst.MatchStar) and isinstance(node.name, cst.Name):
            names.append(node.name.value)
        if isinstance(node, cst.MatchMapping) and node.rest is not None:
            names.append(node.rest.value)
        visited.extend(child for child in node.children if not isinstance(child, cst.Call))
    return names


CONTROL_FLOW: Final[Mapping[type, Executor]] = {
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.If: _if,
    cst.For: _for,
    cst.While: _while,
    cst.With: _with,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.Match: _match,
}
