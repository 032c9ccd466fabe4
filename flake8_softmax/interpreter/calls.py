"""Calls: of the program's own code, or of what is known of a library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.alternatives import (
    alternatives_of,
    each,
    has_room,
    objects_of,
)
from flake8_softmax.interpreter.functions import call_function, instantiate
from flake8_softmax.interpreter.hidden_softmax import mark_used
from flake8_softmax.interpreter.library import graphs, losses, models
from flake8_softmax.interpreter.library.columns import method_of_unknown
from flake8_softmax.interpreter.library.compilation import setup_of
from flake8_softmax.interpreter.library.own_losses import loss_method
from flake8_softmax.interpreter.library.registry import function_at, method_of
from flake8_softmax.interpreter.library.tables import forget_columns
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import class_attribute, is_custom_layer, is_model
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import ModelUse, Use
from flake8_softmax.interpreter.sequences import items_of, set_entry, set_items
from flake8_softmax.interpreter.understanding import MODEL_METHODS, reason_of
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Bound,
    Choice,
    ClassValue,
    DictRef,
    Function,
    Graph,
    Instance,
    Layer,
    ListRef,
    Loss,
    Method,
    ModelRef,
    Partial,
    Repeat,
    Table,
    Tensor,
    Value,
    unknown_because,
    unknown_tensor,
)
from flake8_softmax.knowledge.libraries import CHANGING_NOTHING, LAYER_SECTIONS

NEUTRAL: Final = frozenset(
    {
        "batch_size",
        "bias_initializer",
        "bias_regularizer",
        "callbacks",
        "dtype",
        "epochs",
        "kernel_initializer",
        "kernel_regularizer",
        "learning_rate",
        "lr",
        "name",
        "nb_epoch",
        "optimizer",
        "padding",
        "random_state",
        "seed",
        "steps_per_epoch",
        "strides",
        "validation_split",
        "validation_steps",
        "verbose",
        "workers",
    }
)
"""Arguments that no rule asks for; what they may be is not told apart."""


def invoke(machine: Machine, call: Call) -> Value:
    """The result of a call, joined over the alternatives of what decides it."""
    if isinstance(call.function, Choice):
        return _invoke_each(machine, call)
    undecided = _undecided(machine, call)
    if undecided is None:
        return _invoke(machine, call)
    found, replaced = undecided
    return each(machine, found, lambda one: invoke(machine, replaced(one)))


def _invoke_each(machine: Machine, call: Call) -> Value:
    found = objects_of(call.function)
    if len(found) == 1:
        return invoke(machine, replace(call, function=found[0]))
    if not has_room(machine, len(found)):
        _escape(machine, call)
        return UNKNOWN
    return each(machine, found, lambda one: invoke(machine, replace(call, function=one)))


def _undecided(
    machine: Machine, call: Call
) -> tuple[tuple[Value, ...], Callable[[Value], Call]] | None:
    """The alternatives of the receiver or of an argument, the first that has some, and how to put
    one of them into the call."""
    receiver = call.function.receiver if isinstance(call.function, Method) else UNKNOWN
    if not any(map(_is_open, (receiver, *call.values))) or not _is_known(call.function):
        return None
    places = [place for place, one in enumerate(call.arguments) if _is_open(one.value)]
    names = [name for name, one in call.keywords.items() if _is_open(one.value)]
    if found := alternatives_of(machine, receiver):
        return found, partial(_with_receiver, call)
    for place in places:
        if found := alternatives_of(machine, call.arguments[place].value):
            return found, partial(_with_argument, call, place)
    for name in names:
        if name in NEUTRAL:
            continue
        if found := alternatives_of(machine, call.keywords[name].value):
            return found, partial(_with_keyword, call, name)
    return None


def _is_open(value: Value) -> bool:
    return type(value) is Choice or (type(value) is Tensor and value.op == "join")


def _with_receiver(call: Call, receiver: Value) -> Call:
    return replace(call, function=Method(receiver, call.name))


def _is_known(function: Value) -> bool:
    """Whether a library function or method is called that is known."""
    match function:
        case Api(path=path):
            return function_at(path) is not None
        case Method(receiver=receiver, name=name):
            return method_of(receiver, name) is not None
        case _:
            return isinstance(function, Loss)


def _with_argument(call: Call, place: int, value: Value) -> Call:
    given = list(call.arguments)
    given[place] = replace(given[place], value=value)
    return replace(call, arguments=tuple(given))


def _with_keyword(call: Call, name: str, value: Value) -> Call:
    given = replace(call.keywords[name], value=value)
    return replace(call, keywords={**call.keywords, name: given})


def _invoke(machine: Machine, call: Call) -> Value:
    match call.function:
        case Api(path=path):
            return _library_function(machine, call, path)
        case Function() as function:
            return call_function(machine, function, call)
        case Bound(function=function, receiver=receiver):
            return call_function(machine, function, call, receiver)
        case ClassValue() as cls:
            return instantiate(machine, cls, call)
        case Method(receiver=receiver, name=name):
            method = method_of(receiver, name)
            return method(machine, call, receiver) if method is not None else UNKNOWN
        case Layer() as layer:
            return graphs.apply(machine, layer, call.value("inputs", 0), call.node)
        case ModelRef() as model:
            return graphs.apply_model(machine, model, call.value("inputs", 0), call.node)
        case Instance() as instance:
            return _instance(machine, call, instance)
        case Loss() as loss:
            return losses.call_object(machine, call, loss)
        case Partial() as bound:
            return machine.invoke(_completed(machine, bound, call))
        case unknown:
            known = method_of_unknown(machine, call)
            if known is not None:
                return known
            result = _followed_by_nothing(machine, call, reason_of(unknown) or Reason.CALL)
            _escape(machine, call)
            return result


def _followed_by_nothing(machine: Machine, call: Call, reason: Reason) -> Value:
    """The result of a call that is not followed; of a model that is not known, it is remembered."""
    function = call.node.func if isinstance(call.node, cst.Call) else None
    if isinstance(function, cst.Attribute) and function.attr.value in MODEL_METHODS:
        machine.history.note_call(call.node, reason)
        _note_stranger(machine, call, function.attr.value, reason)
    return unknown_because(reason)


def _note_stranger(machine: Machine, call: Call, method: str, reason: Reason) -> None:
    """Remember what may be a model, for those who ask what is known of models."""
    if machine.muted:
        return
    if method == "compile":
        machine.history.strangers[call.node] = setup_of(machine, call, None, None, reason)
        return
    data = call.first("x", "generator")
    value = data.value if data is not None else UNKNOWN
    lineage = value.lineage if isinstance(value, Tensor) else None
    use = Use(lineage, data.at) if data is not None and lineage is not None else None
    why = (reason_of(value) or Reason.DATA) if use is None else None
    made = ModelUse(None, None, method, value, use, why, None, (), call.node)
    machine.history.note_use(made, machine.case)


def _completed(machine: Machine, bound: Partial, call: Call) -> Call:
    machine.charge(len(bound.arguments) + len(bound.keywords) + len(call.arguments))
    return replace(
        call,
        function=bound.function,
        arguments=(*bound.arguments, *call.arguments),
        keywords={**bound.keywords, **call.keywords},
    )


def _instance(machine: Machine, call: Call, instance: Instance) -> Value:
    own = class_attribute(machine, instance.cls, "__call__")
    if isinstance(own, Function):
        return call_function(machine, own, call, instance)
    if is_model(instance):
        method = class_attribute(machine, instance.cls, "call")
        if isinstance(method, Function):
            return _predicted(machine, call, instance, method)
        return graphs.apply_model(machine, instance, call.value("inputs", 0), call.node)
    if is_custom_layer(instance):
        return graphs.apply(machine, instance, call.value("inputs", 0), call.node)
    loss = loss_method(machine, instance)
    return machine.invoke(replace(call, function=loss)) if loss is not None else UNKNOWN


def _predicted(machine: Machine, call: Call, model: Instance, method: Function) -> Value:
    """What a subclassed model returns is its prediction for the first argument."""
    result = call_function(machine, method, call, model)
    given = call.arguments[0].value if call.arguments else UNKNOWN
    operands = (given,) if isinstance(given, Tensor) else ()
    if machine.tape:
        made = Graph(operands, (result,)) if isinstance(result, Tensor) else None
        graphs.note_training(machine, model, made, given, call.node)
    if not isinstance(result, Tensor):
        return result
    samples = given.samples if isinstance(given, Tensor) else None
    return replace(result, op="call", operands=(result,), at=call.node, samples=samples)


def _library_function(machine: Machine, call: Call, path: str) -> Value:
    if not path.startswith(LAYER_SECTIONS):
        for value in call.values:
            if isinstance(value, Tensor):
                mark_used(machine, value)
    function = function_at(path)
    if function is not None:
        return function(machine, call)
    if path.partition(".")[0] in CHANGING_NOTHING:
        return unknown_because(Reason.CALL)
    result = _followed_by_nothing(machine, call, Reason.OTHER_MODULE)
    _escape(machine, call)
    return result


def _escape(machine: Machine, call: Call) -> None:
    """The arguments were handed to code we cannot see, which may change them.

    Models and arrays are taken to be changed only by a call that is a statement of its own.
    """
    for argument in (*call.arguments, *call.keywords.values()):
        _escape_argument(machine, argument, alone=machine.bare is call.node)


def _escape_argument(machine: Machine, argument: Argument, alone: bool) -> None:
    match argument.value:
        case Choice(alternatives=found):
            for one in found:
                _escape_argument(machine, replace(argument, value=one), alone)
        case ListRef() as items:
            set_items(machine, items, (*(items_of(machine, items) or ()), Repeat(UNKNOWN)))
        case Table() as table:
            forget_columns(machine, table)
        case DictRef() as entries:
            set_entry(machine, entries, UNKNOWN, UNKNOWN)
        case ModelRef() | Instance() as model if is_model(model):
            graphs.may_train(machine, model)
            if alone and isinstance(model, ModelRef):
                models.escape(machine, model)
        case Tensor() as tensor:
            mark_used(machine, tensor)
            if alone and isinstance(argument.at, cst.Name):
                machine.assign(argument.at.value, unknown_tensor(tensor))
