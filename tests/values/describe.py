"""Says in plain words what the interpreter knows of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import libcst as cst

from flake8_softmax.interpreter.facts import Head, Labels, Lineage, Pretrained, Scaling
from flake8_softmax.interpreter.library.graphs import graph_of
from flake8_softmax.interpreter.library.optimizers import Optimizer
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.objects import is_model
from flake8_softmax.interpreter.records import (
    Compilation,
    CrossEntropy,
    MetricUse,
    OutputLoss,
    Records,
    Use,
)
from flake8_softmax.interpreter.values import (
    COMPILED,
    FITTED,
    ITEMS,
    LOADED,
    Api,
    Argument,
    Bound,
    Choice,
    ClassValue,
    Const,
    Count,
    DictRef,
    Entries,
    Function,
    Generator,
    Graph,
    Instance,
    Layer,
    LayerOf,
    ListRef,
    Loss,
    Method,
    Metric,
    ModelRef,
    Parameter,
    Partial,
    Ref,
    Repeat,
    Scaler,
    Stream,
    Super,
    Table,
    Tensor,
    TupleValue,
    Unknown,
)

DEEPEST: Final = 6
"""Values deeper inside others are cut."""


@dataclass
class Description:
    """The words for values of one run; `kinds` are the classes of all that was said."""

    machine: Machine
    kinds: set[type] = field(default_factory=set)
    depth: int = 0

    def of(self, value: object) -> str:
        if self.depth > DEEPEST:
            return "..."
        self.kinds.add(type(value))
        self.depth += 1
        words = WORDS[type(value)](self, value)
        self.depth -= 1
        return words

    def all(self, values: Iterable[object]) -> str:
        return ", ".join(map(self.of, values))

    def brief(self, value: object) -> str:
        """Without the details."""
        return self.of(value).partition(",")[0]

    def held(self, ref: Ref, name: str) -> object:
        return self.machine.store.get(ref.key, name)


def joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)


def unknown(to: Description, value: Unknown) -> str:
    return "unknown"


def choice(to: Description, value: Choice) -> str:
    return "either " + " or ".join(map(to.of, value.alternatives))


def parameter(to: Description, value: Parameter) -> str:
    return "unknown argument"


def optimizer(to: Description, value: Optimizer) -> str:
    rate = "" if value.rate is None else f" at {value.rate:g}"
    return f"optimizer {value.name}{rate}"


def count(to: Description, value: Count) -> str:
    return "a place" if value.first == 0 else f"a place from {value.first}"


def table(to: Description, value: Table) -> str:
    columns = [f"{name}: {to.of(held)}" for name, held in to.machine.store.names(value.key)]
    return f"table of {joined(columns) or 'unknown columns'}"


def const(to: Description, value: Const) -> str:
    return repr(value.value)


def api(to: Description, value: Api) -> str:
    return f"library {value.path}"


def sequence(to: Description, value: TupleValue) -> str:
    return f"({to.all(value.items)}{',' * (len(value.items) == 1)})"


def repeat(to: Description, value: Repeat) -> str:
    return f"any number of {to.of(value.element)}"


def list_ref(to: Description, value: ListRef) -> str:
    held = to.held(value, ITEMS)
    return f"[{to.all(held.items)}]" if isinstance(held, TupleValue) else "list"


def dict_ref(to: Description, value: DictRef) -> str:
    held = to.held(value, ITEMS)
    return to.of(held) if isinstance(held, Entries) else "dict"


def entries(to: Description, value: Entries) -> str:
    items = [f"{key!r}: {to.of(item)}" for key, item in value.items]
    return "{" + ", ".join(items if value.closed else [*items, "and others"]) + "}"


def function(to: Description, value: Function) -> str:
    if isinstance(value.node, cst.Lambda):
        return "lambda"
    kind = "method" if value.owner is not None else "function"
    how = kind if value.binding == "plain" else f"{value.binding} {kind}"
    return f"{how} {value.node.name.value}"


def class_value(to: Description, value: ClassValue) -> str:
    bases = f", a {to.all(value.bases)}" if value.bases else ""
    return f"class {value.node.name.value}{bases}"


def instance(to: Description, value: Instance) -> str:
    name = f"instance of {value.cls.node.name.value}"
    return joined((name, *model_facts(to, value))) if is_model(value) else name


def superclass(to: Description, value: Super) -> str:
    return f"what is above class {value.owner.node.name.value}"


def bound(to: Description, value: Bound) -> str:
    return f"{to.of(value.function)} of {to.brief(value.receiver)}"


def method(to: Description, value: Method) -> str:
    return f"method {value.name} of {to.brief(value.receiver)}"


def partial(to: Description, value: Partial) -> str:
    named = (f"{name}={to.of(given)}" for name, given in value.keywords.items())
    return f"{to.of(value.function)} with {joined((to.all(value.arguments), *named))}"


def argument(to: Description, value: Argument) -> str:
    return to.of(value.value)


def head(to: Description, value: Head) -> str:
    name = value.activation or ("softmax" if value.other_axis else "some activation")
    known = value.units is not None or value.minimum is not None
    units = f" over {value.count} unit{'s' * (value.units != 1)}" if known else ""
    axis = ", not along the last axis" * value.other_axis
    return f"{name}{units}{axis}{', moved' * value.moved}"


STEPS: Final[Mapping[str, tuple[str, str]]] = {
    "divide": ("divided by", "divided"),
    "multiply": ("multiplied by", "multiplied"),
    "shift": ("shifted by", "shifted"),
    "floor": ("floor-divided by", "floor-divided"),
    "standardise": ("standardised by", "standardised"),
    "preprocess": ("preprocessed by", "preprocessed"),
}


def scaling(to: Description, value: Scaling) -> str:
    known, unknown_by = STEPS[value.kind]
    step = f"{known} {value.by:g}" if value.by is not None else unknown_by
    return f"{step} as {value.mode}" if value.mode else step


def lineage(to: Description, value: Lineage) -> str:
    source = f"pixels of {value.pixels}" if value.pixels else "data"
    steps = " and ".join(map(to.of, value.scalings))
    return f"{source} {steps}" if steps else f"raw {source}" if value.raw else source


def labels(to: Description, value: Labels) -> str:
    classes = f" of {value.classes} classes" if value.classes is not None else ""
    written = " from a generator" if value.generated else ""
    several = "" if value.exclusive else ", several at once"
    first = f" from {value.first}" if value.first else ""
    return f"{value.encoding} labels{classes}{first}{written}{several}"


def cross_entropy(to: Description, value: CrossEntropy) -> str:
    facts = {
        "negated": value.negated,
        "reduced": value.reduced,
        "summed over the batch": value.summed is not None,
        "guarded": value.guarded,
    }
    return joined(("cross-entropy by hand", *(name for name, holds in facts.items() if holds)))


def pretrained(to: Description, value: Pretrained) -> str:
    weights = "untrained" if value.from_scratch else "pretrained"
    inside = " that rescales inside" if value.rescales_inside else ""
    return f"{weights} {value.name}{inside}"


NOUNS: Final[Mapping[str, str]] = {
    "predict": "prediction",
    "call": "model output",
    "parameter": "numbers from an argument",
    "unknown": "unknown numbers",
}
"""How tensors are called that came about in these ways; others by the way itself."""


def tensor(to: Description, value: Tensor) -> str:
    return joined((origin(to, value), *tensor_facts(to, value)))


def origin(to: Description, value: Tensor) -> str | None:
    """Where the numbers come from, unless what is said of them next says it as well."""
    if value.lineage is not None:
        return to.of(value.lineage)
    if value.head is not None and value.op == value.head.activation:
        return None
    if value.labels is not None and value.op in ("data", "labels", "one_hot"):
        return None
    if value.op == "layer" and value.layer is not None:
        return f"output of {value.layer.name}"
    if value.pretrained is not None:
        return f"output of {to.of(value.pretrained)}"
    return NOUNS.get(value.op, value.op.replace("_", " "))


def tensor_facts(to: Description, value: Tensor) -> Iterator[str | None]:
    yield from (to.of(fact) for fact in (value.head, value.labels, value.entropy) if fact)
    yield f"rank {value.rank}" if value.rank is not None else None
    yield f"size {value.size}" if value.size is not None else None
    yield f"size at least {value.minimum}" if value.minimum is not None else None
    yield value.dtype
    yield {"one": "one sample", "many": "many samples", None: None}[value.samples]


def layer(to: Description, value: Layer) -> str:
    parts = [f"layer {value.name}"]
    if value.inner is not None:
        parts.append(f"around {to.brief(value.inner)}")
    if value.head is not None:
        parts.append(to.of(value.head))
    return joined((*parts, None if value.complete else "some arguments unknown"))


def model(to: Description, value: ModelRef) -> str:
    name = "Sequential model" if value.built == "sequential" else "model"
    return joined((name, *model_facts(to, value)))


def model_facts(to: Description, value: Ref) -> Iterator[str]:
    known = graph_of(to.machine, value)
    yield to.of(known) if known is not None else "layers unknown"
    if to.held(value, LOADED) is not None:
        yield "weights loaded"
    for name, word in ((COMPILED, "compiled for"), (FITTED, "fitted on")):
        held = to.held(value, name)
        if isinstance(held, Records):
            yield f"{word} {to.of(held)}"


def layer_of(to: Description, value: LayerOf) -> str:
    return f"some layer of {to.brief(value.model)}"


def graph(to: Description, value: Graph) -> str:
    return f"from {to.all(value.inputs)} to {to.all(value.outputs)}"


def records(to: Description, value: Records) -> str:
    return " then ".join(map(to.of, value.items))


def compilation(to: Description, value: Compilation) -> str:
    outputs = to.all(value.outputs) or "an unknown loss"
    metrics = to.all(value.metrics)
    return f"{outputs}, measured by {metrics}" if metrics else outputs


def output_loss(to: Description, value: OutputLoss) -> str:
    return f"{to.of(value.loss)} on {to.of(value.head)}"


def use(to: Description, value: Use) -> str:
    return to.of(value.lineage)


def loss(to: Description, value: Loss) -> str:
    logits = {True: " of logits", False: "", None: " of maybe logits"}[value.from_logits]
    return f"loss {value.kind.name}{logits}"


def generator(to: Description, value: Generator) -> str:
    if value.scalings is None:
        return "image generator, scaling unknown"
    return joined(("image generator", *map(to.of, value.scalings)))


def stream(to: Description, value: Stream) -> str:
    return f"stream of {'batches of ' * value.batched}{to.of(value.element)}"


def scaler(to: Description, value: Scaler) -> str:
    return f"scikit-learn {value.name}"


def metric(to: Description, value: Metric | MetricUse) -> str:
    return f"metric {value.kind.name}{' adapted' * value.adapted}"


WORDS: Final[Mapping[type, Callable[[Description, Any], str]]] = {
    Unknown: unknown,
    Parameter: parameter,
    Count: count,
    Table: table,
    Choice: choice,
    Optimizer: optimizer,
    Const: const,
    Api: api,
    TupleValue: sequence,
    Repeat: repeat,
    ListRef: list_ref,
    DictRef: dict_ref,
    Entries: entries,
    Function: function,
    ClassValue: class_value,
    Instance: instance,
    Super: superclass,
    Bound: bound,
    Method: method,
    Partial: partial,
    Argument: argument,
    Head: head,
    Scaling: scaling,
    Lineage: lineage,
    Labels: labels,
    CrossEntropy: cross_entropy,
    Pretrained: pretrained,
    Tensor: tensor,
    Layer: layer,
    ModelRef: model,
    LayerOf: layer_of,
    Graph: graph,
    Loss: loss,
    Generator: generator,
    Stream: stream,
    Scaler: scaler,
    OutputLoss: output_loss,
    Compilation: compilation,
    Metric: metric,
    MetricUse: metric,
    Use: use,
    Records: records,
}
"""How each class of what is known is said."""
