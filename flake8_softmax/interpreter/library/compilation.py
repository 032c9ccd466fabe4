"""`model.compile`: outputs with their losses, and metrics."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.alternatives import each, graphs_of
from flake8_softmax.interpreter.events import Compiled
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.library.graphs import graph_of
from flake8_softmax.interpreter.library.losses import as_loss
from flake8_softmax.interpreter.library.metrics import as_metric
from flake8_softmax.interpreter.library.own_losses import run_own_loss
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import class_attribute
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import (
    Compilation,
    MetricUse,
    OutputLoss,
    Records,
    Setup,
)
from flake8_softmax.interpreter.sequences import entries, exact_items
from flake8_softmax.interpreter.understanding import reason_of, why_not_compiled
from flake8_softmax.interpreter.values import (
    COMPILED,
    EMBEDDED,
    GRAPH,
    LOADED,
    UNKNOWN,
    Argument,
    Const,
    DictRef,
    Graph,
    Instance,
    ListRef,
    Loss,
    Ref,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)


def compile_model(machine: Machine, call: Call, model: Ref) -> Value:
    """`model.compile(...)`."""
    graphs = graphs_of(machine, graph_of(machine, model))
    if len(graphs) == 1:
        return _compile(machine, call, model, graphs[0])
    return each(machine, graphs, lambda graph: _compile(machine, call, model, graph))


def _compile(machine: Machine, call: Call, model: Ref, graph: Graph | None) -> Value:
    believed = graph is not None and not _trains_itself(machine, model)
    outputs = tuple(_output_losses(machine, call, graph)) if graph and believed else ()
    tensors = graph.outputs if graph is not None else ()
    reason = _why_not_compiled(machine, call, model, outputs)
    machine.history.note_call(call.node, reason)
    setup = setup_of(machine, call, model, graph, reason)
    loss, metrics = as_loss(call.value("loss", 1)), tuple(_metrics(setup))
    compilation = Compilation(outputs, tensors, metrics, call.node, setup, loss)
    if believed or graph is None:
        _run_own_losses(machine, call, compilation)
    before = machine.store.get(model.key, COMPILED)
    if isinstance(before, Records):
        machine.history.superseded.extend(
            record for record in before.items if isinstance(record, Compilation)
        )
    machine.store.set(model.key, COMPILED, Records((compilation,)))
    if not machine.muted:
        machine.history.compilations.append(compilation)
    if _is_part_or_loaded(machine, model):
        machine.history.spared.append(compilation)
    return Const(None)


def setup_of(
    machine: Machine, call: Call, model: Ref | None, graph: Graph | None, reason: Reason | None
) -> Setup:
    """What `compile` was given for a model, None when it only may be one."""
    loss, optimizer = call.get("loss", 1), call.get("optimizer", 0)
    tensors = graph.outputs if graph is not None else ()
    losses = tuple(_matched(machine, loss, tensors)) if loss is not None else ()
    metrics = tuple(_metrics_given(machine, call))
    return Setup(model, graph, loss, losses, metrics, optimizer, reason, call.node)


def _trains_itself(machine: Machine, model: Ref) -> bool:
    """Whether the model's class has its own training step, which may do without the loss."""
    return isinstance(model, Instance) and any(
        class_attribute(machine, model.cls, name) is not None for name in OWN_TRAINING
    )


def _why_not_compiled(
    machine: Machine, call: Call, model: Ref, outputs: tuple[OutputLoss, ...]
) -> Reason | None:
    graph = graph_of(machine, model)
    if graph is None:
        loaded = machine.store.get(model.key, LOADED) is not None
        unknown = reason_of(machine.store.get(model.key, GRAPH))
        return unknown or (Reason.LOADED if loaded else Reason.LAYERS)
    if _trains_itself(machine, model):
        return Reason.OWN_TRAINING
    given = call.get("loss", 1)
    return why_not_compiled(graph.outputs, outputs, given.value if given is not None else None)


OWN_TRAINING: Final = ("train_step", "compute_loss")


def _run_own_losses(machine: Machine, call: Call, compilation: Compilation) -> None:
    """Losses that the program defines are called with the labels and the output, in this order."""
    given = call.get("loss", 1)
    if given is None:
        return
    tensors = compilation.tensors or (unknown_tensor(at=call.node),)
    for output, value, _ in _matched(machine, given, tensors):
        machine.step()
        run_own_loss(machine, call.node, value, output, compilation)


def _is_part_or_loaded(machine: Machine, model: Ref) -> bool:
    return any(machine.store.get(model.key, name) is not None for name in (LOADED, EMBEDDED))


def _output_losses(machine: Machine, call: Call, graph: Graph) -> Iterator[OutputLoss]:
    given = call.get("loss", 1)
    if given is None:
        return
    for output, value, at in _matched(machine, given, graph.outputs):
        machine.step()
        loss = as_loss(value)
        if loss is not None and output.head is not None:
            origin = value.at if isinstance(value, Const | Loss) else None
            set_at = None if origin is at else origin
            yield OutputLoss(output, output.head, loss, at, set_at)


def _metrics(setup: Setup) -> Iterator[MetricUse]:
    for value, at in setup.metrics:
        metric = as_metric(value, at)
        if metric is not None:
            yield metric


def _metrics_given(machine: Machine, call: Call) -> Iterator[tuple[Value, cst.CSTNode]]:
    """Each metric and where it is written."""
    given = call.get("metrics", 2)
    if given is None:
        return
    if not isinstance(given.value, DictRef):
        yield from _metrics_in(machine, given.value, given.at)
        return
    written = _entries_at(given.at)
    for name, value in entries(machine, given.value).items:
        yield from _metrics_in(machine, value, written.get(name, given.at))


def _metrics_in(
    machine: Machine, value: Value, at: cst.CSTNode, deeper: int = 1
) -> Iterator[tuple[Value, cst.CSTNode]]:
    """The metrics in a list, of one output or nested for several, or the single metric given."""
    machine.step()
    if not isinstance(value, ListRef | TupleValue):
        yield value, at
        return
    items = exact_items(machine, value)
    if items is None:
        yield UNKNOWN, at
        return
    for place, item in enumerate(items):
        if deeper or not isinstance(item, ListRef | TupleValue):
            yield from _metrics_in(machine, item, _element_at(at, place, len(items)), deeper - 1)


def _element_at(at: cst.CSTNode, place: int, count: int) -> cst.CSTNode:
    """Where an item of a list stands, if the list is written out in the call."""
    if isinstance(at, cst.List | cst.Tuple) and len(at.elements) == count:
        return at.elements[place].value
    return at


def _matched(
    machine: Machine, given: Argument, outputs: tuple[Tensor, ...]
) -> Iterator[tuple[Tensor, Value, cst.CSTNode]]:
    """Each output with its loss and where that is written."""
    value = given.value
    if isinstance(value, DictRef):
        yield from _matched_by_name(machine, value, given.at, outputs)
    elif isinstance(value, ListRef | TupleValue):
        items = exact_items(machine, value)
        if items is not None and len(items) == len(outputs):
            for place, (output, item) in enumerate(zip(outputs, items, strict=True)):
                yield output, item, _element_at(given.at, place, len(items))
    else:
        for output in outputs:
            yield output, value, given.at


def _matched_by_name(
    machine: Machine, losses: DictRef, at: cst.CSTNode, outputs: tuple[Tensor, ...]
) -> Iterator[tuple[Tensor, Value, cst.CSTNode]]:
    held = dict(entries(machine, losses).items)
    written = _entries_at(at)
    for output in outputs:
        name = output_name(output)
        if name is not None and name in held:
            yield output, held[name], written.get(name, at)
    if len(outputs) == 1 and len(held) == 1 and output_name(outputs[0]) is None:
        key, found = next(iter(held.items()))
        yield outputs[0], found, written.get(key, at)


def _entries_at(at: cst.CSTNode) -> dict[object, cst.CSTNode]:
    """Where the value of each key stands, if the dict is written out in the call."""
    written: dict[object, cst.CSTNode] = {}
    for element in at.elements if isinstance(at, cst.Dict) else ():
        key = element.key if isinstance(element, cst.DictElement) else None
        if isinstance(key, cst.SimpleString):
            written.setdefault(key.evaluated_value, element.value)
    return written


def output_name(output: Tensor) -> str | None:
    """The name under which `loss={...}` names an output."""
    if output.name is not None:
        return output.name
    given = output.layer.arguments.get("name") if output.layer is not None else None
    return given.text if given is not None else None


def emit_compilations(machine: Machine) -> None:
    """At the end of the program: every compile whose loss was, or may still be, trained with.

    Not those replaced before use, nor of a model that is only part of another (the generator of
    a GAN) or only given weights.
    """
    spared, unused = set(machine.history.spared), machine.history.unused
    labelled = _labelled(machine)
    for compilation in machine.history.compilations:
        if compilation not in unused:
            machine.emit(
                Compiled(
                    _with_labels(compilation, labelled.get(compilation)),
                    compilation.tensors,
                    compilation.metrics,
                    compilation.at,
                    compilation in spared,
                ),
                machine.history.case_of(compilation),
            )


def _labelled(machine: Machine) -> dict[Compilation, Labels | None]:
    """The labels that all trainings of a compilation agree on."""
    labelled: dict[Compilation, Labels | None] = {}
    for compilation, labels in machine.history.labelled:
        if labelled.setdefault(compilation, labels) != labels:
            labelled[compilation] = None
    return labelled


def _with_labels(compilation: Compilation, labels: Labels | None) -> tuple[OutputLoss, ...]:
    if labels is None or len(compilation.tensors) != 1:
        return compilation.outputs
    return tuple(replace(output, labels=labels) for output in compilation.outputs)


METHODS: Final[Mapping[str, Callable[[Machine, Call, Ref], Value]]] = {"compile": compile_model}
