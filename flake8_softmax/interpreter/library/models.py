"""Keras models: how they are built, compiled, fitted and asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import libcst as cst

from flake8_softmax.interpreter import hidden_softmax
from flake8_softmax.interpreter.events import Compiled, Evaluated, Fitted, OldMethodCalled
from flake8_softmax.interpreter.functions import call_function
from flake8_softmax.interpreter.join import MOST_RECORDS
from flake8_softmax.interpreter.library.activations import activation_name
from flake8_softmax.interpreter.library.layers import (
    apply_layer,
    input_tensor,
    operands_of,
)
from flake8_softmax.interpreter.library.losses import as_loss
from flake8_softmax.interpreter.library.metrics import as_metric
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.objects import (
    ancestors,
    class_attribute,
    is_custom_layer,
    is_model,
)
from flake8_softmax.interpreter.sequences import (
    any_item,
    entries,
    exact_items,
    items_of,
    new_list,
)
from flake8_softmax.interpreter.values import (
    COMPILED,
    EMBEDDED,
    FITTED,
    GRAPH,
    LOADED,
    UNKNOWN,
    Api,
    Argument,
    Compilation,
    Const,
    DictRef,
    Function,
    Graph,
    Head,
    Instance,
    Labels,
    Layer,
    LayerOf,
    Lineage,
    ListRef,
    Loss,
    MetricUse,
    ModelRef,
    OutputLoss,
    Parameter,
    Pretrained,
    Records,
    Ref,
    Repeat,
    Stream,
    Tensor,
    TupleValue,
    Use,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.applications import MODELS


def sequential(machine: Machine, call: Call) -> Value:
    """`Sequential([...])`."""
    ref = ModelRef(machine.store.new_key(), call.node, sequential=True)
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
    for item in items_of(machine, layers.value) or (Repeat(UNKNOWN),):
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


def set_graph(machine: Machine, ref: Ref, graph: Graph) -> None:
    """Remember what a model is made of."""
    machine.store.set(ref.key, GRAPH, graph)


def load(machine: Machine, call: Call) -> Value:
    """A model from a file: it has weights, and layers that are known if the program saved it."""
    ref = ModelRef(machine.store.new_key(), call.node)
    path = call.first("filepath", "json_string", "yaml_string")
    graph = machine.history.saved_at(path.text) if path is not None and path.text else None
    if graph is not None:
        set_graph(machine, ref, graph)
    machine.store.set(ref.key, LOADED, Const(True))
    return ref


def append(machine: Machine, ref: Ref, layer: Value, at: cst.CSTNode) -> None:
    """Add a layer to the end of a Sequential model."""
    graph = machine.store.get(ref.key, GRAPH)
    if not isinstance(graph, Graph):
        return
    output = graph.outputs[0]
    if isinstance(layer, Repeat):
        set_graph(machine, ref, replace(graph, outputs=(unknown_tensor(output),)))
        return
    if output.op == "input" and isinstance(layer, Tensor) and layer.op == "input":
        set_graph(machine, ref, Graph((layer,), (layer,)))
        return
    if output.op == "input" and isinstance(layer, Layer):
        output = _first_input(machine, layer, output)
        graph = Graph((output,), (output,))
    result = apply(machine, layer, output, at)
    after = result if isinstance(result, Tensor) else unknown_tensor(output)
    set_graph(machine, ref, replace(graph, outputs=(after,)))


def _first_input(machine: Machine, layer: Layer, output: Tensor) -> Tensor:
    source = layer
    while isinstance(source.inner, Layer) and not _has_shape(source):
        source = source.inner
    return input_tensor(machine, source.arguments, layer.at) if _has_shape(source) else output


def _has_shape(layer: Layer) -> bool:
    names = ("input_shape", "batch_input_shape", "input_dim", "shape", "batch_shape")
    return layer.name != "Embedding" and any(name in layer.arguments for name in names)


def apply(machine: Machine, function: Value, inputs: Value, at: cst.CSTNode) -> Value:
    """What comes out of a layer or model called on `inputs`."""
    if isinstance(function, Layer):
        return apply_layer(machine, function, inputs, at)
    if isinstance(function, Ref) and is_model(function):
        return apply_model(machine, function, inputs, at)
    if isinstance(function, Instance) and is_custom_layer(function):
        return _apply_custom(machine, function, inputs, at)
    return unknown_tensor(*operands_of(machine, inputs), at=at)


def _apply_custom(machine: Machine, layer: Instance, inputs: Value, at: cst.CSTNode) -> Value:
    method = class_attribute(machine, layer.cls, "call")
    if not isinstance(method, Function):
        return unknown_tensor(*operands_of(machine, inputs), at=at)
    return call_function(
        machine, method, Call(at, method, (Argument(inputs, at),), {}, open=True), layer
    )


def apply_model(machine: Machine, model: Ref, inputs: Value, at: cst.CSTNode) -> Value:
    """A model called like a layer."""
    graph = graph_of(machine, model)
    operands = operands_of(machine, inputs)
    _train_by_hand(machine, graph, operands, inputs, at)
    if graph is None:
        return unknown_tensor(*operands, at=at)
    _mark(machine, model, machine.history.spared)
    machine.store.set(model.key, EMBEDDED, Const(True))
    for operand in operands:
        hidden_softmax.mark_used(machine, operand)
    results = tuple(
        Tensor(
            op="call",
            at=at,
            operands=operands,
            size=output.size,
            rank=output.rank,
            head=output.head,
            model=graph,
            samples=operands[0].samples if operands else None,
        )
        for output in graph.outputs
    )
    return results[0] if len(results) == 1 else TupleValue(results)


def _train_by_hand(
    machine: Machine,
    graph: Graph | None,
    operands: tuple[Tensor, ...],
    inputs: Value,
    at: cst.CSTNode,
) -> None:
    """A call under a `GradientTape` trains the model on its argument."""
    if not machine.tape or graph is None or len(operands) != 1 or not isinstance(at, cst.Call):
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


def application(machine: Machine, call: Call, name: str) -> Value:
    """A pretrained network of `keras.applications`."""
    row = MODELS.get(name)
    if row is None:
        return UNKNOWN
    ref = ModelRef(machine.store.new_key(), call.node)
    arguments = dict(zip(row.parameters, call.arguments, strict=False)) | dict(call.keywords)
    tensor = arguments.get("input_tensor")
    given = tensor.value if tensor is not None else None
    start = given if isinstance(given, Tensor) else Tensor(op="input", at=call.node)
    weights = arguments.get("weights")
    switch = arguments.get("include_preprocessing")
    switched_off = switch is not None and switch.constant is not True
    pretrained = Pretrained(
        name,
        call.node,
        switched_off or (weights is not None and not isinstance(weights.constant, str)),
        row.rescales_inside and not switched_off,
    )
    head = _classifier(call, arguments)
    output = Tensor(
        op="application",
        at=call.node,
        operands=(start,),
        pretrained=pretrained,
        head=head,
        size=head.units if head is not None else None,
        rank=2 if head is not None else None,
    )
    set_graph(machine, ref, Graph((start,), (output,)))
    return ref


def _classifier(call: Call, arguments: Mapping[str, Argument]) -> Head | None:
    top = arguments.get("include_top")
    if call.open or (top is not None and top.constant is not True):
        return None
    activation = arguments.get("classifier_activation")
    classes = arguments.get("classes")
    return Head(
        activation_name(activation.value) if activation is not None else "softmax",
        activation.at if activation is not None else call.node,
        call.node,
        classes.integer if classes is not None else 1000,
        classes.at if classes is not None else None,
    )


def compile_model(machine: Machine, call: Call, model: Ref) -> Value:
    """`model.compile(...)`."""
    graph = graph_of(machine, model)
    outputs = tuple(_output_losses(machine, call, graph)) if graph is not None else ()
    tensors = graph.outputs if graph is not None else ()
    compilation = Compilation(outputs, tensors, tuple(_metrics(machine, call)), call.node)
    _run_custom_loss(machine, call, tensors)
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


def _run_custom_loss(machine: Machine, call: Call, tensors: tuple[Tensor, ...]) -> None:
    """A loss of the program's own is called on the labels and the output.

    What it does with Keras losses is its own business.
    """
    given = call.get("loss", 1)
    if given is None or not isinstance(given.value, Function) or len(tensors) != 1:
        return
    labels = Parameter(machine.store.new_key())
    arguments = (Argument(labels, given.at), Argument(tensors[0], given.at))
    machine.own_losses += 1
    machine.invoke(Call(call.node, given.value, arguments, {}))
    machine.own_losses -= 1


def _is_part_or_loaded(machine: Machine, model: Ref) -> bool:
    return any(machine.store.get(model.key, name) is not None for name in (LOADED, EMBEDDED))


def _output_losses(machine: Machine, call: Call, graph: Graph) -> Iterator[OutputLoss]:
    given = call.get("loss", 1)
    if given is None:
        return
    for output, value, at in _matched(machine, given, graph.outputs):
        loss = as_loss(value)
        if loss is not None and output.head is not None:
            origin = value.at if isinstance(value, Const | Loss) else None
            set_at = None if origin is at else origin
            yield OutputLoss(output, output.head, loss, at, set_at)


def _metrics(machine: Machine, call: Call) -> Iterator[MetricUse]:
    given = call.get("metrics", 2)
    if given is None:
        return
    if isinstance(given.value, DictRef):
        for name, value in entries(machine, given.value).items:
            yield from _metrics_in(machine, value, _entry_at(given.at, name))
    else:
        yield from _metrics_in(machine, given.value, given.at)


def _metrics_in(
    machine: Machine, value: Value, at: cst.CSTNode, deeper: int = 1
) -> Iterator[MetricUse]:
    """The metrics in a list, of one output or nested for several, or the single metric given."""
    if not isinstance(value, ListRef | TupleValue):
        metric = as_metric(value, at)
        if metric is not None:
            yield metric
        return
    items = exact_items(machine, value) or ()
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
        held = entries(machine, value)
        for output in outputs:
            name = output_name(output)
            found = held.get(name) if name is not None else None
            if found is not None:
                yield output, found, _entry_at(given.at, name)
        if len(outputs) == 1 and len(held.items) == 1 and output_name(outputs[0]) is None:
            key, found = held.items[0]
            yield outputs[0], found, _entry_at(given.at, key)
    elif isinstance(value, ListRef | TupleValue):
        items = exact_items(machine, value)
        if items is not None and len(items) == len(outputs):
            for place, (output, item) in enumerate(zip(outputs, items, strict=True)):
                yield output, item, _element_at(given.at, place, len(items))
    else:
        for output in outputs:
            yield output, value, given.at


def _entry_at(at: cst.CSTNode, name: object) -> cst.CSTNode:
    """Where the value of a dict's key stands, if the dict is written out in the call."""
    for element in at.elements if isinstance(at, cst.Dict) else ():
        key = element.key if isinstance(element, cst.DictElement) else None
        if isinstance(key, cst.SimpleString) and key.evaluated_value == name:
            return element.value
    return at


def output_name(output: Tensor) -> str | None:
    """The name under which `loss={...}` speaks of an output."""
    if output.name is not None:
        return output.name
    given = output.layer.arguments.get("name") if output.layer is not None else None
    return given.text if given is not None else None


def fit(machine: Machine, call: Call, model: Ref, names: tuple[str, ...]) -> Value:
    """`fit`, `fit_generator` and `train_on_batch`."""
    _mark(machine, model, machine.history.used)
    data = next((a for i, n in enumerate(names) if (a := call.get(n, 0 if i == 0 else None))), None)
    use = use_of(machine, data)
    target = call.get("y", 1) if names[0] == "x" else None
    labels = _labels(machine, data, target)
    network = machine.history.networks.of(graph_of(machine, model))
    compiled = _compiled(machine, model)
    outputs, metrics = (compiled.outputs, compiled.metrics) if compiled else ((), ())
    reconstructs = use is not None and _is_same_data(target, use.lineage)
    machine.emit(Fitted(use, labels, outputs, metrics, network, call.node, reconstructs))
    if use is not None:
        _remember_fit(machine, model, use)
    validation = call.get("validation_data")
    if validation is not None:
        _validate(machine, call, model, validation, network)
    return UNKNOWN


def _is_same_data(target: Argument | None, lineage: Lineage) -> bool:
    other = target.value.lineage if target and isinstance(target.value, Tensor) else None
    return other is not None and other.root is lineage.root and other.same_scale_as(lineage)


def _remember_fit(machine: Machine, model: Ref, use: Use) -> None:
    before = machine.store.get(model.key, FITTED)
    items = before.items if isinstance(before, Records) else ()
    if len(items) < MOST_RECORDS:
        machine.store.set(model.key, FITTED, Records((*items, use)))


def _validate(
    machine: Machine, call: Call, model: Ref, validation: Argument, network: Network
) -> None:
    at = validation.at
    if isinstance(at, cst.Tuple | cst.List) and at.elements:
        at = at.elements[0].value
    value = _first(machine, validation.value)
    if isinstance(value, Tensor) and value.lineage is not None:
        use = Use(value.lineage, at)
        _tell_evaluated(machine, model, use, network, "validation_data", call.node)


def _tell_evaluated(
    machine: Machine, model: Ref, use: Use, network: Network, method: str, at: cst.CSTNode
) -> None:
    """Let the rules hear of a model's first use of an array."""
    key = (model.key, use.lineage)
    if key in machine.history.evaluated or machine.muted:
        return
    fits = machine.store.get(model.key, FITTED)
    items = fits.items if isinstance(fits, Records) else ()
    uses = tuple(fit for fit in items if isinstance(fit, Use))
    if uses:
        machine.history.evaluated[key] = None
    machine.emit(Evaluated(use, uses, network, method, at))


def _mark(machine: Machine, model: Ref, marked: list[Compilation]) -> None:
    records = machine.store.get(model.key, COMPILED)
    if isinstance(records, Records):
        marked.extend(r for r in records.items if isinstance(r, Compilation))


def _compiled(machine: Machine, model: Ref) -> Compilation | None:
    records = machine.store.get(model.key, COMPILED)
    if not isinstance(records, Records) or len(records.items) != 1:
        return None
    record = records.items[0]
    return record if isinstance(record, Compilation) else None


def _first(machine: Machine, value: Value) -> Value:
    """The inputs among the data given to a model: of a stream or pair, the first part."""
    if isinstance(value, Stream):
        value = value.element
    if not isinstance(value, TupleValue | ListRef):
        return value
    items = exact_items(machine, value)
    return items[0] if items else any_item(machine, value)


def use_of(machine: Machine, data: Argument | None) -> Use | None:
    """What is known of the data in an argument."""
    value = _first(machine, data.value) if data is not None else UNKNOWN
    if data is None or not isinstance(value, Tensor) or value.lineage is None:
        return None
    return Use(value.lineage, data.at)


def _labels(machine: Machine, data: Argument | None, labels: Argument | None) -> Labels | None:
    if labels is not None:
        value = labels.value
    elif data is not None and isinstance(data.value, Stream):
        pair = exact_items(machine, data.value.element)
        value = pair[1] if pair is not None and len(pair) > 1 else UNKNOWN
    else:
        return None
    return value.labels if isinstance(value, Tensor) else None


def predict(machine: Machine, call: Call, model: Ref, name: str) -> Value:
    """`predict`, `predict_on_batch`, `predict_generator`."""
    graph = graph_of(machine, model)
    data = call.get("x", 0) or call.get("generator")
    _evaluated(machine, call, model, data, name, graph)
    if graph is None:
        return UNKNOWN
    first = _first(machine, data.value) if data is not None else UNKNOWN
    operand = first if isinstance(first, Tensor) else None
    results = [
        Tensor(
            op="predict",
            at=call.node,
            operands=(operand,) if operand is not None else (),
            size=output.size,
            rank=output.rank,
            head=output.head,
            samples=operand.samples if operand is not None else None,
        )
        for output in graph.outputs
    ]
    return results[0] if len(results) == 1 else new_list(machine, results)


def evaluate(machine: Machine, call: Call, model: Ref, name: str) -> Value:
    """`evaluate`, `test_on_batch`, `evaluate_generator`."""
    _mark(machine, model, machine.history.used)
    data = call.get("x", 0) or call.get("generator")
    _evaluated(machine, call, model, data, name, graph_of(machine, model))
    return UNKNOWN


def _evaluated(
    machine: Machine,
    call: Call,
    model: Ref,
    data: Argument | None,
    name: str,
    graph: Graph | None,
) -> None:
    use = use_of(machine, data)
    if use is not None:
        _tell_evaluated(machine, model, use, machine.history.networks.of(graph), name, call.node)


def emit_compilations(machine: Machine) -> None:
    """At the end of the program: every compile whose loss was, or may still be, trained with.

    Not those replaced before use, nor of a model that is only part of another (the generator of
    a GAN) or only given weights.
    """
    spared = set(machine.history.spared)
    unused = spared.union(machine.history.superseded).difference(machine.history.used)
    for compilation in machine.history.compilations:
        if compilation not in unused:
            machine.emit(
                Compiled(
                    compilation.outputs,
                    compilation.tensors,
                    compilation.metrics,
                    compilation.at,
                    compilation in spared,
                )
            )


def method(machine: Machine, call: Call, model: Ref, name: str) -> Value:
    """`model.<name>(...)`."""
    match name:
        case "add":
            if call.arguments or call.keywords:
                layer = call.first("layer")
                append(machine, model, layer.value if layer is not None else UNKNOWN, call.node)
            return Const(None)
        case "pop":
            _pop(machine, model)
            return Const(None)
        case "compile":
            return compile_model(machine, call, model)
        case "fit":
            return fit(machine, call, model, ("x", "generator"))
        case "fit_generator":
            return fit(machine, call, model, ("generator",))
        case "train_on_batch":
            return fit(machine, call, model, ("x",))
        case "predict_classes" | "predict_proba":
            return _old_method(machine, call, model, name)
        case "predict" | "predict_on_batch" | "predict_generator":
            return predict(machine, call, model, name)
        case "evaluate" | "test_on_batch" | "evaluate_generator":
            return evaluate(machine, call, model, name)
        case "save":
            _save(machine, call, model)
            return UNKNOWN
        case "load_weights" | "set_weights":
            return loaded(machine, model)
        case "__call__" | "call":
            return apply_model(machine, model, call.value("inputs", 0), call.node)
        case "__init__":
            return _super_init(machine, call, model)
        case "get_layer":
            return LayerOf(model)
        case _:
            return UNKNOWN


def _save(machine: Machine, call: Call, model: Ref) -> None:
    path, graph = call.first("filepath"), graph_of(machine, model)
    if path is not None and path.text and graph is not None:
        machine.history.saved.append((path.text, graph))


def loaded(machine: Machine, model: Ref) -> Value:
    """The model was given weights."""
    machine.store.set(model.key, LOADED, Const(True))
    _mark(machine, model, machine.history.spared)
    return UNKNOWN


def _old_method(machine: Machine, call: Call, model: Ref, name: str) -> Value:
    graph = graph_of(machine, model)
    head = graph.outputs[0].head if graph is not None and len(graph.outputs) == 1 else None
    at = call.node
    if isinstance(at, cst.Call) and isinstance(at.func, cst.Attribute):
        at = at.func.attr
    if not machine.guards:
        machine.emit(OldMethodCalled(name, head, at))
    return predict(machine, call, model, name) if name == "predict_proba" else UNKNOWN


def _super_init(machine: Machine, call: Call, model: Ref) -> Value:
    if isinstance(model, Instance) and _is_sequential(model):
        _initialise(machine, model, call)
    elif call.get("outputs") or call.get("inputs") or len(call.arguments) > 1:
        _connect(machine, model, call)
    return Const(None)


def _is_sequential(model: Instance) -> bool:
    return any(
        isinstance(base, Api) and base.path == "keras.models.Sequential"
        for base in ancestors(model.cls)
    )


def _pop(machine: Machine, model: Ref) -> None:
    graph = machine.store.get(model.key, GRAPH)
    if isinstance(graph, Graph):
        output = graph.outputs[0]
        before = output.operands[0] if len(output.operands) == 1 else unknown_tensor(output)
        set_graph(machine, model, replace(graph, outputs=(before,)))


def escape(machine: Machine, model: ModelRef) -> None:
    """The model was handed to code we cannot see, which may add layers until it is compiled."""
    graph = machine.store.get(model.key, GRAPH)
    compiled = machine.store.get(model.key, COMPILED) is not None
    if model.sequential and not compiled and isinstance(graph, Graph):
        unknown = unknown_tensor(graph.outputs[0])
        set_graph(machine, model, replace(graph, outputs=(unknown,)))
