"""What each kind of statement does to the program's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter import arithmetic
from flake8_softmax.interpreter.functions import defaults
from flake8_softmax.interpreter.machine import Executor, Flow, Loop, Machine
from flake8_softmax.interpreter.objects import MODULES
from flake8_softmax.interpreter.sequences import (
    any_item,
    exact_items,
    items_of,
    set_entry,
    set_items,
)
from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.tensors import write_into
from flake8_softmax.interpreter.values import (
    GRAPH,
    UNKNOWN,
    Api,
    ClassValue,
    Const,
    DictRef,
    Function,
    Layer,
    LayerOf,
    ListRef,
    Method,
    ModelRef,
    Ref,
    Repeat,
    Scope,
    Tensor,
    TupleValue,
    Value,
)
from flake8_softmax.knowledge.names import canonical

UNROLLED: Final = 16
"""How many items of a literal sequence a loop is run for one by one."""

TRANSPARENT: Final = frozenset(
    {
        "tensorflow.function",
        "tensorflow.autograph.experimental.do_not_convert",
        "jax.jit",
        "numba.jit",
        "typing.no_type_check",
        "builtins.staticmethod",
        "builtins.classmethod",
        "builtins.property",
        "abc.abstractmethod",
        "typing.override",
    }
)
"""Decorators that leave what a function computes as it is."""

NEVER_RETURN: Final = frozenset(
    {"builtins.exit", "builtins.quit", "sys.exit", "os._exit", "os.abort"}
)


_LEAVING: Final = frozenset(path.rpartition(".")[2] for path in NEVER_RETURN)


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


def _line(machine: Machine, node: cst.SimpleStatementLine | cst.SimpleStatementSuite) -> Flow:
    return machine.execute(node.body)


def _block(machine: Machine, node: cst.IndentedBlock) -> Flow:
    return machine.execute(node.body)


def _expression(machine: Machine, node: cst.Expr) -> Flow:
    outer, machine.bare = machine.bare, node.value
    _value(machine, node.value)
    machine.bare = outer
    return Flow.LEAVE if _never_returns(machine, node.value) else Flow.NEXT


def _never_returns(machine: Machine, node: cst.BaseExpression) -> bool:
    if not isinstance(node, cst.Call) or not _may_leave(node.func):
        return False
    function = machine.evaluate(node.func)
    return isinstance(function, Api) and function.path in NEVER_RETURN


def _may_leave(function: cst.BaseExpression) -> bool:
    if isinstance(function, cst.Attribute):
        return function.attr.value in _LEAVING
    return isinstance(function, cst.Name)


def _value(machine: Machine, node: cst.BaseExpression) -> Value:
    outer, machine.statement = machine.statement, node
    value = machine.evaluate(node)
    arithmetic.tell_losses(machine)
    machine.statement = outer
    return value


def _assign(machine: Machine, node: cst.Assign) -> Flow:
    value = _value(machine, node.value)
    for target in node.targets:
        assign(machine, target.target, value)
    return Flow.NEXT


def _annotated(machine: Machine, node: cst.AnnAssign) -> Flow:
    if node.value is not None:
        assign(machine, node.target, _value(machine, node.value))
    return Flow.NEXT


def _augmented(machine: Machine, node: cst.AugAssign) -> Flow:
    old = machine.evaluate(node.target)
    right = _value(machine, node.value)
    operator = type(node.operator).__name__.removesuffix("Assign")
    if isinstance(old, ListRef) and operator == "Add":
        added = items_of(machine, right) or (Repeat(UNKNOWN),)
        set_items(machine, old, (*(items_of(machine, old) or (Repeat(UNKNOWN),)), *added))
        return Flow.NEXT
    new = arithmetic.binary(machine, operator, old, right, node)
    arithmetic.tell_losses(machine)
    if isinstance(old, Tensor) and old.lineage is not None:
        machine.substitute(old, new)  # NumPy changes the array under all its names
    assign(machine, node.target, new)
    return Flow.NEXT


def assign(machine: Machine, target: cst.BaseExpression, value: Value) -> None:
    """Bind a name, attribute, item or pattern of names."""
    match target:
        case cst.Name(value=name):
            machine.assign(name, value)
        case cst.Attribute():
            _assign_attribute(machine, target, value)
        case cst.Subscript():
            _assign_item(machine, target, value)
        case cst.Tuple() | cst.List():
            _unpack(machine, target.elements, value)
        case cst.StarredElement():
            assign(machine, target.value, value)


def _assign_attribute(machine: Machine, target: cst.Attribute, value: Value) -> None:
    owner = machine.evaluate(target.value)
    if isinstance(owner, Ref | ClassValue):
        machine.store.set(owner.key, target.attr.value, value)
    elif isinstance(owner, Api):
        machine.store.set(MODULES, f"{owner.path}.{target.attr.value}", value)
    elif isinstance(owner, LayerOf) and target.attr.value == "activation":
        machine.store.set(owner.model.key, GRAPH, UNKNOWN)


def _assign_item(machine: Machine, target: cst.Subscript, value: Value) -> None:
    owner = machine.evaluate(target.value)
    first = target.slice[0].slice
    index = machine.evaluate(first.value) if isinstance(first, cst.Index) else UNKNOWN
    match owner:
        case DictRef():
            set_entry(machine, owner, index, value)
        case ListRef():
            _assign_list_item(machine, owner, index, value)
        case Tensor():
            assign(machine, target.value, write_into(owner, value, target))


def _assign_list_item(machine: Machine, owner: ListRef, index: Value, value: Value) -> None:
    items = exact_items(machine, owner)
    place = index.value if isinstance(index, Const) else None
    if items is None or not isinstance(place, int) or not -len(items) <= place < len(items):
        held = items_of(machine, owner) or (UNKNOWN,)
        set_items(machine, owner, (Repeat(value), *map(Repeat, map(_bare, held))))
        return
    place %= len(items)
    set_items(machine, owner, (*items[:place], value, *items[place + 1 :]))


def _bare(item: Value) -> Value:
    return item.element if isinstance(item, Repeat) else item


def _unpack(machine: Machine, targets: Sequence[cst.BaseElement], value: Value) -> None:
    items = exact_items(machine, value)
    starred = [i for i, target in enumerate(targets) if isinstance(target, cst.StarredElement)]
    if items is not None and not starred and len(items) == len(targets):
        for target, item in zip(targets, items, strict=False):
            assign(machine, target.value, item)
        return
    if items is not None and len(starred) == 1 and len(items) >= len(targets) - 1:
        _unpack_starred(machine, targets, items, starred[0])
        return
    common = any_item(machine, value) if items is None else UNKNOWN
    for target in targets:
        assign(machine, target.value, UNKNOWN if starred else common)


def _unpack_starred(
    machine: Machine, targets: Sequence[cst.BaseElement], items: tuple[Value, ...], star: int
) -> None:
    after = len(targets) - star - 1
    middle = items[star : len(items) - after]
    spread = (*items[:star], TupleValue(middle), *items[len(items) - after :])
    for target, item in zip(targets, spread, strict=False):
        assign(machine, target.value, item)


def _import(machine: Machine, node: cst.Import) -> Flow:
    for alias in node.names:
        path = _dotted(alias.name)
        if alias.asname is not None:
            assign(machine, _as_target(alias.asname), Api(canonical(path)))
        else:
            root = path.partition(".")[0]
            machine.assign(root, Api(canonical(root)))
    return Flow.NEXT


def _import_from(machine: Machine, node: cst.ImportFrom) -> Flow:
    module = "." * len(node.relative) + (_dotted(node.module) if node.module else "")
    if isinstance(node.names, cst.ImportStar):
        machine.import_star(canonical(module))
        return Flow.NEXT
    for alias in node.names:
        value = Api(canonical(f"{module}.{_dotted(alias.name)}"))
        if alias.asname is not None:
            assign(machine, _as_target(alias.asname), value)
        else:
            machine.assign(_dotted(alias.name), value)
    return Flow.NEXT


def _as_target(asname: cst.AsName) -> cst.BaseExpression:
    return asname.name


def _dotted(node: cst.BaseExpression) -> str:
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        parts.append(node.value)
    return ".".join(reversed(parts))


def _return(machine: Machine, node: cst.Return) -> Flow:
    value = _value(machine, node.value) if node.value is not None else Const(None)
    frame = machine.frame
    frame.returns.append((value, machine.changes(frame.depth)))
    return Flow.LEAVE


def _raise(machine: Machine, node: cst.Raise) -> Flow:
    if node.exc is not None:
        machine.evaluate(node.exc)
    return Flow.LEAVE


def _assert(machine: Machine, node: cst.Assert) -> Flow:
    machine.evaluate(node.test)
    return Flow.NEXT


def _delete(machine: Machine, node: cst.Del) -> Flow:
    targets = node.target.elements if isinstance(node.target, cst.Tuple) else (node,)
    for target in targets:
        expression = target.value if isinstance(target, cst.BaseElement) else target.target
        if isinstance(expression, cst.Name):
            machine.store.set(machine.scope.key, expression.value, None)
    return Flow.NEXT


def _break(machine: Machine, node: cst.Break) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.breaks.append(machine.changes(loop.start))
    return Flow.LEAVE


def _continue(machine: Machine, node: cst.Continue) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.continues.append(machine.changes(loop.depth))
    return Flow.LEAVE


def _global(machine: Machine, node: cst.Global) -> Flow:
    machine.frame.globals.update(name.name.value for name in node.names)
    return Flow.NEXT


def _nonlocal(machine: Machine, node: cst.Nonlocal) -> Flow:
    machine.frame.nonlocals.update(name.name.value for name in node.names)
    return Flow.NEXT


def _arm(machine: Machine, body: Sequence[cst.CSTNode], paths: list[Delta]) -> None:
    machine.store.branch()
    flow = machine.execute(body)
    delta = machine.store.undo()
    if flow is Flow.NEXT:
        paths.append(delta)


def _meet(machine: Machine, paths: list[Delta]) -> Flow:
    if not paths:
        return Flow.LEAVE
    machine.merge(paths)
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
        if known is True:
            if not paths and current is node:
                return machine.execute((current.body,))
            _arm(machine, (current.body,), paths)
            return _meet(machine, paths)
        if known is None:
            _arm(machine, (current.body,), paths)
        current = current.orelse
    if current is not None:
        _arm(machine, (current.body,), paths)
    else:
        paths.append({})
    return _meet(machine, paths)


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
    delta = machine.store.undo()
    return _meet(machine, [*([delta] if flow is Flow.NEXT else []), *loop.breaks])


def _iteration(machine: Machine, body: cst.BaseSuite, loop: Loop) -> Flow:
    paths: list[Delta] = []
    machine.frame.loops.append(loop)
    try:
        _arm(machine, (body,), paths)
    finally:
        machine.frame.loops.pop()
    paths.extend(loop.continues)
    loop.continues.clear()
    return _meet(machine, paths)


def _repeated(machine: Machine, body: cst.BaseSuite, prepare: Callable[[], None]) -> Flow:
    """Run a body none, one or many times: once to learn what it changes, once to be heard."""
    loop = Loop(machine.store.depth, machine.store.depth + 2)
    machine.store.branch()
    if not machine.muted:
        with machine.rehearsal():
            _once(machine, body, prepare, loop)
        loop.breaks.clear()
    _once(machine, body, prepare, loop)
    delta = machine.store.undo()
    return _meet(machine, [delta, *loop.breaks])


def _once(machine: Machine, body: cst.BaseSuite, prepare: Callable[[], None], loop: Loop) -> None:
    machine.store.branch()
    prepare()
    flow = _iteration(machine, body, loop)
    delta = machine.store.undo()
    machine.merge([{}, delta] if flow is Flow.NEXT else [{}])


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
            assign(machine, _as_target(item.asname), value)
    machine.tape += tapes
    flow = machine.execute((node.body,))
    machine.tape -= tapes
    return flow


def _try(machine: Machine, node: cst.Try | cst.TryStar) -> Flow:
    paths: list[Delta] = []
    body: tuple[cst.CSTNode, ...] = (node.body, *((node.orelse.body,) if node.orelse else ()))
    guards = any(_catches_attribute_error(handler) for handler in node.handlers)
    machine.store.branch()
    machine.guards += guards
    flow = machine.execute(body)
    machine.guards -= guards
    after_body = machine.store.undo()
    if flow is Flow.NEXT:
        paths.append(after_body)
    for handler in node.handlers:
        machine.store.branch()
        machine.merge([{}, after_body])
        if handler.name is not None:
            assign(machine, _as_target(handler.name), UNKNOWN)
        left = machine.execute((handler.body,))
        delta = machine.store.undo()
        if left is Flow.NEXT:
            paths.append(delta)
    if not node.handlers and not paths:
        return Flow.LEAVE
    result = _meet(machine, paths)
    if node.finalbody is not None and machine.execute((node.finalbody.body,)) is Flow.LEAVE:
        return Flow.LEAVE
    return result


def _catches_attribute_error(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> bool:
    caught = handler.type
    names = [e.value for e in caught.elements] if isinstance(caught, cst.Tuple) else [caught]
    return any(
        name is None or (isinstance(name, cst.Name) and name.value in _BROAD) for name in names
    )


_BROAD: Final = frozenset({"AttributeError", "Exception", "BaseException"})


def _match(machine: Machine, node: cst.Match) -> Flow:
    machine.evaluate(node.subject)
    paths: list[Delta] = [{}]
    for case in node.cases:
        machine.store.branch()
        for name in _captures(case.pattern):
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
    return _meet(machine, paths)


def _irrefutable(case: cst.MatchCase) -> bool:
    pattern = case.pattern
    return case.guard is None and isinstance(pattern, cst.MatchAs) and pattern.pattern is None


def _captures(pattern: cst.CSTNode) -> list[str]:
    names: list[str] = []
    pending: list[cst.CSTNode] = [pattern]
    while pending:
        node = pending.pop()
        if isinstance(node, cst.MatchAs | cst.MatchStar) and isinstance(node.name, cst.Name):
            names.append(node.name.value)
        if isinstance(node, cst.MatchMapping) and node.rest is not None:
            names.append(node.rest.value)
        pending.extend(child for child in node.children if not isinstance(child, cst.Call))
    return names


def _function(machine: Machine, node: cst.FunctionDef) -> Flow:
    decorators = [_decorator(machine, decorator) for decorator in node.decorators]
    owner = machine.owners[-1] if machine.scope.is_class else None
    function = Function(node, machine.scope, defaults(machine, node), owner, _binding(decorators))
    machine.defined[node] = function
    known = all(_is_transparent(decorator) for decorator in decorators)
    machine.assign(node.name.value, function if known else UNKNOWN)
    return Flow.NEXT


def _decorator(machine: Machine, node: cst.Decorator) -> Value:
    decorator = node.decorator
    return machine.evaluate(decorator.func if isinstance(decorator, cst.Call) else decorator)


def _is_transparent(decorator: Value) -> bool:
    if isinstance(decorator, Api):
        return decorator.path in TRANSPARENT or decorator.path.startswith(
            ("keras.saving.", "keras.utils.", "builtins.")
        )
    return isinstance(decorator, Method) and decorator.name in ("setter", "getter")


def _binding(decorators: list[Value]) -> Literal["plain", "static", "class", "property"]:
    names = {d.path for d in decorators if isinstance(d, Api)}
    if "builtins.staticmethod" in names:
        return "static"
    if "builtins.classmethod" in names:
        return "class"
    return "property" if "builtins.property" in names else "plain"


def _class(machine: Machine, node: cst.ClassDef) -> Flow:
    bases = tuple(machine.evaluate(base.value) for base in node.bases)
    cls = ClassValue(node, machine.store.new_key(), bases)
    frame = machine.frame
    outer = frame.scope
    frame.scope = Scope(cls.key, outer, is_class=True)
    machine.owners.append(cls)
    try:
        machine.execute((node.body,))
    finally:
        machine.owners.pop()
        frame.scope = outer
    machine.assign(node.name.value, cls)
    return Flow.NEXT


EXECUTORS: Final[Mapping[type, Executor]] = {
    cst.SimpleStatementLine: _line,
    cst.SimpleStatementSuite: _line,
    cst.IndentedBlock: _block,
    cst.Expr: _expression,
    cst.Assign: _assign,
    cst.AnnAssign: _annotated,
    cst.AugAssign: _augmented,
    cst.Import: _import,
    cst.ImportFrom: _import_from,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Del: _delete,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Global: _global,
    cst.Nonlocal: _nonlocal,
    cst.If: _if,
    cst.For: _for,
    cst.While: _while,
    cst.With: _with,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.Match: _match,
    cst.FunctionDef: _function,
    cst.ClassDef: _class,
}
