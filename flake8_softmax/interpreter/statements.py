"""What each kind of statement does to the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.binding import BINDING, statement_value
from flake8_softmax.interpreter.control_flow import CONTROL_FLOW, forget_bounds
from flake8_softmax.interpreter.definitions import DEFINITIONS
from flake8_softmax.interpreter.discarded import note, source_of, trace
from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.values import Api

NEVER_RETURN: Final = frozenset(
    {"builtins.exit", "builtins.quit", "sys.exit", "os._exit", "os.abort"}
)


_ASSERTIONS: Final = frozenset({"assertTrue", "assertFalse", "assert_"})

_LEAVING: Final = frozenset(path.rpartition(".")[2] for path in NEVER_RETURN)


def _line(machine: Machine, node: cst.SimpleStatementLine | cst.SimpleStatementSuite) -> Flow:
    return machine.execute(node.body)


def _block(machine: Machine, node: cst.IndentedBlock) -> Flow:
    return machine.execute(node.body)


def _expression(machine: Machine, node: cst.Expr) -> Flow:
    outer, machine.bare = machine.bare, node.value
    scaled = source_of(node.value)
    if scaled is not None:
        trace(machine, scaled)
    before = len(machine.events)
    value = statement_value(machine, node.value)
    if _is_assertion(node.value):
        forget_bounds(machine, before)
    if scaled is not None:
        note(machine, scaled, node.value, value)
    machine.bare = outer
    return Flow.LEAVE if _never_returns(machine, node.value) else Flow.NEXT


def _is_assertion(node: cst.BaseExpression) -> bool:
    """Whether it is an assertion of unittest or numpy, such as `self.assertTrue(...)`."""
    method = node.func if isinstance(node, cst.Call) else None
    return isinstance(method, cst.Attribute) and method.attr.value in _ASSERTIONS


def _never_returns(machine: Machine, node: cst.BaseExpression) -> bool:
    if not isinstance(node, cst.Call) or not _may_leave(node.func):
        return False
    function = machine.evaluate(node.func)
    return isinstance(function, Api) and function.path in NEVER_RETURN


def _may_leave(function: cst.BaseExpression) -> bool:
    if isinstance(function, cst.Attribute):
        return function.attr.value in _LEAVING
    return isinstance(function, cst.Name)


EXECUTORS: Final[Mapping[type, Executor]] = {
    cst.SimpleStatementLine: _line,
    cst.SimpleStatementSuite: _line,
    cst.IndentedBlock: _block,
    cst.Expr: _expression,
    **BINDING,
    **DEFINITIONS,
    **CONTROL_FLOW,
}
