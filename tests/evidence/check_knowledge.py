"""Compares what the linter knows of Keras with the Keras that is installed.

`python -m evidence.check_knowledge` compares every row of flake8_softmax.knowledge with Keras 3,
tf_keras 2 and TensorFlow. A name that none of them has must be listed in gone.py, with its
last version.
"""

from __future__ import annotations

import inspect
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from evidence import gone
from flake8_softmax.knowledge import (
    activations,
    applications,
    datasets,
    exports,
    layers,
    losses,
    metrics,
    ops,
)


@dataclass(frozen=True)
class Comparison:
    """The result for one row: nothing wrong, a mismatch, or a name that was removed."""

    table: str
    row: str
    mismatch: str = ""
    gone: str = ""
    explained: str = ""


@dataclass(frozen=True)
class Keras:
    name: str
    module: Any

    def find(self, sections: tuple[str, ...], name: str) -> Any:
        paths = (f"{section}.{name}" if section else name for section in sections)
        found = (attribute(self.module, path) for path in paths)
        return next((thing for thing in found if thing is not None), None)


def installed() -> tuple[Keras, ...]:
    return tuple(Keras(name, import_module(name)) for name in ("keras", "tf_keras"))


def parameters(function: Any) -> tuple[str, ...]:
    signature = inspect.signature(function)
    kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.POSITIONAL_ONLY)
    return tuple(name for name, one in signature.parameters.items() if one.kind in kinds)


def default(function: Any, parameter: str) -> Any:
    found = inspect.signature(function).parameters.get(parameter)
    return None if found is None else found.default


def is_prefix(known: tuple[str, ...], function: Any) -> str:
    real = parameters(function)
    same = tuple(current(name, real) for name in known) == real[: len(known)]
    return "" if same else f"parameters {known}, but {real}"


def current(name: str, real: tuple[str, ...]) -> str:
    old = gone.RENAMED.get(name)
    return old if old is not None and name not in real else name


def at(name: str, *sections: str) -> Callable[[Keras], Any]:
    return lambda keras: keras.find(sections, name)


def by_string(section: str, text: str) -> Callable[[Keras], Any]:
    return lambda keras: gotten(getattr(keras.module, section).get, text)


def no_problems(thing: Any) -> Iterator[str]:
    return iter(())


def row(
    table: str,
    name: str,
    find: Callable[[Keras], Any],
    problems: Callable[[Any], Iterator[str]] = no_problems,
) -> Comparison:
    """Compares the row with every installed Keras that has the name."""
    found = {keras.name: thing for keras in installed() if (thing := find(keras)) is not None}
    if not found:
        return Comparison(table, name, *verdict(name, there=False))
    texts, reasons = [], []
    for where, thing in found.items():
        reason = gone.EXPLAINED.get((where, table, name), "")
        for problem in filter(None, problems(thing)):
            if reason:
                reasons.append(f"{where}: {reason}")
            else:
                texts.append(f"{where}: {problem}")
    return Comparison(table, name, "; ".join(texts), explained="; ".join(reasons))


def check_layers() -> Iterator[Comparison]:
    for kind in layers.LAYERS.values():
        find = at(kind.name, "layers", "layers.experimental")
        yield row("layers", kind.name, find, partial(layer_problems, kind))
    for name in layers.MERGE_FUNCTIONS:
        yield row("merge functions", name, at(name, "layers"))


def layer_problems(kind: layers.LayerKind, thing: Any) -> Iterator[str]:
    yield is_prefix(kind.parameters, thing)
    for parameter in ("activation", "recurrent_activation"):
        known, real = getattr(kind, parameter), default(thing, parameter)
        if parameter in parameters(thing) and real is not inspect.Parameter.empty:
            yield differ(parameter, known, real or ("linear" if known else None))
    if kind.units is not None and kind.units not in parameters(thing):
        yield f"no parameter {kind.units}"


def differ(what: str, known: object, real: object) -> str:
    return "" if known == real else f"{what} {known}, but {real}"


def check_activations() -> Iterator[Comparison]:
    for text, name in activations.STRINGS.items():
        find = by_string("activations", text)
        yield row("activation strings", text, find, partial(same_function, name))
    for text in activations.FUNCTIONS:
        yield row("activation functions", text, partial(function_anywhere, text))
    for text in layers.LAYER_ACTIVATIONS:
        yield row("activation layers", text, at(text, "layers"))


def function_anywhere(name: str, keras: Keras) -> Any:
    return keras.find(("activations", "ops", "backend"), name) or in_tf(name)


def in_tf(name: str) -> Any:
    tf = import_module("tensorflow")
    return getattr(tf.nn, name, None) or getattr(tf.math, name, None)


def gotten(get: Callable[[str], Any], text: str) -> Any:
    try:
        return get(text)
    except (ValueError, TypeError):
        return None


def same_function(known: str, thing: Any) -> Iterator[str]:
    name = getattr(thing, "__name__", type(thing).__name__)
    real = layers.LAYER_ACTIVATIONS.get(name) or activations.STRINGS.get(name, name)
    yield differ("is", known, real)


def check_losses() -> Iterator[Comparison]:
    for text, name in losses.CLASSES.items():
        problems = partial(loss_problems, losses.CLASS_PARAMETERS[name], losses.LOSSES[name])
        yield row("loss classes", text, at(text, "losses"), problems)
    for text, name in losses.FUNCTIONS.items():
        problems = partial(loss_problems, losses.FUNCTION_PARAMETERS[name], losses.LOSSES[name])
        yield row("loss functions", text, at(text, "losses"), problems)
    for text, name in losses.STRINGS.items():
        yield row("loss strings", text, by_string("losses", text), partial(same_loss, name))
    for text, known in losses.BACKEND_FUNCTIONS.items():
        find = at(text, "ops", "backend")
        yield row("backend losses", text, find, partial(other_parameters, known))


def other_parameters(known: tuple[str, ...], thing: Any) -> Iterator[str]:
    yield is_prefix(known, thing)


def loss_problems(known: tuple[str, ...], kind: losses.LossKind, thing: Any) -> Iterator[str]:
    yield is_prefix(known, thing)
    takes = "from_logits" in inspect.signature(thing).parameters
    yield differ("takes from_logits", kind.takes_logits, takes)
    if takes:
        yield differ("from_logits", False, default(thing, "from_logits"))


def same_loss(known: str, thing: Any) -> Iterator[str]:
    name = getattr(thing, "__name__", type(thing).__name__)
    yield differ("is", known, losses.FUNCTIONS.get(name) or losses.CLASSES.get(name))


def check_logits_ops() -> Iterator[Comparison]:
    tf = import_module("tensorflow")
    for dotted, op in losses.LOGITS_OPS.items():
        path = dotted.removeprefix("tensorflow.")
        for root, known in ((tf, op.parameters), (tf.compat.v1, op.parameters_v1)):
            thing = attribute(root, path)
            if thing is not None:
                yield Comparison(
                    "tf losses on logits", f"{path} in {root.__name__}", is_prefix(known, thing)
                )
        if attribute(tf.compat.v1, path) is None:
            yield Comparison("tf losses on logits", path, gone="TensorFlow 1, tf.contrib")


def attribute(root: Any, path: str) -> Any:
    for part in path.split("."):
        root = getattr(root, part, None)
    return root


def check_metrics() -> Iterator[Comparison]:
    for text, name in metrics.CLASSES.items():
        problems = partial(metric_problems, metrics.METRICS[name])
        yield row("metric classes", text, at(text, "metrics"), problems)
    for text in metrics.FUNCTIONS:
        yield row("metric functions", text, at(text, "metrics"))
    for text in metrics.STRINGS:
        yield row("metric strings", text, partial(metric_of_string, text))


def metric_of_string(text: str, keras: Keras) -> Any:
    """`compile` itself understands accuracy and crossentropy, in any letter case."""
    if text.lower() in ("accuracy", "acc", "crossentropy", "ce", "accuracy_by_shape"):
        return text
    return gotten(keras.module.metrics.get, text) or keras.find(("metrics",), text)


def metric_problems(kind: metrics.MetricKind, thing: Any) -> Iterator[str]:
    yield is_prefix(kind.parameters, thing)
    names = set(parameters(thing))
    yield differ("threshold", kind.has_threshold, bool({"threshold", "thresholds"} & names))
    yield differ("from_logits", kind.has_from_logits, "from_logits" in names)


def check_applications() -> Iterator[Comparison]:
    for known in applications.MODELS.values():
        find = at(known.name, "applications")
        yield row("networks", known.name, find, partial(network_problems, known))
    for module, mode in applications.PREPROCESS_MODES.items():
        yield row("preprocess modes", module, at(module, "applications"), partial(other_mode, mode))
    for name in SMALLEST:
        known = applications.MODELS[name]
        find = at(name, "applications")
        yield row("networks that scale inside", name, find, partial(other_scaling, known))


def other_mode(known: str, module: Any) -> Iterator[str]:
    yield differ("mode", known, mode_of(module))


def other_scaling(known: applications.Application, build: Any) -> Iterator[str]:
    yield differ("rescales inside", known.rescales_inside, scales_inside(build))


def network_problems(known: applications.Application, thing: Any) -> Iterator[str]:
    yield is_prefix(known.parameters, thing)
    takes = "include_preprocessing" in inspect.signature(thing).parameters
    yield differ("include_preprocessing", known.include_preprocessing, takes)


def mode_of(module: Any) -> str:
    np = import_module("numpy")
    black, white = (
        module.preprocess_input(np.full((1, 1, 1, 3), value, "float32"))[0, 0, 0]
        for value in (0, 255)
    )
    ends = (round(float(black[0]), 2), round(float(white[0]), 2))
    return MODES.get(ends, str(ends))


MODES: Mapping[tuple[float, float], str] = {
    (0.0, 255.0): "identity",
    (-1.0, 1.0): "tf",
    (-103.94, 151.06): "caffe",
    (-2.12, 2.25): "torch",
}

SMALLEST = (
    "VGG16",
    "ResNet50",
    "ResNet50V2",
    "InceptionV3",
    "InceptionResNetV2",
    "Xception",
    "MobileNet",
    "MobileNetV2",
    "MobileNetV3Small",
    "DenseNet121",
    "NASNetMobile",
    "EfficientNetB0",
    "EfficientNetV2B0",
    "ConvNeXtTiny",
    "RegNetX002",
    "RegNetY002",
    "ResNetRS50",
)
"""One network of each family is built, without weights, and searched for a scaling layer."""


def scales_inside(build: Any) -> bool:
    network = build(weights=None, include_top=False, input_shape=(96, 96, 3))
    return any(kind in SCALING for kind in layer_names(network))


SCALING = {"Rescaling", "Normalization"}


def layer_names(network: Any) -> Iterator[str]:
    for layer in network.layers:
        yield type(layer).__name__
        yield from layer_names(layer) if hasattr(layer, "layers") else ()


def check_datasets() -> Iterator[Comparison]:
    """Nothing is downloaded: the numbers must stand in the documentation of `load_data`."""
    for known in datasets.DATASETS.values():
        find = at(known.name, "datasets")
        yield row("data sets", known.name, find, partial(missing_numbers, known))


def missing_numbers(known: datasets.Dataset, module: Any) -> Iterator[str]:
    text = f"{module.__doc__} {module.load_data.__doc__}".replace(",", "").replace("_", "")
    sizes = [known.train, known.test]
    whole = default(module.load_data, "test_split") is not None
    wanted = [*([sum(sizes)] if whole else sizes), *(known.shape or ()), known.classes or 0]
    absent = [number for number in wanted if str(number) not in text]
    yield f"not documented: {absent}" if absent else ""


def check_exports() -> Iterator[Comparison]:
    for path, known in exports.STAR_EXPORTS.items():
        section = path.partition(".")[2]
        find = partial(section_of, section)
        yield row("star exports", path, find, partial(unknown_names, known))


def section_of(section: str, keras: Keras) -> Any:
    return attribute(keras.module, section) if section else keras.module


def unknown_names(known: frozenset[str], module: Any) -> Iterator[str]:
    real = {name for name in dir(module) if not name.startswith("_")} - gone.INNER
    yield f"does not know {sorted(real - known)}" if real - known else ""


def check_ops() -> Iterator[Comparison]:
    spaces = [space for path in sorted(ops.NAMESPACES) if (space := namespace(path)) is not None]
    spaces += map(namespace, MORE_NAMESPACES)
    for name in ops.OPS:
        there = any(getattr(space, name, None) is not None for space in spaces)
        yield Comparison("operations", name, *verdict(name, there))


MORE_NAMESPACES = (
    "numpy.random.Generator",
    "tensorflow.compat.v1",
    "tensorflow.compat.v1.nn",
    "tf_keras.backend",
)


def verdict(name: str, there: bool) -> tuple[str, str]:
    version = "" if there else gone.NAMES.get(name, "")
    return "" if there or version else "no installed version has it", version


def namespace(path: str) -> Any:
    first, _, rest = path.partition(".")
    try:
        return attribute(import_module(first), rest) if rest else import_module(first)
    except ModuleNotFoundError:
        return None


CHECKS = (
    check_layers,
    check_activations,
    check_losses,
    check_logits_ops,
    check_metrics,
    check_applications,
    check_datasets,
    check_exports,
    check_ops,
)


def main() -> int:
    results = [result for check in CHECKS for result in check()]
    checked = Counter(result.table for result in results)
    old = Counter(result.table for result in results if result.gone)
    wrong = [result for result in results if result.mismatch]
    for table, count in checked.items():
        print(f"{table}: {count} rows, {old[table]} of versions that are gone")
    explained = [result for result in results if result.explained]
    for result in explained:
        print(f"explained {result.table} {result.row}: {result.explained}")
    for result in wrong:
        print(f"MISMATCH {result.table} {result.row}: {result.mismatch}")
    print(f"{len(results)} rows checked, {len(explained)} explained, {len(wrong)} mismatches")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
