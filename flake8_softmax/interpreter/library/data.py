"""Data loaders: what they return, of pictures and of labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.facts import Labels, Lineage, Scaling
from flake8_softmax.interpreter.library.streams import stacked
from flake8_softmax.interpreter.limits import library_name
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.sequences import exact_items, new_dict, new_list, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Const,
    Stream,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.datasets import (
    ARCHIVES,
    BUNCHES,
    CLASSES,
    DATASETS,
    MADE_CLASSES,
    MNIST_READERS,
    PICTURES,
    TFDS_IMAGES,
    TFDS_OTHER_NUMBERS,
    Dataset,
)
from flake8_softmax.knowledge.libraries import KERAS_UTILITIES


def load_data(machine: Machine, call: Call) -> Value:
    """`keras.datasets.<module>.load_data()`: ((x_train, y_train), (x_test, y_test))."""
    module, _, name = call.path.removeprefix("keras.datasets.").rpartition(".")
    dataset = DATASETS.get(module)
    if dataset is None or name != "load_data":
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
        dtype=dataset.dtype,
        samples="many",
    )


def _targets(dataset: Dataset, classes: int | None, at: cst.CSTNode) -> Tensor:
    labels = Labels("integer", at, classes, first=0) if dataset.classes is not None else None
    size = 1 if dataset.label_rank == 2 else None
    return Tensor(op="data", at=at, size=size, rank=dataset.label_rank, labels=labels)


def load_array(machine: Machine, call: Call) -> Value:
    """`numpy.load(...)` and kin: numbers of which nothing is known but for files of Keras."""
    given = call.first("file", "fname")
    dataset = ARCHIVES.get(given.value.path) if given and isinstance(given.value, Api) else None
    if dataset is None:
        return Tensor(op="data", at=call.node, lineage=Lineage(call.node, None))
    parts = [
        (name, made)
        for half in ("train", "test")
        for name, made in (
            (f"x_{half}", _samples(dataset, call.node)),
            (f"y_{half}", _targets(dataset, dataset.classes, call.node)),
        )
    ]
    return new_dict(machine, parts)


def read_data_sets(machine: Machine, call: Call) -> Value:
    """`input_data.read_data_sets(folder, one_hot=...)`, TensorFlow 1: MNIST in three parts."""
    names = ("train", "validation", "test")
    return _bunch(machine, [(name, _digits(machine, call)) for name in names])


def _digits(machine: Machine, call: Call) -> Value:
    """The pictures, divided by 255 already, and the labels of a part."""
    known = not call.open and call.get("dtype", 3) is None
    lineage = Lineage(call.node, "mnist", (Scaling("divide", call.node, 255.0),))
    flat = call.value("reshape", 4) in (UNKNOWN, Const(True))
    images = Tensor(
        op="data",
        at=call.node,
        rank=2 if flat else 4,
        size=784 if flat else 1,
        lineage=lineage if known else None,
        samples="many",
    )
    return _bunch(machine, (("images", images), ("labels", _digit_labels(call))))


def _digit_labels(call: Call) -> Tensor:
    given = call.get("one_hot", 2)
    chosen = given.constant if given is not None else UNKNOWN if call.open else False
    if chosen not in (True, False):
        return Tensor(op="data", at=call.node, samples="many")
    at = given.at if given is not None else call.node
    labels = Labels("one-hot", at, 10) if chosen else Labels("integer", at, 10, first=0)
    size, rank = (10, 2) if chosen else (None, 1)
    return Tensor(op="data", at=call.node, size=size, rank=rank, labels=labels, samples="many")


def load_file(machine: Machine, call: Call) -> Value:
    """`pickle.load(...)`, `h5py.File(...)`: anything, but all that is in it has one source."""
    return replace(unknown_tensor(at=call.node), lineage=Lineage(call.node, None))


def get_file(machine: Machine, call: Call) -> Value:
    """`keras.utils.get_file(name, origin)`: the path of a file, which is known by its origin."""
    origin = call.get("origin", 1)
    address = origin.text if origin is not None else None
    return library_name(address) if address is not None and address in ARCHIVES else UNKNOWN


def load_tfds(machine: Machine, call: Call) -> Value:
    """`tfds.load(name, split=..., as_supervised=...)`."""
    name = call.get("name", 0)
    dataset = _tfds_images(name.text or "") if name is not None else None
    if dataset is None or call.open:
        return UNKNOWN
    pixels = Tensor(op="data", at=call.node, lineage=Lineage(call.node, dataset.name))
    labels = Tensor(
        op="data",
        at=call.node,
        rank=0,
        labels=Labels("integer", call.node, dataset.classes, first=0),
    )
    if call.value("as_supervised") == Const(True):
        element: Value = TupleValue((pixels, labels))
    else:
        element = new_dict(machine, (("image", pixels), ("label", labels)))
    loaded = _splits(machine, call, _in_batches(machine, call, element))
    return TupleValue((loaded, UNKNOWN)) if call.value("with_info") == Const(True) else loaded


def _in_batches(machine: Machine, call: Call, element: Value) -> Value:
    """A data set of single samples, of batches, or with `batch_size=-1` all samples at once."""
    size = call.get("batch_size")
    if size is None:
        return Stream(element)
    many = stacked(machine, element)
    return many if size.integer == -1 else Stream(many, batched=True)


def as_numpy(machine: Machine, call: Call) -> Value:
    """`tfds.as_numpy(dataset)`."""
    return call.value("dataset", 0)


def _tfds_images(name: str) -> Dataset | None:
    """The data set of a name such as `emnist/letters` or `mnist:3.*.*`."""
    known = name.partition(":")[0]
    return None if known in TFDS_OTHER_NUMBERS else TFDS_IMAGES.get(known.partition("/")[0])


def _splits(machine: Machine, call: Call, stream: Value) -> Value:
    split = call.get("split", 1)
    if split is None or split.constant is None:
        return new_dict(machine, (("train", stream), ("test", stream)))
    if split.text is not None:
        return stream
    items = exact_items(machine, split.value)
    return new_list(machine, (stream,) * len(items)) if items else UNKNOWN


def image_dataset(machine: Machine, call: Call) -> Value:
    """`image_dataset_from_directory(...)`: float pixels, 0 to 255, with labels."""
    lineage = Lineage(call.node, "image_dataset_from_directory")
    pixels = Tensor(op="data", at=call.node, rank=4, lineage=lineage)
    mode = call.get("label_mode")
    text = "int" if mode is None and not call.open else mode.text if mode else None
    at = mode.at if mode is not None else call.node
    encoding: Literal["integer", "one-hot"] | None = (
        "integer" if text == "int" else "one-hot" if text == "categorical" else None
    )
    first = 0 if encoding == "integer" else None
    names = exact_items(machine, call.value("class_names"))
    classes = len(names) if names else None
    made = Labels(encoding, at, classes, True, first=first) if encoding else None
    labels = Tensor(op="data", at=at, labels=made)
    if call.value("subset") == Const("both"):
        half = Stream(TupleValue((pixels, labels)))
        return TupleValue((half, half))
    return Stream(TupleValue((pixels, labels)), batched=True)


def load_bunch(machine: Machine, call: Call) -> Value:
    """`sklearn.datasets.fetch_...(name)`: a `Bunch`, or the pair of its data and target."""
    if call.name in CLASSES:
        return _load_classes(machine, call)
    if call.name in MADE_CLASSES:
        return _made_classes(machine, call)
    name = call.first("name", "dataname")
    dataset = BUNCHES.get((call.name, name.text or "")) if name is not None else None
    if dataset is None or call.open:
        return UNKNOWN
    parts = (
        ("data", _samples(dataset, call.node)),
        ("target", _targets(dataset, dataset.classes, call.node)),
    )
    return _bunch_or_pair(machine, call, parts)


def _load_classes(machine: Machine, call: Call) -> Value:
    """`load_iris()` and kin: some numbers and the class of each sample."""
    classes, first = CLASSES[call.name]
    some = {"categories", "n_class", "subset"}.intersection(call.keywords)
    all_known = not some.difference({"subset"}) and not call.arguments and not call.open
    labels = Labels("integer", call.node, classes if all_known else None, first=first)
    parts = (
        ("data", Tensor(op="data", at=call.node, samples="many")),
        ("target", Tensor(op="data", at=call.node, rank=1, labels=labels)),
    )
    if call.name in PICTURES:
        images = Tensor(op="data", at=call.node, rank=3, samples="many")
        return _bunch_or_pair(machine, call, (*parts, ("images", images)))
    return _bunch_or_pair(machine, call, parts)


def _made_classes(machine: Machine, call: Call) -> Value:
    """`make_classification(n_classes=3)` and kin: numbers, and the class of each sample."""
    parameter, default = MADE_CLASSES[call.name]
    given = call.get(parameter) if parameter else None
    classes = default if given is None and not call.open else given.integer if given else None
    known = call.get("return_centers") is None and call.get("return_distributions") is None
    labels = Labels("integer", call.node, classes, first=0)
    x = Tensor(op="data", at=call.node, rank=2, samples="many")
    y = Tensor(op="data", at=call.node, rank=1, labels=labels, samples="many")
    return new_tuple(machine, (x, y)) if known else UNKNOWN


def _bunch_or_pair(machine: Machine, call: Call, parts: Sequence[tuple[str, Value]]) -> Value:
    given = call.value("return_X_y")
    if given == Const(True):
        return new_tuple(machine, (part for _, part in parts[:2]))
    return _bunch(machine, parts)


def _bunch(machine: Machine, parts: Sequence[tuple[str, Value]]) -> Value:
    """A dict whose items are its attributes too."""
    ref = new_dict(machine, parts, closed=False)
    for name, part in parts:
        machine.store.set(ref.key, name, part)
    return ref


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "keras.datasets.**": load_data,
    "sklearn.datasets.*": load_bunch,
    "numpy.genfromtxt": load_array,
    "numpy.load": load_array,
    "numpy.loadtxt": load_array,
    "h5py.File": load_file,
    "joblib.load": load_file,
    "pickle.load": load_file,
    **dict.fromkeys(MNIST_READERS, read_data_sets),
    "scipy.io.loadmat": load_file,
    "tensorflow_datasets.as_numpy": as_numpy,
    "tensorflow_datasets.load": load_tfds,
    **{f"{section}.get_file": get_file for section in KERAS_UTILITIES},
    **{f"{section}.image_dataset_from_directory": image_dataset for section in KERAS_UTILITIES},
}
