"""How often each statement ran, and what names stood for where it told something to the rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.values import Api, Parameter, Scope, Tensor, Value
from flake8_softmax.knowledge.names import USUAL_NAMES


@dataclass(frozen=True, slots=True)
class Names:
    """What the names that can be used at a statement hold, of libraries and of numbers.

    `usual` are those that the program does not assign, as far as it is seen.
    """

    held: Mapping[str, Value]
    usual: Mapping[str, Value]


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
    found: dict[str, Value] = {}
    scope: Scope | None = machine.scope
    innermost = True
    while scope is not None:
        if innermost or not scope.is_class:
            for name, value in machine.store.peek(scope.key):
                found.setdefault(name, value)
        scope, innermost = scope.parent, False
    usual = {name: machine.lookup(name) for name in USUAL_NAMES if name not in found}
    return Names(_wanted(machine, found), _wanted(machine, usual))


def _wanted(machine: Machine, names: Mapping[str, Value]) -> Mapping[str, Value]:
    """Those that stand for something of a library, or for numbers."""
    return {
        name: machine.tensor_of(value) if isinstance(value, Parameter) else value
        for name, value in names.items()
        if isinstance(value, Api | Parameter | Tensor) and name.isidentifier()
    }
