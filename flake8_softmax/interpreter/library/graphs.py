"""What Keras models are made of, and what comes out of them and of layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import libcst as cst

from flake8_softmax.interpreter import hidden_softmax
from flake8_softmax.interpreter.alternatives import for_each, for_each_tensor
from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.interpreter.functions import call_function
from flake8_softmax.interpreter.history import Fit
from flake8_softmax.interpreter.library.layers import apply_layer, operands_of
from flake8_softmax.interpreter.library.own_layers import apply_own_layer
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import class_attribute, is_custom_layer, is_model
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import Compilation, ModelUse, Records, Use
from flake8_softmax.interpreter.sequences import new_tuple
from flake8_softmax.interpreter.understanding import reason_of
from flake8_softmax.interpreter.values import (
    COMPILED,
    EMBEDDED,
    GRAPH,
    UNKNOWN,
    Argument,
    Const,
    Function,
    Graph,
    Instance,
    Layer,
    Ref,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)


def set_graph(machine: Machine, ref: Ref, graph: Graph) -> None:
    """Remember what a model is made of."""
    machine.store.set(ref.key, GRAPH, graph)


def apply(machine: Machine, function: Value, inputs: Value, at: cst.CSTNode) -> Value:
    """What comes out of a layer or model called on `inputs`."""
    if isinstance(function, Layer):
        if function.kind.role in hidden_softmax.PASSING:
            return for_each(machine, inputs, lambda one: apply_layer(machine, function, one, at))
        return apply_layer(machine, function, inputs, at)
    if isinstance(function, Ref) and is_model(function):
        return apply_model(machine, function, inputs, at)
    if isinstance(function, Instance) and is_custom_layer(function):
        made = apply_own_layer(machine, function, inputs, at)
        machine.history.own.update(made.items if isinstance(made, TupleValue) else (made,))
        return made
    return unknown_tensor(*operands_of(machine, inputs), at=at, reason=reason_of(function))


def apply_model(machine: Machine, model: Ref, inputs: Value, at: cst.CSTNode) -> Value:
    """A model called like a layer."""
    graph = graph_of(machine, model)
    operands = operands_of(machine, inputs)
    if machine.tape:
        may_train(machine, model)
        _train_by_hand(machine, graph, operands, inputs, at)
        note_training(machine, model, graph, inputs, at)
    if graph is None:
        return unknown_tensor(*operands, at=at)
    mark_compilations(machine, model, machine.history.spared)
    machine.store.set(model.key, EMBEDDED, Const(True))
    for operand in operands:
        hidden_softmax.mark_used(machine, operand)
    machine.charge(len(operands) * len(graph.outputs))
    results = tuple(
        for_each_tensor(output, lambda one: _called_model(graph, one, operands, at))
        for output in outputs_of(machine, graph)
    )
    return results[0] if len(results) == 1 else new_tuple(machine, results)


def _called_model(
    graph: Graph, output: Tensor, operands: tuple[Tensor, ...], at: cst.CSTNode
) -> Tensor:
    return Tensor(
        op="call",
        at=at,
        operands=operands,
        size=output.size,
        rank=output.rank,
        head=output.head,
        model=graph,
        samples=operands[0].samples if operands else None,
    )


def outputs_of(machine: Machine, graph: Graph) -> Iterator[Tensor]:
    """The outputs of a model, each for a step."""
    for output in graph.outputs:
        machine.step()
        yield output


def _train_by_hand(
    machine: Machine,
    graph: Graph | None,
    operands: tuple[Tensor, ...],
    inputs: Value,
    at: cst.CSTNode,
) -> None:
    """A call under a `GradientTape` trains the model on its argument."""
    if graph is None or len(operands) != 1 or not isinstance(at, cst.Call):
        return
    lineage = operands[0].lineage
    if lineage is not None and at.args and inputs is operands[0]:
        use = Use(lineage, at.args[0].value)
        machine.emit(Fitted(use, None, (), (), machine.history.networks.of(graph), at))


def graph_of(machine: Machine, model: Value) -> Graph | None:
    """The inputs and outputs of a model; a subclassed one is called once to learn them."""
    if not isinstance(model, Ref):
        return None
    graph = machine.store.get(model.key, GRAPH)
    if graph is None and isinstance(model, Instance) and is_model(model):
        graph = _subclassed(machine, model)
        machine.store.set(model.key, GRAPH, graph)
    return graph if isinstance(graph, Graph) else None


def _subclassed(machine: Machine, model: Instance) -> Value:
    method = class_attribute(machine, model.cls, "call")
    if not isinstance(method, Function):
        return UNKNOWN
    start = Tensor(op="input", at=method.node)
    call = Call(method.node, method, (Argument(start, method.node),), {}, open=True)
    outputs = operands_of(machine, call_function(machine, method, call, model))
    return Graph((start,), outputs) if outputs else UNKNOWN


def note_training(
    machine: Machine, model: Ref, graph: Graph | None, inputs: Value, at: cst.CSTNode
) -> None:
    """Remember that a model may be trained by hand, for those who ask what is known of models."""
    if machine.muted:
        return
    lineage = inputs.lineage if isinstance(inputs, Tensor) else None
    use = Use(lineage, at) if lineage is not None else None
    reason = (reason_of(inputs) or Reason.DATA) if use is None else None
    made = ModelUse(model, graph, TAPE, inputs, use, reason, None, (), at)
    machine.history.note_use(made, machine.case)


TAPE: Final = "GradientTape"
"""The `method` of a call under a gradient tape."""


def mark_compilations(machine: Machine, model: Ref, marked: list[Compilation]) -> None:
    """Add the compilations of a model to `marked`."""
    records = machine.store.get(model.key, COMPILED)
    if isinstance(records, Records):
        marked.extend(r for r in records.items if isinstance(r, Compilation))


def may_train(machine: Machine, model: Ref) -> None:
    """Something may train the model on data that is not known."""
    if not machine.muted:
        machine.history.fits.append(Fit(model.key, None))
