"""How often each statement ran, and what names stood for where it told something to the rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.values import Api, Parameter, Scope, Tensor, Value
from flake8_softmax.knowledge.names import USUAL_NAMES

Names: TypeAlias = Mapping[str, Value]

MOST_SNAPSHOTS: Final = 8
"""How many runs of one statement the names are remembered of."""

_OBSERVED: Final = (cst.BaseStatement, cst.SimpleStatementSuite)


class Observation:
    """Watches a run: give `executors` to `interpret`."""

    def __init__(self) -> None:
        self.runs: Counter[cst.CSTNode] = Counter()
        self.names: defaultdict[cst.CSTNode, list[Names]] = defaultdict(list)
        self.executors = {
            kind: self._observed(executor) if issubclass(kind, _OBSERVED) else executor
            for kind, executor in EXECUTORS.items()
        }

    def _observed(self, executor: Executor) -> Executor:
        def execute(machine: Machine, node: cst.CSTNode) -> Flow:
            if machine.muted:
                return executor(machine, node)
            self.runs[node] += 1
            before = machine.mark()
            flow = executor(machine, node)
            if machine.mark() != before and len(self.names[node]) < MOST_SNAPSHOTS:
                self.names[node].append(_names(machine))
            return flow

        return execute


def _names(machine: Machine) -> Names:
    """What the names that can be used here hold, of libraries and of numbers."""
    found: dict[str, Value] = {}
    hidden: set[str] = set()
    scope: Scope | None = machine.scope
    innermost = True
    while scope is not None:
        if innermost or not scope.is_class:
            held = dict(machine.store.peek(scope.key))
            found.update({name: one for name, one in held.items() if name not in hidden})
            hidden.update(held)
        scope, innermost = scope.parent, False
    usual = {name: machine.lookup(name) for name in USUAL_NAMES if name not in hidden}
    return {
        name: machine.tensor_of(value) if isinstance(value, Parameter) else value
        for name, value in {**usual, **found}.items()
        if isinstance(value, Api | Parameter | Tensor) and name.isidentifier()
    }
