"""Every row of the library registry, as the text of a call with holes for operands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle
from typing import Final

from flake8_softmax.interpreter.library.registry import FUNCTIONS, METHODS
from flake8_softmax.knowledge import (
    activations,
    applications,
    datasets,
    images,
    layers,
    losses,
    metrics,
    ops,
    optimizers,
    preprocessing,
    tensorflow1,
)

ALIASES: Final = {
    "builtins.": "",
    "numpy.": "np.",
    "pandas.": "pd.",
    "tensorflow.": "tf.",
    "tensorflow_datasets.": "tfds.",
}
"""How a program spells the beginnings of canonical paths."""

SECTIONS: Final[Mapping[str, Iterable[str]]] = {
    "keras.layers.*": (*layers.LAYERS, *layers.MERGE_FUNCTIONS),
    "keras.losses.*": (*losses.CLASSES, *losses.FUNCTIONS),
    "keras.metrics.*": (*metrics.CLASSES, *metrics.FUNCTIONS),
    "keras.optimizers.*": optimizers.CLASSES.values(),
    "keras.datasets.**": [f"{name}.load_data" for name in datasets.DATASETS],
    "keras.applications.**": (
        *applications.MODELS,
        *(f"{name}.preprocess_input" for name in applications.PREPROCESS_MODES),
    ),
    "sklearn.datasets.*": sorted({function for function, _ in datasets.BUNCHES}),
    "sklearn.**": (
        "model_selection.train_test_split",
        *(f"preprocessing.{name}" for name in sorted(preprocessing.SCALERS)),
        *(f"preprocessing.{name}" for name in preprocessing.ENCODERS),
    ),
    "tensorflow.image.**": images.TENSORFLOW,
    "tensorflow.io.**": images.TENSORFLOW,
    "tensorflow.layers.**": tensorflow1.LAYERS,
    "tensorflow.contrib.layers.**": tensorflow1.LAYERS,
    "tensorflow.contrib.slim.**": tensorflow1.LAYERS,
    "tensorflow.contrib.rnn.**": tensorflow1.CELLS,
    "tensorflow.nn.rnn_cell.**": tensorflow1.CELLS,
}
"""The names that a row of the registry for a whole section stands for."""

OPERATIONS: Final = frozenset(f"{namespace}.*" for namespace in ops.NAMESPACES)
"""Sections of the same operations; each operation is taken from one of them."""


def _paths() -> Iterator[str]:
    for path in FUNCTIONS:
        section = path.rstrip("*")
        names = SECTIONS.get(path, ()) if section != path else ("",)
        yield from (f"{section}{name}" for name in names)
    names = (*ops.OPS, *activations.FUNCTIONS)
    for name, namespace in zip(names, cycle(sorted(ops.NAMESPACES)), strict=False):
        yield f"{namespace}.{name}"


def _spelled(path: str) -> str:
    root = f"{path.partition('.')[0]}."
    return ALIASES.get(root, root) + path.removeprefix(root)


def _rows() -> Iterator[tuple[str, str]]:
    for path in _paths():
        if path.startswith("keras.layers."):
            yield path, f"{_spelled(path)}(4)($a)"
            yield f"{path}-of", f"{_spelled(path)}($a)($b)"
        else:
            yield path, f"{_spelled(path)}($a, $b)"
    for kind, methods in METHODS.items():
        for name in methods:
            yield f"{kind.__name__}.{name}", f"$a.{name.replace('*', 'any')}($b)"
            yield f"{kind.__name__}.{name}-twice", f"$a.{name.replace('*', 'any')}($b, $a)"


ROWS: Final[Mapping[str, str]] = dict(_rows())
"""Name of a row -> call."""
