"""The program's own functions and classes, evaluated at their calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst

from flake8_softmax.interpreter.frames import Frame
from flake8_softmax.interpreter.handwritten import emit_losses
from flake8_softmax.interpreter.machine import CALL_DEPTH, Call, Flow, Machine
from flake8_softmax.interpreter.modules import Entered, Module
from flake8_softmax.interpreter.objects import class_and_bases, class_attribute
from flake8_softmax.interpreter.sequences import new_dict, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    ClassValue,
    Const,
    Function,
    Instance,
    Parameter,
    Scope,
    Stream,
    Value,
)


def parameters(node: cst.FunctionDef | cst.Lambda) -> Iterator[cst.Param]:
    """The named parameters, in order."""
    yield from node.params.posonly_params
    yield from node.params.params
    yield from node.params.kwonly_params


def defaults(machine: Machine, node: cst.FunctionDef | cst.Lambda) -> dict[str, Value]:
    """The values of the parameters' defaults, evaluated where the function is defined."""
    named = tuple(parameters(node))
    machine.charge(len(named))
    return {
        parameter.name.value: machine.evaluate(parameter.default)
        for parameter in named
        if parameter.default is not None
    }


def call_function(
    machine: Machine, function: Function, call: Call, receiver: Value | None = None
) -> Value:
    """Run the body with the call's arguments; UNKNOWN for recursion and beyond `CALL_DEPTH`."""
    machine.called.add(function.node)
    if _too_deep(machine, function):
        return UNKNOWN
    return machine.memo.call(
        machine, function, call, receiver, lambda: _run(machine, function, call, receiver)
    )


def _run(machine: Machine, function: Function, call: Call, receiver: Value | None) -> Value:
    scope = Scope(machine.store.new_key(), function.scope)
    module, entered = _crossing(machine, function, call)
    frame = Frame(scope, machine.store.depth, module, function.node, function, receiver, entered)
    values = _bind(machine, function, call, receiver)
    statement, steps = machine.statement, machine.steps
    machine.check_budget_of(function.node)
    machine.frames.append(frame)
    machine.store.branch()
    try:
        machine.charge(len(values))
        for name, value in values.items():
            machine.store.set(frame.scope.key, name, value)
        return _result(machine, frame, function.node)
    finally:
        machine.frames.pop()
        machine.statement = statement
        machine.spent_on[function.node] += steps - machine.steps


def _crossing(
    machine: Machine, function: Function, call: Call
) -> tuple[Module, cst.CSTNode | None]:
    """The file of a function, and the call in the analysed file that led to another file."""
    if not machine.modules:
        return machine.entry, None
    caller, module = machine.frame, machine.module_of(function.scope)
    entered = call.node if caller.module is machine.entry else caller.entered
    if module.source is not None and entered is not None:
        first = Entered(entered, name_of(function), module.source)
        machine.entered.setdefault(function.node, first)
    return module, entered


def name_of(function: Function) -> str:
    """The name of a function, after that of its class."""
    name = function.node.name.value if isinstance(function.node, cst.FunctionDef) else "<lambda>"
    return name if function.owner is None else f"{function.owner.node.name.value}.{name}"


def _too_deep(machine: Machine, function: Function) -> bool:
    running = [frame.node for frame in machine.frames]
    return len(running) > CALL_DEPTH or function.node in running


def _result(machine: Machine, frame: Frame, node: cst.FunctionDef | cst.Lambda) -> Value:
    if isinstance(node, cst.Lambda):
        machine.statement = node.body
        value = machine.evaluate(node.body)
        emit_losses(machine)
        machine.store.keep()
        return value
    flow = machine.execute(node.body.body)
    if flow is Flow.NEXT:
        frame.returns.append((Const(None), None))
    _join_returns(machine, frame)
    if not frame.returns:
        return UNKNOWN
    if frame.yields:
        return Stream(machine.join_all(frame.yields))
    return machine.join_all([value for value, _ in frame.returns])


def _join_returns(machine: Machine, frame: Frame) -> None:
    """Write what holds after any one of the ways on which a function ends."""
    deltas = [delta for _, delta in frame.returns]
    if deltas == [None]:
        machine.store.keep()
        return
    last = machine.store.undo()
    if deltas:
        machine.store.merge([last if delta is None else delta for delta in deltas])


def _bind(
    machine: Machine, function: Function, call: Call, receiver: Value | None
) -> dict[str, Value]:
    params = function.node.params
    positional = [p.name.value for p in (*params.posonly_params, *params.params)]
    given = [*([receiver] if receiver is not None else []), *(a.value for a in call.arguments)]
    bound: dict[str, Value] = dict(zip(positional, given, strict=False))
    for parameter in parameters(function.node):
        name = parameter.name.value
        if name in call.keywords:
            bound[name] = call.keywords[name].value
        elif name not in bound:
            bound[name] = _missing(machine, function, call, name)
    if isinstance(params.star_arg, cst.Param):
        rest = given[len(positional) :]
        bound[params.star_arg.name.value] = UNKNOWN if call.open else new_tuple(machine, rest)
    if params.star_kwarg is not None:
        others = {n: a.value for n, a in call.keywords.items() if n not in bound}
        bound[params.star_kwarg.name.value] = _keywords(machine, others, call.open)
    return bound


def _missing(machine: Machine, function: Function, call: Call, name: str) -> Value:
    return _unseen(machine, call) or function.defaults.get(name, UNKNOWN)


def _unseen(machine: Machine, call: Call) -> Value | None:
    """What a call may pass for a parameter that it does not name; None if it passes nothing."""
    if call.function is UNKNOWN:
        return Parameter(machine.store.new_key())
    return UNKNOWN if call.open else None


def _keywords(machine: Machine, values: dict[str, Value], is_open: bool) -> Value:
    return new_dict(machine, values.items(), closed=not is_open)


def instantiate(machine: Machine, cls: ClassValue, call: Call) -> Value:
    """A new object of the class, initialised by its `__init__`."""
    instance = Instance(machine.store.new_key(), cls)
    initialise = initialiser(machine, instance, call)
    if initialise is not None:
        call_function(machine, initialise, call, instance)
    return instance


def initialiser(machine: Machine, instance: Instance, call: Call) -> Function | None:
    """The function that initialises an object, after one that is made for its class did."""
    for base in class_and_bases(instance.cls):
        if not isinstance(base, ClassValue):
            continue
        written = machine.store.get(base.key, "__init__")
        if written is not None:
            return written if isinstance(written, Function) else None
        if base.fields is not None:
            _set_fields(machine, instance, base, call)
            break
    return None


def _set_fields(machine: Machine, instance: Instance, cls: ClassValue, call: Call) -> None:
    """What an `__init__` does that is made from the fields of a class and of its bases."""
    bases = [one for one in class_and_bases(cls) if isinstance(one, ClassValue)]
    names = dict.fromkeys(name for base in reversed(bases) for name in base.fields or ())
    given = dict(zip(names, (one.value for one in call.arguments), strict=False))
    given.update((name, one.value) for name, one in call.keywords.items() if name in names)
    for name in names:
        value = given[name] if name in given else _unseen(machine, call)
        if value is not None:
            machine.store.set(instance.key, name, value)
    prepare = class_attribute(machine, cls, "__post_init__")
    if isinstance(prepare, Function):
        call_function(machine, prepare, Call(call.node, prepare, (), {}), instance)


def call_with(machine: Machine, function: Value, values: Sequence[Value], at: cst.CSTNode) -> Value:
    """Call `function` with positional values on the program's behalf."""
    arguments = tuple(Argument(value, at) for value in values)
    return machine.invoke(Call(at, function, arguments, {}))


def unknown_call(at: cst.CSTNode) -> Call:
    """A call that the program does not contain, with unknown arguments."""
    return Call(at, UNKNOWN, (), {}, open=True)
