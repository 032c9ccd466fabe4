"""Where pixels and labels come from, and what prepares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.library.ops import one_hot
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import exact_items, new_dict, new_list, row_of
from flake8_softmax.interpreter.tensors import merged
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Const,
    Generator,
    Labels,
    Lineage,
    Scaler,
    Scaling,
    Stream,
    Tensor,
    TupleValue,
    Unknown,
    Value,
)
from flake8_softmax.knowledge.applications import PREPROCESS_MODES
from flake8_softmax.knowledge.datasets import DATASETS, TFDS_IMAGES, Dataset

SCALERS: Final = frozenset(
    {
        "StandardScaler",
        "MinMaxScaler",
        "RobustScaler",
        "MaxAbsScaler",
        "Normalizer",
        "QuantileTransformer",
        "PowerTransformer",
    }
)

ENCODERS: Final[Mapping[str, Literal["integer", "one-hot"]]] = {
    "LabelEncoder": "integer",
    "LabelBinarizer": "one-hot",
    "OneHotEncoder": "one-hot",
}
"""scikit-learn's makers of labels; `LabelBinarizer` makes a single column of two classes."""

STANDARDISING: Final = (
    "featurewise_center",
    "samplewise_center",
    "featurewise_std_normalization",
    "samplewise_std_normalization",
    "zca_whitening",
)
"""Arguments of `ImageDataGenerator` that may scale the pixels."""


def load_data(machine: Machine, call: Call, module: str) -> Value:
    """`keras.datasets.<module>.load_data()`: ((x_train, y_train), (x_test, y_test))."""
    dataset = DATASETS.get(module)
    if dataset is None:
        return UNKNOWN
    classes = _classes(dataset, call)
    half = TupleValue((_samples(dataset, call.node), _targets(dataset, classes, call.node)))
    other = TupleValue((_samples(dataset, call.node), _targets(dataset, classes, call.node)))
    return TupleValue((half, other))


def _classes(dataset: Dataset, call: Call) -> int | None:
    if not dataset.label_modes:
        return dataset.classes
    mode = call.get("label_mode", 0)
    if mode is None:
        return dataset.classes
    return dict(dataset.label_modes).get(mode.text or "")


def _samples(dataset: Dataset, at: cst.CSTNode) -> Tensor:
    shape = dataset.shape
    if not dataset.pixels:
        return Tensor(op="data", at=at, rank=len(shape) + 1 if shape else None, samples="many")
    size, rank = (shape[-1], len(shape) + 1) if shape else (None, None)
    return Tensor(
        op="data",
        at=at,
        size=size,
        rank=rank,
        lineage=Lineage(at, dataset.name),
        dtype="uint8",
        samples="many",
    )


def _targets(dataset: Dataset, classes: int | None, at: cst.CSTNode) -> Tensor:
    labels = Labels("integer", at, classes) if dataset.classes is not None else None
    size = 1 if dataset.label_rank == 2 else None
    return Tensor(op="data", at=at, size=size, rank=dataset.label_rank, labels=labels)


IMAGE_READERS: Final = (
    "PIL.Image.open",
    "cv2.imread",
    "imageio.imread",
    "imageio.v2.imread",
    "imageio.v3.imread",
    "scipy.misc.imread",
    "scipy.ndimage.imread",
    "skimage.io.imread",
)
"""Functions that read a picture as whole numbers from 0 to 255."""


def image(call: Call, source: str) -> Tensor:
    """One image that was read from a file: 0 to 255."""
    lineage = Lineage(call.node, source)
    return Tensor(op="image", at=call.node, lineage=lineage, dtype="uint8")


def to_categorical(machine: Machine, call: Call) -> Value:
    """One-hot labels."""
    operand = call.first("x", "y")
    classes = call.get("num_classes", 1) or call.get("nb_classes")
    value = operand.value if operand is not None else UNKNOWN
    labels = value if isinstance(value, Tensor) else None
    known = classes.integer if classes is not None else None
    if classes is not None and known is None:
        return replace(one_hot(None, None, call.node), operands=())
    return one_hot(labels, known, call.node)


def rescaled(value: Value, step: Scaling) -> Value:
    """Pixels after a function that scales them in its own way."""
    if not isinstance(value, Tensor):
        return UNKNOWN
    return Tensor(
        op="scaled",
        at=step.at,
        name=step.mode,
        operands=(value,),
        size=value.size,
        rank=value.rank,
        lineage=value.lineage.scaled(step) if value.lineage is not None else None,
        samples=value.samples,
    )


def _encoded(machine: Machine, call: Call, name: str) -> Tensor:
    given = call.first("X", "y")
    names = exact_items(machine, given.value) if given is not None else None
    if name == "LabelBinarizer" and names is not None and len(set(names)) <= 2:
        return Tensor(op="labels", at=call.node)
    single = name != "OneHotEncoder" or (given is not None and _is_one_column(given.at))
    labels = Labels(ENCODERS[name], call.node, exclusive=single)
    return Tensor(op="labels", at=call.node, labels=labels)


def _is_one_column(at: cst.CSTNode) -> bool:
    """Whether the expression picks a single column: `frame["kind"]`, `y.reshape(-1, 1)`."""
    if isinstance(at, cst.Call):
        function = at.func
        return isinstance(function, cst.Attribute) and function.attr.value == "reshape"
    if not isinstance(at, cst.Subscript) or len(at.slice) != 1:
        return False
    index = at.slice[0].slice
    chosen = index.value if isinstance(index, cst.Index) else None
    if isinstance(chosen, cst.List):
        return len(chosen.elements) == 1
    return isinstance(chosen, cst.SimpleString)


def get_dummies(machine: Machine, call: Call) -> Value:
    """`pandas.get_dummies(...)`: one column a class."""
    dropped = call.get("drop_first")
    if call.open or (dropped is not None and dropped.constant is not False):
        return UNKNOWN
    given = call.first("data")
    single = given is not None and (
        _is_one_column(given.at) or (isinstance(given.value, Tensor) and given.value.rank == 1)
    )
    labels = Labels("one-hot", call.node, exclusive=single)
    return Tensor(op="labels", at=call.node, rank=2, labels=labels)


def train_test_split(machine: Machine, call: Call) -> Value:
    """Two halves of each array."""
    if call.open:
        return UNKNOWN
    halves: list[Value] = []
    for argument in call.arguments:
        value = argument.value
        if isinstance(value, Tensor):
            rank = value.rank
            half = replace(
                value, op="slice", operands=(value,), at=call.node, rank=rank, samples="many"
            )
            if half.lineage is None and half.labels is None:
                half = replace(half, lineage=Lineage(call.node, None))
        elif isinstance(value, Unknown):
            lineage = Lineage(call.node, None)
            half = Tensor(op="data", at=call.node, lineage=lineage, samples="many")
        else:
            half = Tensor(op="data", at=call.node)
        halves.extend((half, replace(half)))
    return TupleValue(tuple(halves))


def generator(call: Call) -> Value:
    """`ImageDataGenerator(...)`: what it does to pixels, None when not known."""
    may_scale = any(_is_on(call.keywords.get(name)) for name in STANDARDISING)
    if call.open or may_scale or call.arguments:
        return Generator(call.node, None)
    steps: list[Scaling] = []
    prepare = call.keywords.get("preprocessing_function")
    if prepare is not None and _is_on(prepare):
        mode = preprocess_mode(prepare.value)
        if mode is None:
            return Generator(call.node, None)
        steps.append(Scaling("preprocess", prepare.at, mode=mode))
    rescale = call.keywords.get("rescale")
    if rescale is not None and _is_on(rescale):
        steps.append(_rescale(rescale))
    return Generator(call.node, tuple(step for step in steps if step.mode != "identity"))


def _is_on(argument: Argument | None) -> bool:
    return argument is not None and argument.constant not in (None, 0, False)


def preprocess_mode(value: Value) -> str | None:
    """The mode of `keras.applications.<module>.preprocess_input`, None when not known."""
    if not isinstance(value, Api) or not value.path.startswith("keras.applications."):
        return None
    module, _, name = value.path.removeprefix("keras.applications.").rpartition(".")
    return PREPROCESS_MODES.get(module) if name == "preprocess_input" else None


def _rescale(argument: Argument) -> Scaling:
    factor = number(argument.value)
    if factor is not None and 0 < factor < 1:
        return Scaling("divide", argument.at, round(1 / factor, 6))
    return Scaling("multiply", argument.at, factor)


def generator_method(machine: Machine, call: Call, source: Generator, name: str) -> Value:
    """`generator.flow(x, y)`, `flow_from_directory(...)`, `flow_from_dataframe(...)`."""
    if name == "flow":
        return _flow(machine, call, source)
    if name not in ("flow_from_directory", "flow_from_dataframe"):
        return UNKNOWN
    lineage = None
    if source.scalings is not None:
        lineage = Lineage(call.node, "ImageDataGenerator", source.scalings)
    pixels = Tensor(op="data", at=call.node, rank=4, lineage=lineage)
    if call.get("class_mode") is not None and call.value("class_mode") == Const(None):
        return Stream(pixels, batched=True)
    return Stream(TupleValue((pixels, _generated_labels(machine, call))), batched=True)


def _listed_classes(machine: Machine, call: Call) -> int | None:
    listed = call.get("classes")
    items = exact_items(machine, listed.value) if listed is not None else None
    return len(items) if items else None


def _generated_labels(machine: Machine, call: Call) -> Tensor:
    mode = call.get("class_mode")
    text = "categorical" if mode is None and not call.open else mode.text if mode else None
    at = mode.at if mode is not None else call.node
    if text == "categorical":
        classes = _listed_classes(machine, call)
        return Tensor(op="data", at=at, rank=2, labels=Labels("one-hot", at, classes, True))
    if text in ("sparse", "binary"):
        classes = _listed_classes(machine, call) if text == "sparse" else None
        return Tensor(op="data", at=at, rank=1, labels=Labels("integer", at, classes, True))
    return Tensor(op="data", at=at)


def _flow(machine: Machine, call: Call, source: Generator) -> Value:
    x, y = call.get("x", 0), call.get("y", 1)
    pixels = x.value if x is not None else UNKNOWN
    if isinstance(pixels, Tensor):
        lineage = pixels.lineage
        if lineage is not None and source.scalings is not None:
            lineage = replace(lineage, scalings=(*lineage.scalings, *source.scalings))
        else:
            lineage = None
        pixels = replace(pixels, lineage=lineage, op="data", at=call.node)
    if y is None:
        return Stream(pixels, batched=True)
    return Stream(TupleValue((pixels, y.value)), batched=True)


def image_dataset(call: Call) -> Value:
    """`image_dataset_from_directory(...)`: float pixels, 0 to 255, with labels."""
    lineage = Lineage(call.node, "image_dataset_from_directory")
    pixels = Tensor(op="data", at=call.node, rank=4, lineage=lineage)
    mode = call.get("label_mode")
    text = "int" if mode is None and not call.open else mode.text if mode else None
    at = mode.at if mode is not None else call.node
    encoding: Literal["integer", "one-hot"] | None = (
        "integer" if text == "int" else "one-hot" if text == "categorical" else None
    )
    labels = Tensor(op="data", at=at, labels=Labels(encoding, at, None, True) if encoding else None)
    if (
        call.get("subset") is not None
        and call.get("subset")
        and call.value("subset") == Const("both")
    ):
        return TupleValue((Stream(TupleValue((pixels, labels))),) * 2)
    return Stream(TupleValue((pixels, labels)), batched=True)


def load_array(machine: Machine, call: Call) -> Value:
    """`numpy.load(...)` and kin: numbers of which nothing is known."""
    return Tensor(op="data", at=call.node)


def load_tfds(machine: Machine, call: Call) -> Value:
    """`tfds.load(name, split=..., as_supervised=...)`."""
    name = call.get("name", 0)
    dataset = TFDS_IMAGES.get((name.text or "").partition("/")[0]) if name is not None else None
    if dataset is None or call.open:
        return UNKNOWN
    pixels = Tensor(op="data", at=call.node, lineage=Lineage(call.node, dataset.name))
    labels = Tensor(
        op="data", at=call.node, rank=0, labels=Labels("integer", call.node, dataset.classes)
    )
    if call.value("as_supervised") == Const(True):
        element: Value = TupleValue((pixels, labels))
    else:
        element = new_dict(machine, (("image", pixels), ("label", labels)))
    loaded = _splits(machine, call, Stream(element))
    return TupleValue((loaded, UNKNOWN)) if call.value("with_info") == Const(True) else loaded


def _splits(machine: Machine, call: Call, stream: Stream) -> Value:
    split = call.get("split", 1)
    if split is None or split.constant is None:
        return new_dict(machine, (("train", stream), ("test", stream)))
    if split.text is not None:
        return stream
    items = exact_items(machine, split.value)
    return new_list(machine, (stream,) * len(items)) if items else UNKNOWN


def from_tensor_slices(machine: Machine, call: Call) -> Value:
    """`tf.data.Dataset.from_tensor_slices(arrays)`: one row of each array at a time."""
    given = call.get("tensors", 0)
    return Stream(_rows(machine, given.value)) if given is not None else UNKNOWN


def _rows(machine: Machine, value: Value, deeper: int = 2) -> Value:
    if isinstance(value, Tensor):
        return row_of(value)
    items = exact_items(machine, value) if isinstance(value, TupleValue) else None
    if not items or not deeper:
        return UNKNOWN
    return TupleValue(tuple(_rows(machine, item, deeper - 1) for item in items))


SAME_STREAM: Final = frozenset(
    {
        "batch",
        "shuffle",
        "prefetch",
        "cache",
        "repeat",
        "take",
        "skip",
        "with_options",
        "padded_batch",
        "shard",
        "as_numpy_iterator",
        "apply",
    }
)


def stream_method(machine: Machine, call: Call, stream: Stream, name: str) -> Value:
    """`dataset.map(...)`, `dataset.batch(...)` and kin."""
    if name == "map":
        return _map(machine, call, stream)
    if name in ("apply",):
        return UNKNOWN
    if name == "filter":
        return replace(stream, element=_filtered(machine, stream.element))
    if name in SAME_STREAM:
        return replace(stream, batched=stream.batched or name == "batch")
    if name in ("next", "__next__", "get_next"):
        return stream.element
    return UNKNOWN


def _filtered(machine: Machine, element: Value) -> Value:
    if isinstance(element, Tensor):
        return replace(element, labels=merged(element.labels))
    items = exact_items(machine, element) if isinstance(element, TupleValue) else None
    if items is None:
        return UNKNOWN
    return TupleValue(
        tuple(
            replace(item, labels=merged(item.labels)) if isinstance(item, Tensor) else item
            for item in items
        )
    )


def _map(machine: Machine, call: Call, stream: Stream) -> Value:
    function = call.value("map_func", 0)
    items = exact_items(machine, stream.element)
    values = items if isinstance(stream.element, TupleValue) and items else (stream.element,)
    return replace(stream, element=call_with(machine, function, values, call.node))


def scaler_method(machine: Machine, call: Call, scaler: Scaler, name: str) -> Value:
    """`scaler.fit_transform(x)` and `transform(x)`."""
    if name not in ("fit_transform", "transform"):
        return scaler if name == "fit" else UNKNOWN
    if scaler.name in ENCODERS:
        return _encoded(machine, call, scaler.name)
    given = call.first("X")
    if given is None or not isinstance(given.value, Tensor):
        return UNKNOWN
    value = given.value
    lineage = value.lineage
    if lineage is not None:
        lineage = lineage.scaled(Scaling("standardise", scaler.at))
    return Tensor(
        op="scaled",
        at=call.node,
        operands=(value,),
        size=value.size,
        rank=value.rank,
        lineage=lineage,
        samples=value.samples,
    )
