"""One program from beginning to end."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.budget import Exhausted
from flake8_softmax.interpreter.calls import invoke
from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.functions import (
    call_function,
    initialiser,
    name_of,
    unknown_call,
)
from flake8_softmax.interpreter.hidden_softmax import emit_hidden_softmax
from flake8_softmax.interpreter.history import History
from flake8_softmax.interpreter.library.compilation import emit_compilations
from flake8_softmax.interpreter.library.losses import emit_loss_calls
from flake8_softmax.interpreter.library.ops import emit_logs
from flake8_softmax.interpreter.library.training import emit_evaluations
from flake8_softmax.interpreter.machine import Evaluator, Executor, Machine
from flake8_softmax.interpreter.modules import Entered, Linker, Source
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import Compilation
from flake8_softmax.interpreter.stand_ins import StandIn
from flake8_softmax.interpreter.starts import Binder, Start
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.values import ClassValue, Function, Instance

PROGRAM_STEPS: Final = 200_000
"""The most steps taken for the program as it runs."""

FUNCTION_STEPS: Final = 20_000
"""The most steps taken for a function that the program does not call."""

CALLEE_STEPS: Final = 20_000
"""The most steps taken for a function that such functions call, in all of its calls."""

TOTAL_STEPS: Final = 600_000
"""The most steps taken for all such functions of a file."""

Methods: TypeAlias = Mapping[ClassValue, Sequence[Function]]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a program did; `exhausted` when a budget ended the run before the program did.

    `compilations` are all `compile` calls on known models, also those that no rule is told of,
    and `model_calls` say of each `compile`, `fit` and kin why it is not understood, None when it
    is. `history` has all that was remembered of the models. `stand_ins` are nodes that are not in
    the program, but stand for names of which something was known before. `modules` are the other
    files of the project that were looked into; `entered` says of each of their functions that ran
    how it came to run, and `called` are the names of this file's own functions that it calls.
    """

    events: tuple[object, ...]
    exhausted: bool
    compilations: tuple[Compilation, ...] = ()
    model_calls: Mapping[cst.CSTNode, Reason | None] = field(default_factory=dict)
    history: History = field(default_factory=History)
    stand_ins: Mapping[cst.CSTNode, StandIn] = field(default_factory=dict)
    modules: tuple[Source, ...] = ()
    entered: Mapping[cst.CSTNode, Entered] = field(default_factory=dict)
    called: frozenset[str] = frozenset()


def interpret(
    statements: Sequence[cst.CSTNode],
    executors: Mapping[type, Executor] = EXECUTORS,
    starts: Sequence[Start] = (),
    evaluators: Mapping[type, Evaluator] = EVALUATORS,
    linker: Linker | None = None,
) -> Interpretation:
    """Run a program on abstract values; nothing of it is imported or executed.

    Who wants to look at the values between the statements gives `executors` that do, and at those
    of expressions `evaluators`; who knows what names hold before some of them gives `starts`, and
    who finds the other files of the project a `linker`.
    """
    machine = Machine(evaluators, executors, invoke, PROGRAM_STEPS, linker)
    binder = Binder(machine)
    exhausted = False
    try:
        binder.execute(statements, starts)
    except Exhausted:
        exhausted = True
        machine.recover(0)
    called = _called(machine) if linker is not None else frozenset[str]()
    exhausted = _run_uncalled(machine) or exhausted
    emit_compilations(machine)
    emit_hidden_softmax(machine)
    emit_loss_calls(machine)
    emit_logs(machine)
    emit_evaluations(machine)
    history = machine.history
    compilations = tuple(history.compilations)
    calls = history.model_calls
    events = tuple(machine.events)
    return Interpretation(
        events,
        exhausted,
        compilations,
        calls,
        history,
        binder.nodes,
        tuple(source for source, module in machine.modules.items() if module.is_loaded),
        machine.entered,
        called,
    )


def _called(machine: Machine) -> frozenset[str]:
    """The names of the functions of the file that were called so far."""
    defined = machine.defined.items()
    return frozenset(name_of(function) for node, function in defined if node in machine.called)


def _run_uncalled(machine: Machine) -> bool:
    """Run each function that the program does not call, with unknown arguments."""
    machine.callee_steps = CALLEE_STEPS
    machine.spent_on.clear()
    spent = 0
    exhausted = False
    tried: set[cst.CSTNode] = set()
    while spent < TOTAL_STEPS:
        pending = [f for node, f in machine.defined.items() if _is_pending(machine, node, tried)]
        if not pending:
            return exhausted
        methods = _methods(machine)
        for function in pending:
            tried.add(function.node)
            if function.node in machine.called:
                continue
            if spent >= TOTAL_STEPS:
                return True
            machine.refill(FUNCTION_STEPS)
            try:
                _run_one(machine, function, tried, methods)
            except Exhausted:
                exhausted = True
                machine.recover(0)
            spent += FUNCTION_STEPS - machine.steps
    return True


def _is_pending(machine: Machine, node: cst.CSTNode, tried: set[cst.CSTNode]) -> bool:
    return node not in machine.called and node not in tried


def _methods(machine: Machine) -> Methods:
    methods: defaultdict[ClassValue, list[Function]] = defaultdict(list)
    for function in machine.defined.values():
        if function.owner is not None and function.binding in ("plain", "property"):
            methods[function.owner].append(function)
    return methods


def _run_one(
    machine: Machine, function: Function, tried: set[cst.CSTNode], methods: Methods
) -> None:
    if function.owner is not None and function.binding in ("plain", "property"):
        known = methods.get(function.owner, ())
        uncalled = [method for method in known if method.node not in machine.called]
        tried.update(method.node for method in uncalled)
        _run_class(machine, function.owner, uncalled)
        return
    _run_alone(machine, function, None)


def _call(machine: Machine, function: Function, instance: Instance | None) -> set[cst.CSTNode]:
    """Call a function and, before its scope is gone, those defined inside that are not called.

    Returns the latter.
    """
    inner: set[cst.CSTNode] = set()
    pending = deque([function])
    while pending:
        function = pending.popleft()
        receiver = instance if function.owner is not None else None
        outer, machine.defined = machine.defined, {}
        try:
            call_function(machine, function, unknown_call(function.node), receiver)
        finally:
            newest, machine.defined = machine.defined, outer
            outer.update(newest)
        uncalled = {n: f for n, f in newest.items() if n not in machine.called and f.owner is None}
        inner.update(uncalled)
        pending.extend(uncalled.values())
    return inner


def _run_class(machine: Machine, cls: ClassValue, methods: Sequence[Function]) -> None:
    """Run the uncalled methods of a class on one object.

    Their order is not known: an attribute is what every method that writes it agrees on. Only if
    one of them does write is each run again, with what they agree on.
    """
    machine.store.branch()
    instance = Instance(machine.store.new_key(), cls)
    initialise = initialiser(machine, instance, unknown_call(cls.node))
    if initialise is not None:
        _call(machine, initialise, instance)
    others = [method for method in methods if method is not initialise]
    before, newest = machine.mark(), machine.store.newest_key
    try:
        runs = [_run_alone(machine, method, instance) for method in others]
    except Exhausted:
        machine.forget_since(before)
        raise
    if any(key <= newest for delta, _ in runs for key, _ in delta):
        machine.forget_since(before)
        machine.called.difference_update(*(inner for _, inner in runs))
        machine.store.merge([{}, *(delta for delta, _ in runs)], widening=True)
        for method in others:
            _run_alone(machine, method, instance)
    machine.store.undo()


def _run_alone(
    machine: Machine, function: Function, instance: Instance | None
) -> tuple[Delta, set[cst.CSTNode]]:
    """Run a function and undo what it wrote; returns that and the functions inside that ran too."""
    machine.store.branch()
    inner = _call(machine, function, instance)
    return machine.store.undo(), inner
