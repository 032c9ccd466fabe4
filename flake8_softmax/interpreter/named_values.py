"""What names held at each place where they are written or read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

import libcst as cst

from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.machine import Evaluator, Executor, Flow, Machine
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.values import Value

MOST: Final = 4
"""How many values of one place are remembered."""

_READ: Final[tuple[type, ...]] = (cst.Name, cst.Attribute)
_WRITING: Final[tuple[type, ...]] = (cst.Assign, cst.AnnAssign, cst.AugAssign)


class NamedValues:
    """Watches a run: give `executors` and `evaluators` to `interpret`.

    `held` has the values of names and attributes by their node, one for each time it ran.
    """

    def __init__(self) -> None:
        self.held: defaultdict[cst.CSTNode, list[Value]] = defaultdict(list)
        self.evaluators = dict(EVALUATORS)
        self.executors = dict(EXECUTORS)
        for kind in _READ:
            self.evaluators[kind] = self._read(EVALUATORS[kind])
        for kind in _WRITING:
            self.executors[kind] = self._written(EXECUTORS[kind])

    def _read(self, evaluator: Evaluator) -> Evaluator:
        def evaluate(machine: Machine, node: Any) -> Value:
            value = evaluator(machine, node)
            self._note(machine, node, value)
            return value

        return evaluate

    def _written(self, executor: Executor) -> Executor:
        def execute(machine: Machine, node: Any) -> Flow:
            flow = executor(machine, node)
            for name in _names(node):
                if isinstance(node, cst.AugAssign):
                    self.held.pop(name, None)
                self._note(machine, name, machine.lookup(name.value))
            return flow

        return execute

    def _note(self, machine: Machine, node: cst.CSTNode, value: Value) -> None:
        if not machine.muted and len(self.held[node]) < MOST:
            self.held[node].append(value)


def _names(node: cst.Assign | cst.AnnAssign | cst.AugAssign) -> Iterator[cst.Name]:
    """The names that an assignment writes."""
    pending: list[cst.CSTNode] = []
    if isinstance(node, cst.Assign):
        pending.extend(one.target for one in node.targets)
    else:
        pending.append(node.target)
    while pending:
        target = pending.pop()
        match target:
            case cst.Name():
                yield target
            case cst.Tuple(elements=elements) | cst.List(elements=elements):
                pending.extend(element.value for element in elements)
