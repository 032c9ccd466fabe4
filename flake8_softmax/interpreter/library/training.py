"""Models at work: `fit`, `predict`, `evaluate` and kin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.alternatives import each, for_each_tensor, has_room
from flake8_softmax.interpreter.events import Evaluated, Fitted, OldMethodCalled, UnchangedUsed
from flake8_softmax.interpreter.facts import Discarded, Labels, Lineage
from flake8_softmax.interpreter.history import Fit
from flake8_softmax.interpreter.join import MOST_RECORDS
from flake8_softmax.interpreter.library.feeds import feed_own_loss
from flake8_softmax.interpreter.library.graphs import graph_of, mark_compilations, outputs_of
from flake8_softmax.interpreter.library.targets import targets_of
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.network import LOADED_NETWORK, Network
from flake8_softmax.interpreter.objects import class_attribute, inherits
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import Compilation, ModelUse, OutputLoss, Records, Use
from flake8_softmax.interpreter.sequences import any_item, exact_items, new_list, new_tuple
from flake8_softmax.interpreter.understanding import reason_of
from flake8_softmax.interpreter.values import (
    COMPILED,
    EVALUATED,
    FITTED,
    LOADED,
    UNKNOWN,
    Argument,
    Bound,
    Function,
    Instance,
    ListRef,
    ModelRef,
    Ref,
    Stream,
    Tensor,
    TupleValue,
    Value,
)


def _fit(machine: Machine, call: Call, model: Ref) -> Value:
    return fit(machine, call, model, ("x", "generator"))


def _fit_generator(machine: Machine, call: Call, model: Ref) -> Value:
    return fit(machine, call, model, ("generator",))


def _train_on_batch(machine: Machine, call: Call, model: Ref) -> Value:
    return fit(machine, call, model, ("x",))


def fit(machine: Machine, call: Call, model: Ref, names: tuple[str, ...]) -> Value:
    """Training on data that is given first or under one of `names`."""
    mark_compilations(machine, model, machine.history.used)
    data = next((a for i, n in enumerate(names) if (a := call.get(n, 0 if i == 0 else None))), None)
    use = _use_in(machine, call, data)
    target = call.get("y", 1) if names[0] == "x" else None
    given = _target(machine, data, target)
    held = given.value if given is not None else UNKNOWN
    labels = held.labels if isinstance(held, Tensor) else None
    network = _network(machine, model)
    _note(machine, call, model, (data, use, labels))
    reconstructs = use is not None and _is_same_data(target, use.lineage)
    of_pixels = reconstructs and use is not None and use.lineage.pixels is not None
    is_input = of_pixels or _is_same_name(data, target)
    known = Labels("input", call.node) if is_input and labels is None else labels
    _remember_labels(machine, model, known)
    alone = target.value if target is not None and isinstance(target.value, Tensor) else None
    event = Fitted(use, labels, (), (), network, call.node, reconstructs, alone)
    parts = (data, target, given)
    compilations = _compiled(machine, model)
    if len(compilations) > 1 and has_room(machine, len(compilations)):
        each(machine, compilations, lambda one: _emit_fitted(machine, event, one, parts))
    else:
        only = compilations[0] if len(compilations) == 1 else None
        _emit_fitted(machine, event, only, parts)
    _remember_fit(machine, model, use)
    _run_own_step(machine, call, model, data, target)
    validation = call.get("validation_data")
    if validation is not None:
        use = _validate(machine, call, model, validation, network)
        _note(machine, call, model, (validation, use, None), "validation_data")
    return UNKNOWN


def _run_own_step(
    machine: Machine, call: Call, model: Ref, data: Argument | None, target: Argument | None
) -> None:
    """The program's own `train_step`, if the model has one, is called with a batch."""
    if not isinstance(model, Instance) or data is None:
        return
    step = class_attribute(machine, model.cls, "train_step")
    if isinstance(step, Function):
        batch = _batch_of(machine, data.value)
        pair = new_tuple(machine, (batch, target.value)) if target is not None else batch
        argument = Argument(pair, data.at)
        machine.invoke(Call(call.node, Bound(step, model), (argument,), {}))


def _network(machine: Machine, model: Ref) -> Network:
    graph = graph_of(machine, model)
    loaded = machine.store.get(model.key, LOADED) is not None
    if graph is None and loaded and isinstance(model, ModelRef):
        return LOADED_NETWORK
    return machine.history.networks.of(graph)


def _emit_unchanged(
    machine: Machine,
    given: Sequence[Argument | None],
    outputs: tuple[OutputLoss, ...],
    network: Network,
) -> None:
    """Report the arrays of which a scaled or encoded copy was thrown away."""
    for argument in given:
        value = _first(machine, argument.value) if argument is not None else UNKNOWN
        discarded = _discarded(value) if isinstance(value, Tensor) else None
        if argument is not None and discarded is not None and isinstance(value, Tensor):
            machine.emit(UnchangedUsed(discarded, value, outputs, network, argument.at))


def _discarded(value: Tensor) -> Discarded | None:
    facts = (value.labels, value.lineage)
    return next((fact.discarded for fact in facts if fact and fact.discarded), None)


def _remember_labels(machine: Machine, model: Ref, labels: Labels | None) -> None:
    compilations: list[Compilation] = []
    mark_compilations(machine, model, compilations)
    machine.history.labelled.extend((compilation, labels) for compilation in compilations)


def _note(
    machine: Machine,
    call: Call,
    model: Ref,
    given: tuple[Argument | None, Use | None, Labels | None],
    method: str | None = None,
) -> None:
    """Remember that a model was given data, for those who ask what is known of models."""
    if machine.muted:
        return
    data, use, labels = given
    value = data.value if data is not None else UNKNOWN
    first = value.items[0] if isinstance(value, TupleValue) and value.items else value
    reason = (reason_of(first) or Reason.DATA) if use is None else None
    graph, compilations = graph_of(machine, model), _compiled(machine, model)
    method = method or call.name
    made = ModelUse(model, graph, method, value, use, reason, labels, compilations, call.node)
    machine.history.note_use(made, machine.case)


def _use_in(machine: Machine, call: Call, data: Argument | None) -> Use | None:
    """The data given to a model in a call, and a note of why it is not known."""
    use = use_of(machine, data)
    why = reason_of(data.value) if data is not None else None
    machine.history.note_call(call.node, (why or Reason.DATA) if use is None else None)
    return use


def _emit_fitted(
    machine: Machine,
    event: Fitted,
    compilation: Compilation | None,
    parts: tuple[Argument | None, Argument | None, Argument | None],
) -> Value:
    data, target, given = parts
    if compilation is not None:
        outputs, metrics = compilation.outputs, compilation.metrics
        targets = targets_of(machine, compilation, given)
        if given is not None:
            feed_own_loss(machine, compilation, given.value)
        event = replace(event, outputs=outputs, metrics=metrics, targets=targets)
    machine.emit(event)
    _emit_unchanged(machine, (data, target), event.outputs, event.network)
    return UNKNOWN


def _is_same_data(target: Argument | None, lineage: Lineage) -> bool:
    other = target.value.lineage if target and isinstance(target.value, Tensor) else None
    return other is not None and other.root is lineage.root and other.same_scale_as(lineage)


def _is_same_name(data: Argument | None, target: Argument | None) -> bool:
    """Whether one name is given as the data and as the labels."""
    if data is None or target is None:
        return False
    names = (data.at, target.at)
    return all(isinstance(name, cst.Name) for name in names) and names[0].deep_equals(names[1])


def _remember_fit(machine: Machine, model: Ref, use: Use | None) -> None:
    _record(machine, model, FITTED, use)
    if not machine.muted or machine.excluding:
        after = _records(machine, model, EVALUATED)
        machine.history.fits.append(Fit(model.key, use, after))


def _records(machine: Machine, model: Ref, kind: str) -> tuple[object, ...]:
    held = machine.store.get(model.key, kind)
    return held.items if isinstance(held, Records) else ()


def _record(machine: Machine, model: Ref, kind: str, item: object) -> None:
    """Add to what happened to a model on the paths that lead here."""
    items = _records(machine, model, kind)
    if len(items) < MOST_RECORDS:
        machine.store.set(model.key, kind, Records((*items, item)))


def _validate(
    machine: Machine, call: Call, model: Ref, validation: Argument, network: Network
) -> Use | None:
    at = validation.at
    if isinstance(at, cst.Tuple | cst.List) and at.elements:
        at = at.elements[0].value
    value = _first(machine, validation.value)
    if not isinstance(value, Tensor) or value.lineage is None:
        return None
    use = Use(value.lineage, at)
    _emit_evaluated(machine, model, use, network, "validation_data", call.node)
    return use


def _emit_evaluated(
    machine: Machine, model: Ref, use: Use, network: Network, method: str, at: cst.CSTNode
) -> None:
    """Report the first use of an array by a model."""
    key = (model.key, use.lineage)
    silent = machine.muted and not machine.excluding
    if key in machine.history.evaluated or silent:
        return
    fits = _records(machine, model, FITTED)
    uses = tuple(fit for fit in fits if isinstance(fit, Use))
    known = uses if len(uses) == len(fits) else ()
    event = Evaluated(use, known, network, method, at)
    if known and not machine.muted:
        machine.history.evaluated[key] = None
    if not fits:
        _record(machine, model, EVALUATED, event)
        machine.history.untrained.append((model.key, event))
    machine.emit(event)


def emit_evaluations(machine: Machine) -> None:
    """At the end of the program: what a model was given on a path that does not train it.

    Its weights then come from another run: from one of the paths that do train it and that the
    evaluation does not lead to.
    """
    history = machine.history
    fits: defaultdict[int, list[Fit]] = defaultdict(list)
    for fit in history.fits:
        fits[fit.model].append(fit)
    for model, event in history.untrained:
        others = [fit for fit in fits[model][:MOST_RECORDS] if event not in fit.after]
        uses = tuple(fit.use for fit in others if fit.use is not None)
        complete = len(uses) == len(others) < MOST_RECORDS
        key = (model, event.data.lineage)
        if uses and complete and key not in history.evaluated:
            history.evaluated[key] = None
            machine.emit(replace(event, fits=uses), history.case_of((model, event)))


def _compiled(machine: Machine, model: Ref) -> tuple[Compilation, ...]:
    """The compilations one of which the model is trained with."""
    records = _records(machine, model, COMPILED)
    return tuple(record for record in records if isinstance(record, Compilation))


def _first(machine: Machine, value: Value) -> Value:
    """The inputs among the data given to a model: of a stream or pair, the first part."""
    value = _batch_of(machine, value)
    if not isinstance(value, TupleValue | ListRef):
        return value
    items = exact_items(machine, value)
    return items[0] if items else any_item(machine, value)


def _batch_of(machine: Machine, value: Value) -> Value:
    """What a model is given at a time of a data set, generator or `Sequence`; other data as is."""
    if isinstance(value, Stream):
        return value.element
    if not isinstance(value, Instance) or not inherits(value.cls, SEQUENCES):
        return value
    method = class_attribute(machine, value.cls, "__getitem__")
    if not isinstance(method, Function):
        return UNKNOWN
    at = method.node
    return machine.invoke(Call(at, Bound(method, value), (Argument(UNKNOWN, at),), {}))


SEQUENCES: Final = ("keras.utils.Sequence", "keras.utils.PyDataset")
"""Classes whose objects give a batch for each index."""


def use_of(machine: Machine, data: Argument | None) -> Use | None:
    """What is known of the data in an argument."""
    value = _first(machine, data.value) if data is not None else UNKNOWN
    if data is None or not isinstance(value, Tensor) or value.lineage is None:
        return None
    return Use(value.lineage, data.at)


def _target(machine: Machine, data: Argument | None, labels: Argument | None) -> Argument | None:
    """The labels given to `fit`, or in what gives batches of data and labels."""
    if labels is not None or data is None or not isinstance(data.value, Stream | Instance):
        return labels
    pair = exact_items(machine, _batch_of(machine, data.value))
    return Argument(pair[1], data.at) if pair is not None and len(pair) > 1 else None


def predict(machine: Machine, call: Call, model: Ref) -> Value:
    """`predict`, `predict_on_batch`, `predict_generator`."""
    graph = graph_of(machine, model)
    data = call.get("x", 0) or call.get("generator")
    _evaluated(machine, call, model, data)
    if graph is None:
        return UNKNOWN
    first = _first(machine, data.value) if data is not None else UNKNOWN
    operand = first if isinstance(first, Tensor) else None
    results = [
        for_each_tensor(output, lambda one: _predicted(one, operand, call.node))
        for output in outputs_of(machine, graph)
    ]
    return results[0] if len(results) == 1 else new_list(machine, results)


def _predicted(output: Tensor, operand: Tensor | None, at: cst.CSTNode) -> Tensor:
    return Tensor(
        op="predict",
        at=at,
        operands=(operand,) if operand is not None else (),
        size=output.size,
        rank=output.rank,
        head=output.head,
        samples=operand.samples if operand is not None else None,
    )


def evaluate(machine: Machine, call: Call, model: Ref) -> Value:
    """`evaluate`, `test_on_batch`, `evaluate_generator`."""
    mark_compilations(machine, model, machine.history.used)
    data = call.get("x", 0) or call.get("generator")
    _evaluated(machine, call, model, data)
    return UNKNOWN


def _evaluated(
    machine: Machine,
    call: Call,
    model: Ref,
    data: Argument | None,
) -> None:
    use = _use_in(machine, call, data)
    _note(machine, call, model, (data, use, None))
    if use is not None:
        network = _network(machine, model)
        _emit_unchanged(machine, (data,), (), network)
        _emit_evaluated(machine, model, use, network, call.name, call.node)


def _old_method(machine: Machine, call: Call, model: Ref) -> Value:
    graph = graph_of(machine, model)
    output = graph.outputs[0] if graph is not None and len(graph.outputs) == 1 else None
    compiled = _compiled(machine, model)
    loss = compiled[0].loss if len(compiled) == 1 else None
    at = call.node
    if isinstance(at, cst.Call) and isinstance(at.func, cst.Attribute):
        at = at.func.attr
    if not machine.guards:
        machine.emit(OldMethodCalled(call.name, output, loss, at, call.node))
    return predict(machine, call, model) if call.name == "predict_proba" else UNKNOWN


METHODS: Final[Mapping[str, Callable[[Machine, Call, Ref], Value]]] = {
    "evaluate": evaluate,
    "evaluate_generator": evaluate,
    "fit": _fit,
    "fit_generator": _fit_generator,
    "predict": predict,
    "predict_classes": _old_method,
    "predict_generator": predict,
    "predict_on_batch": predict,
    "predict_proba": _old_method,
    "test_on_batch": evaluate,
    "train_on_batch": _train_on_batch,
}
