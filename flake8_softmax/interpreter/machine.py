"""The state of one run over a program, and the dispatch of its nodes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.budget import Budget, Exhausted
from flake8_softmax.interpreter.events import Case, Possible
from flake8_softmax.interpreter.frames import Frame
from flake8_softmax.interpreter.history import History, Mark
from flake8_softmax.interpreter.linking import ALL_MODULES_STEPS, defined, resolved
from flake8_softmax.interpreter.memo import Memo
from flake8_softmax.interpreter.modules import Entered, Imported, Linker, Module, Source
from flake8_softmax.interpreter.records import OwnLoss
from flake8_softmax.interpreter.store import Store
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    ClassValue,
    Function,
    Method,
    Parameter,
    Scope,
    Tensor,
    Value,
)
from flake8_softmax.knowledge.ops import OPERANDS

NESTING: Final = 250
"""How many expressions, statements and calls may be open inside each other."""

CALL_DEPTH: Final = 12
"""How many calls of the program's own functions may be open."""


class Flow(Enum):
    """How a block ends: by reaching its end, or by leaving on every path."""

    NEXT = "next"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A call with its arguments evaluated; `open` when `*` or `**` hides some of them.

    `star` is the sequence after `*` of which it is not known what it holds one by one.
    """

    node: cst.CSTNode
    function: Value
    arguments: tuple[Argument, ...]
    keywords: Mapping[str, Argument]
    open: bool = False
    star: Value = UNKNOWN

    def get(self, name: str, position: int | None = None) -> Argument | None:
        """The argument called `name`, or the one at `position`."""
        if name in self.keywords:
            return self.keywords[name]
        if position is not None and position < len(self.arguments):
            return self.arguments[position]
        return None

    def first(self, *names: str) -> Argument | None:
        """The first positional argument, or the one under any of `names`."""
        if self.arguments:
            return self.arguments[0]
        return next((self.keywords[name] for name in names if name in self.keywords), None)

    def value(self, name: str, position: int | None = None) -> Value:
        """The value of an argument, UNKNOWN when it is not given."""
        argument = self.get(name, position)
        return argument.value if argument else UNKNOWN

    @property
    def operand_at(self) -> cst.CSTNode | None:
        """The object whose method is called, or else the first argument, as written."""
        function = self.node.func if isinstance(self.node, cst.Call) else None
        if isinstance(self.function, Method) and isinstance(function, cst.Attribute):
            return function.value
        given = self.first(*OPERANDS)
        return given.at if given is not None else None

    @property
    def path(self) -> str:
        """The canonical path of the library function that is called, empty for another."""
        return self.function.path if isinstance(self.function, Api) else ""

    @property
    def name(self) -> str:
        """The name of the library function or method that is called, empty for another."""
        match self.function:
            case Api(path=path):
                return path.rpartition(".")[2]
            case Method(name=name):
                return name
            case _:
                return ""

    @property
    def values(self) -> list[Value]:
        """Every argument's value."""
        return [argument.value for argument in (*self.arguments, *self.keywords.values())]


Evaluator: TypeAlias = Callable[["Machine", Any], Value]
Executor: TypeAlias = Callable[["Machine", Any], Flow]
Invoker: TypeAlias = Callable[["Machine", Call], Value]


class Machine:
    """Evaluates a program's nodes on abstract values and collects events.

    `statement` is the expression of the running statement, `bare` one whose value is not used, and
    `losses` what was written by hand in it. `defined` and `called` are the functions met so far,
    the first without those of other files. `modules` are the other files of the project, which
    have `module_steps` left, `following` counts the names that are looked up in them just now, and
    `entered` says of their functions by which call in this file they came to run first.
    `truncations` counts what was too deeply nested to run;
    `tape` and `guards` count the open gradient tapes and tests for what a version of Keras has;
    `own_loss` is the loss of the program's own that runs for a `compile`. `case` is the one of
    several that runs, `splits` how many values were told apart, `excluding` whether a switch
    excludes what runs. `spent_on` are the steps that all calls of a function took together, of
    which it has `callee_steps`.
    """

    def __init__(
        self,
        evaluators: Mapping[type, Evaluator],
        executors: Mapping[type, Executor],
        invoker: Invoker,
        steps: int,
        linker: Linker | None = None,
    ) -> None:
        self._evaluators = evaluators
        self._executors = executors
        self._invoker = invoker
        # The store must not refer to the machine: without cycles the trees are freed at once.
        self._budget = Budget(steps)
        self.step, self.charge = self._budget.step, self._budget.charge
        self.callee_steps = steps
        self.spent_on: Counter[cst.CSTNode] = Counter()
        self._nesting = 0
        self._muted = 0
        self.store = Store(self._budget.charge)
        self.linker = linker
        self.entry = Module(Scope(self.store.new_key()), is_loaded=True)
        self.modules: dict[Source, Module] = {}
        self.module_steps = ALL_MODULES_STEPS
        self.following = 0
        self.entered: dict[cst.CSTNode, Entered] = {}
        self.frames = [Frame(self.entry.scope, 0, self.entry)]
        self.events: list[object] = []
        self.statement: cst.CSTNode | None = None
        self.bare: cst.CSTNode | None = None
        self.defined: dict[cst.CSTNode, Function] = {}
        self.called: set[cst.CSTNode] = set()
        self.history = History()
        self.memo = Memo()
        self.truncations = 0
        self.losses: dict[int, object] = {}
        self._parameters: dict[int, Tensor] = {}
        self.owners: list[ClassValue] = []
        self.tape = 0
        self.guards = 0
        self.own_loss: OwnLoss | None = None
        self.channels_first = False
        self.excluding = False
        self.case: Case = ()
        self.splits = 0

    @property
    def frame(self) -> Frame:
        """The running call."""
        return self.frames[-1]

    @property
    def scope(self) -> Scope:
        """The namespace that names are written to."""
        return self.frames[-1].scope

    @property
    def module_scope(self) -> Scope:
        """The namespace of the file whose code runs."""
        return self.frames[-1].module.scope

    def module_of(self, scope: Scope) -> Module:
        """The file in which a namespace lies."""
        while scope.parent is not None:
            scope = scope.parent
        found = (one for one in self.modules.values() if one.scope is scope)
        return next(found, self.entry)

    @property
    def muted(self) -> bool:
        """Whether this is a dry run, which emits nothing."""
        return self._muted > 0

    @property
    def steps(self) -> int:
        """How many steps are left of the budget."""
        return self._budget.steps

    def refill(self, steps: int) -> None:
        """Begin a new budget of steps."""
        self._budget.steps = steps

    def check_budget_of(self, function: cst.CSTNode) -> None:
        """End the run when the calls of a function took all steps that it has."""
        if self.spent_on[function] > self.callee_steps:
            raise Exhausted

    def recover(self, depth: int) -> None:
        """Give up what runs: back to the module, with `depth` branches open."""
        while self.store.depth > depth:
            self.store.undo()
        del self.frames[1:]
        self._nesting = 0
        self._muted = 0
        self.excluding = False
        self.tape = self.guards = 0
        self.own_loss = None
        self.case = ()

    def join(self, left: Value, right: Value) -> Value:
        """The facts that hold for both values."""
        return left if left is right else self.store.join_all((left, right))

    def join_all(self, values: Sequence[Value]) -> Value:
        """The facts that hold for every one of `values`, which are not empty."""
        self.charge(len(values))
        return self.store.join_all(values)

    def evaluate(self, node: cst.CSTNode) -> Value:
        """The value of an expression."""
        budget = self._budget
        budget.steps -= 1
        if budget.steps < 0:
            raise Exhausted
        evaluator = self._evaluators.get(type(node))
        if self._nesting >= NESTING:
            self.truncations += 1
            return UNKNOWN
        if evaluator is None:
            return UNKNOWN
        self._nesting += 1
        try:
            return evaluator(self, node)
        finally:
            self._nesting -= 1

    def execute(self, statements: Sequence[cst.CSTNode]) -> Flow:
        """Run statements in order until one leaves the block on every path."""
        if self._nesting >= NESTING:
            self.truncations += 1
            return Flow.NEXT
        self._nesting += 1
        try:
            return self._run(statements)
        finally:
            self._nesting -= 1

    def _run(self, statements: Sequence[cst.CSTNode]) -> Flow:
        for statement in statements:
            self.step()
            executor = self._executors.get(type(statement))
            if executor and executor(self, statement) is Flow.LEAVE:
                return Flow.LEAVE
        return Flow.NEXT

    def invoke(self, call: Call) -> Value:
        """The result of a call."""
        self.step()
        if self._nesting >= NESTING:
            self.truncations += 1
            return UNKNOWN
        self._nesting += 1
        try:
            return self._invoker(self, call)
        finally:
            self._nesting -= 1

    def nest(self, action: Callable[[], None]) -> None:
        """Do what is one level deeper, unless too much is open."""
        if self._nesting >= NESTING:
            self.truncations += 1
            return
        self._nesting += 1
        try:
            action()
        finally:
            self._nesting -= 1

    def emit(self, event: object, case: Case = ()) -> None:
        """Report that the program does something that matters, in a case or always."""
        if not self._muted:
            case = case or self.case
            self.events.append(Possible(event, case) if case else event)

    def mark(self) -> tuple[int, Mark]:
        """How much was emitted and recorded so far."""
        return len(self.events), self.history.mark()

    def forget_since(self, mark: tuple[int, Mark]) -> None:
        """Drop what was emitted and recorded since `mark`."""
        events, history = mark
        del self.events[events:]
        self.history.forget_since(history)

    @contextmanager
    def dry_run(self) -> Iterator[None]:
        """Run without emitting events."""
        self._muted += 1
        try:
            yield
        finally:
            self._muted -= 1

    def tensor_of(self, parameter: Parameter) -> Tensor:
        """The numbers that a parameter stands for, always the same."""
        return self._parameters.setdefault(parameter.key, Tensor(op="parameter"))

    def lookup(self, name: str) -> Value:
        """What a name holds here."""
        get = self.store.get
        frame = self.frames[-1]
        scope: Scope | None = frame.scope
        innermost = True
        while scope is not None:
            if innermost or not scope.is_class:
                value = get(scope.key, name)
                if type(value) is Imported:
                    value = resolved(self, value)
                if value is not None:
                    return value
            scope, innermost = scope.parent, False
        module = frame.module
        self.charge(len(module.stars))
        value = defined(self, module, name) if module.source is not None else None
        return module.undefined(name) if value is None else value

    def assign(self, name: str, value: Value) -> None:
        """Write a name of the running scope."""
        frame = self.frame
        if name in frame.globals:
            self.store.set(self.module_scope.key, name, value)
        elif name in frame.nonlocals:
            self.store.set(self._owner(name).key, name, value)
        else:
            self.store.set(frame.scope.key, name, value)

    def _owner(self, name: str) -> Scope:
        scope = self.scope.parent
        while scope:
            if self.store.get(scope.key, name) is not None:
                return scope
            scope = scope.parent
        return self.scope
