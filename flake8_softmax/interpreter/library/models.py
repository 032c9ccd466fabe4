"""Keras models: how they are built, loaded, cloned and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.alternatives import alternatives_of, each
from flake8_softmax.interpreter.history import Saved
from flake8_softmax.interpreter.library.graphs import apply, graph_of, mark_compilations, set_graph
from flake8_softmax.interpreter.library.inputs import input_tensor
from flake8_softmax.interpreter.library.layers import operands_of
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.network import HIDDEN
from flake8_softmax.interpreter.objects import class_and_bases
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.sequences import entries, items_or_any
from flake8_softmax.interpreter.understanding import reason_of
from flake8_softmax.interpreter.values import (
    COMPILED,
    FITTED,
    GRAPH,
    LOADED,
    UNKNOWN,
    Api,
    Argument,
    Const,
    DictRef,
    Graph,
    Instance,
    Layer,
    LayerOf,
    Method,
    ModelRef,
    Ref,
    Repeat,
    Tensor,
    Unknown,
    Value,
    unknown_because,
    unknown_tensor,
)

MODEL_OPTIMIZERS: Final = (
    "clustering.keras.cluster_weights",
    "clustering.keras.strip_clustering",
    "quantization.keras.quantize_apply",
    "quantization.keras.quantize_model",
    "sparsity.keras.prune_low_magnitude",
    "sparsity.keras.strip_pruning",
)
"""Functions of the TensorFlow Model Optimization Toolkit that give another model for a model."""

GIVEN_TO_OPTIMIZERS: Final = ("model", "to_cluster", "to_prune", "to_quantize")
"""What they call the model."""


def sequential(machine: Machine, call: Call) -> Value:
    """`Sequential([...])`."""
    ref = ModelRef(machine.store.new_key(), call.node, "sequential")
    _initialise(machine, ref, call)
    return ref


def _initialise(machine: Machine, ref: Ref, call: Call) -> None:
    start = Tensor(op="input", at=call.node)
    set_graph(machine, ref, Graph((start,), (start,)))
    layers = call.get("layers", 0)
    if layers is None:
        if call.open:
            machine.store.set(ref.key, GRAPH, UNKNOWN)
        return
    for item in items_or_any(machine, layers.value):
        machine.step()
        if not (isinstance(item, Const) and item.value is None):
            append(machine, ref, item, call.node)


def functional(machine: Machine, call: Call) -> Value:
    """`Model(inputs=..., outputs=...)`; Keras 1 called them `input` and `output`."""
    ref = ModelRef(machine.store.new_key(), call.node)
    _connect(machine, ref, call)
    return ref


def _connect(machine: Machine, ref: Ref, call: Call) -> None:
    inputs = call.get("inputs", 0) or call.get("input")
    outputs = call.get("outputs", 1) or call.get("output")
    if inputs is None or outputs is None:
        return
    held = _named_tensors(machine, outputs.value)
    graph = Graph(operands_of(machine, inputs.value), held)
    machine.history.shown.extend(held)
    machine.store.set(ref.key, GRAPH, graph if held else UNKNOWN)


def _named_tensors(machine: Machine, value: Value) -> tuple[Tensor, ...]:
    if not isinstance(value, DictRef):
        return operands_of(machine, value)
    held = entries(machine, value)
    return tuple(
        replace(item, name=str(name)) for name, item in held.items if isinstance(item, Tensor)
    )


def load(machine: Machine, call: Call) -> Value:
    """A model from a file: it has weights, and layers that are known if the program saved it."""
    ref = ModelRef(machine.store.new_key(), call.node, "loaded")
    path = call.first("filepath", "json_string", "yaml_string")
    machine.charge(len(machine.history.saved))
    saved = machine.history.saved_at(path.text) if path is not None and path.text else None
    if saved is not None and saved.graph is not None:
        set_graph(machine, ref, saved.graph)
        machine.store.set(ref.key, FITTED, saved.fits)
    machine.store.set(ref.key, LOADED, Const(True))
    return ref


def append(machine: Machine, ref: Ref, layer: Value, at: cst.CSTNode) -> Value:
    """Add a layer to the end of a Sequential model."""
    graph = machine.store.get(ref.key, GRAPH)
    if not isinstance(graph, Graph):
        return UNKNOWN
    output = graph.outputs[0]
    alternatives = alternatives_of(machine, layer)
    if alternatives:
        return each(machine, alternatives, lambda one: append(machine, ref, one, at))
    if isinstance(layer, Repeat):
        hidden = replace(unknown_tensor(output), name=HIDDEN)
        set_graph(machine, ref, replace(graph, outputs=(hidden,)))
        return UNKNOWN
    if output.op == "input" and isinstance(layer, Tensor) and layer.op == "input":
        set_graph(machine, ref, Graph((layer,), (layer,)))
        return UNKNOWN
    if output.op == "input" and isinstance(layer, Layer):
        output = _first_input(machine, layer, output)
        graph = Graph((output,), (output,))
    result = apply(machine, layer, output, at)
    own = reason_of(layer)
    after = result if isinstance(result, Tensor) else unknown_tensor(output, reason=own)
    if after.op == "unknown" and isinstance(layer, Unknown | LayerOf):
        after = replace(after, name=HIDDEN)
    set_graph(machine, ref, replace(graph, outputs=(after,)))
    return UNKNOWN


def _first_input(machine: Machine, layer: Layer, output: Tensor) -> Tensor:
    source = layer
    while isinstance(source.inner, Layer) and not _has_shape(source):
        source = source.inner
    return input_tensor(machine, source.arguments, layer.at) if _has_shape(source) else output


def _has_shape(layer: Layer) -> bool:
    names = ("input_shape", "batch_input_shape", "input_dim", "shape", "batch_shape")
    return layer.name != "Embedding" and any(name in layer.arguments for name in names)


def _add(machine: Machine, call: Call, model: Ref) -> Value:
    if call.arguments or call.keywords:
        layer = call.first("layer")
        append(machine, model, layer.value if layer is not None else UNKNOWN, call.node)
    return Const(None)


def _save(machine: Machine, call: Call, model: Ref) -> Value:
    path, graph = call.first("filepath"), graph_of(machine, model)
    if path is not None and path.text and graph is not None:
        fits = machine.store.get(model.key, FITTED)
        known = None if machine.case else graph
        machine.history.saved.append(Saved(path.text, known, fits))
    return UNKNOWN


def _weights_loaded(machine: Machine, call: Call, model: Ref) -> Value:
    machine.store.set(model.key, LOADED, Const(True))
    mark_compilations(machine, model, machine.history.spared)
    return UNKNOWN


def _super_init(machine: Machine, call: Call, model: Ref) -> Value:
    if isinstance(model, Instance) and _is_sequential(model):
        _initialise(machine, model, call)
    elif call.get("outputs") or call.get("inputs") or len(call.arguments) > 1:
        _connect(machine, model, call)
    return Const(None)


def _is_sequential(model: Instance) -> bool:
    return any(
        isinstance(base, Api) and base.path == "keras.models.Sequential"
        for base in class_and_bases(model.cls)
    )


def _pop(machine: Machine, call: Call, model: Ref) -> Value:
    graph = machine.store.get(model.key, GRAPH)
    if isinstance(graph, Graph):
        output = graph.outputs[0]
        before = output.operands[0] if len(output.operands) == 1 else unknown_tensor(output)
        set_graph(machine, model, replace(graph, outputs=(before,)))
    return Const(None)


def _called(machine: Machine, call: Call, function: Value) -> Value:
    return apply(machine, function, call.value("inputs", 0), call.node)


def _layer_of(machine: Machine, call: Call, model: Ref) -> Value:
    return LayerOf(model)


def _layer_loaded(machine: Machine, call: Call, layer: LayerOf) -> Value:
    return _weights_loaded(machine, call, layer.model)


def clone(machine: Machine, call: Call) -> Value:
    """`clone_model(model)`: the same layers with new weights."""
    return _copy(machine, call, call.get("model", 0))


def _optimized(machine: Machine, call: Call) -> Value:
    """What makes a model smaller: it gives a model with the same outputs, or wraps a layer."""
    given = next(filter(None, (call.get(name, 0) for name in GIVEN_TO_OPTIMIZERS)), None)
    if given is None or graph_of(machine, given.value) is None:
        return UNKNOWN
    return _copy(machine, call, given)


def _copy(machine: Machine, call: Call, given: Argument | None) -> Value:
    graph = graph_of(machine, given.value) if given is not None else None
    ref = ModelRef(machine.store.new_key(), call.node, "copied")
    if isinstance(graph, Graph) and "clone_function" not in call.keywords:
        set_graph(machine, ref, graph)
    elif given is not None and _is_loaded(machine, given.value):
        machine.store.set(ref.key, GRAPH, unknown_because(Reason.LOADED))
    return ref


def _is_loaded(machine: Machine, model: Value) -> bool:
    return isinstance(model, Ref) and machine.store.get(model.key, LOADED) is not None


def _tape(machine: Machine, call: Call) -> Value:
    return Method(UNKNOWN, "<tape>")


def escape(machine: Machine, model: ModelRef) -> None:
    """The model was handed to code we cannot see, which may add layers until it is compiled."""
    graph = machine.store.get(model.key, GRAPH)
    compiled = machine.store.get(model.key, COMPILED) is not None
    if model.built == "sequential" and not compiled and isinstance(graph, Graph):
        unknown = unknown_tensor(graph.outputs[0])
        set_graph(machine, model, replace(graph, outputs=(unknown,)))


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "keras.models.Sequential": sequential,
    "keras.models.Model": functional,
    "keras.models.Functional": functional,
    "keras.models.clone_model": clone,
    **{f"tensorflow_model_optimization.{name}": _optimized for name in MODEL_OPTIMIZERS},
    "keras.models.load_model": load,
    "keras.models.model_from_json": load,
    "keras.models.model_from_yaml": load,
    "keras.saving.load_model": load,
    "tensorflow.saved_model.load_model": load,
    "tensorflow.GradientTape": _tape,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Ref], Value]]] = {
    "__call__": _called,
    "__init__": _super_init,
    "add": _add,
    "call": _called,
    "get_layer": _layer_of,
    "load_weights": _weights_loaded,
    "pop": _pop,
    "save": _save,
    "set_weights": _weights_loaded,
}

LAYER_METHODS: Final[Mapping[str, Callable[[Machine, Call, Layer], Value]]] = {
    "__call__": _called,
    "call": _called,
}

LAYER_OF_METHODS: Final[Mapping[str, Callable[[Machine, Call, LayerOf], Value]]] = {
    "set_weights": _layer_loaded,
}
"""Methods of one of a model's layers, not known which."""
