"""Data given to a model: where it comes from, and what was done to it since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flake8_softmax.interpreter.facts import Labels, Lineage, Scaling
from flake8_softmax.interpreter.records import ModelUse
from flake8_softmax.interpreter.values import Stream, Tensor, TupleValue, Value
from flake8_softmax.model_facts import Bounds, DataFacts, LabelFacts
from flake8_softmax.summary.words import brief, called

READERS: Final[Mapping[str, str]] = {
    "File": "hdf5 file",
    "fetch_openml": "openml",
    "flow_from_dataframe": "image files",
    "flow_from_directory": "directory",
    "genfromtxt": "text file",
    "image_dataset_from_directory": "directory",
    "load": "file",
    "loadmat": "mat file",
    "loadtxt": "text file",
    "read_csv": "csv",
    "read_excel": "excel file",
    "read_json": "json file",
}
"""How data is called that comes out of a function of this name."""

_IMAGES: Final = ("load_img", "imread", "imdecode", "ImageDataGenerator")
_STEPS: Final[Mapping[str, tuple[str, str]]] = {
    "floor": ("//", "floor-divided"),
    "multiply": ("*", "multiplied"),
    "shift": ("shifted by ", "shifted"),
}
_UNTIL_ONE: Final = 1.0
_FOLLOWED: Final = 200
"""How many steps are followed back to where numbers come from."""


def data_facts(use: ModelUse) -> DataFacts:
    """What is known of the data that a model is given in a call."""
    if use.use is None:
        source = _source_of(_first(use.value))
        reason = use.reason.value if source is None and use.reason is not None else None
        return DataFacts(source=source, reason=reason)
    return _of_lineage(use.use.lineage, use.value)


def numbers(tensor: Tensor) -> DataFacts | None:
    """What is known of where numbers come from, and of what was done to them since."""
    if tensor.lineage is not None:
        return _of_lineage(tensor.lineage, tensor)
    source = _source_of(tensor)
    return None if source is None else DataFacts(source)


def _of_lineage(lineage: Lineage, value: Value) -> DataFacts:
    source = _named(lineage) or _source_of(_first(value))
    return DataFacts(source, _bounds(lineage), tuple(map(_step, lineage.scalings)))


def label_facts(labels: Labels) -> LabelFacts:
    """What is known of labels."""
    return LabelFacts(labels.encoding, labels.classes, labels.first)


def _first(value: Value) -> Value:
    """The inputs in what a model is given: of a data set or pair, the first part."""
    if isinstance(value, Stream):
        value = value.element
    return value.items[0] if isinstance(value, TupleValue) and value.items else value


def _named(lineage: Lineage) -> str | None:
    """What the source of some numbers is called."""
    reader = called(lineage.root)
    known = READERS.get(reader[-1]) if reader else None
    if known is not None and reader[-1] != "load":
        return known
    if lineage.pixels is None:
        return known or _dataset(reader)
    is_image = lineage.pixels.startswith("tf.io.") or lineage.pixels.endswith(_IMAGES)
    return "image files" if is_image or "." in lineage.pixels else brief(lineage.pixels)


def _dataset(reader: tuple[str, ...]) -> str | None:
    """The data set that a function loads: `boston_housing.load_data`, `load_iris`."""
    if not reader:
        return None
    if reader[-1] == "load_data":
        return brief(reader[-2]) if len(reader) > 1 else None
    verb, _, name = reader[-1].partition("_")
    return brief(name) if verb in ("load", "fetch") and name else None


def _source_of(value: Value) -> str | None:
    """Where numbers come from of which nothing else is known."""
    if not isinstance(value, Tensor):
        return None
    for _ in range(_FOLLOWED):
        reader = called(value.at) if value.op in ("data", "image") else ()
        name = READERS.get(reader[-1], _dataset(reader)) if reader else None
        if name is not None or len(value.operands) != 1:
            return name
        value = value.operands[0]
    return None


def _bounds(lineage: Lineage) -> Bounds | None:
    steps = lineage.scalings
    if lineage.pixels is not None and len(steps) == 1 and steps[0].mode == "tf":
        return (-1.0, 1.0)
    ranges = lineage.pixel_ranges
    return ranges[0] if len(ranges) == 1 else None


def _step(step: Scaling) -> str:
    if step.kind == "preprocess":
        return f"preprocess:{brief(step.mode)}" if step.mode else "preprocess"
    if step.kind == "standardise":
        return "standardised"
    if step.divisor is not None and step.divisor >= _UNTIL_ONE:
        return f"/{step.divisor:g}"
    known, unknown = _STEPS.get(step.kind, ("/", "divided"))
    return f"{known}{step.by:g}" if step.by is not None else unknown
