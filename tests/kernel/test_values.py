"""What is read of variables: facts that are true, and nothing of the user's is touched."""

from __future__ import annotations

import gc
import sys
import tracemalloc
import weakref
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kernel import strangers
from kernel.stand_in import KERAS

from flake8_softmax.kernel.arrays import known_array
from flake8_softmax.kernel.live import known_names, wanted_names
from flake8_softmax.known import HIDDEN, KnownLabels, KnownModel, KnownObject

RANDOM = np.random.default_rng(0)
PIXELS = RANDOM.integers(0, 256, (300, 12, 12), dtype=np.uint8)
ROWS = np.eye(10)[RANDOM.integers(0, 10, 400)]
DTYPES = ("bool", "uint8", "int32", "int64", "float32", "float64")


@pytest.mark.parametrize(
    ("array", "divided"),
    [
        (PIXELS, 0),
        (PIXELS.reshape(300, 144).astype("int64"), 0),
        (PIXELS[..., None], 0),
        (PIXELS.astype("float32") / 255, 1),
        (PIXELS / 255.0 / 255.0, 2),
        (PIXELS / 127.5 - 1, None),
        (PIXELS.astype("float64") / 256, None),
        (PIXELS // 2, None),
        (RANDOM.integers(0, 256, (300, 7)), None),
        (RANDOM.random((300, 12, 12)), None),
        (RANDOM.integers(0, 5000, (300, 100)), None),
        (PIXELS > 128, None),
    ],
)
def test_pixels_and_how_often_they_were_divided(array: Any, divided: int | None) -> None:
    known = known_array(array)
    assert known is not None
    assert known.divided == divided


@pytest.mark.parametrize(
    ("array", "labels"),
    [
        (np.arange(500) % 10, KnownLabels("integer", 10, 0)),
        (np.arange(500) % 10 + 1.0, KnownLabels("integer", 10, 1)),
        ((np.arange(500) % 2 == 0).reshape(-1, 1), KnownLabels("integer", 2, 0)),
        (np.arange(500) % 3 * 2, KnownLabels("integer", None, 0)),
        (np.arange(200_000) % 10, KnownLabels("integer", None)),
        (np.arange(5_000), None),
        (RANDOM.normal(size=500), None),
        (np.array([0.0, np.nan, 1.0]), None),
        (ROWS, KnownLabels("one-hot", 10, exclusive=True)),
        (ROWS[:5].astype(int), KnownLabels("one-hot", 10)),
        (np.maximum(ROWS, np.roll(ROWS, 1, axis=0)), KnownLabels("multi-label", 10)),
        (np.zeros((50, 4)), None),
        (ROWS * 0.9 + 0.01, None),
    ],
)
def test_labels(array: Any, labels: KnownLabels | None) -> None:
    known = known_array(array)
    assert known is not None
    assert known.labels == labels


@given(
    st.sampled_from(DTYPES),
    st.lists(st.integers(0, 7), min_size=0, max_size=4),
    st.integers(-3, 300),
    st.booleans(),
)
def test_what_is_said_of_numbers_is_true(
    dtype: str, shape: list[int], largest: int, is_turned: bool
) -> None:
    array = np.asarray(RANDOM.random(shape) * largest).astype(dtype)
    array = array.T if is_turned else array
    known = known_array(array)
    if not array.size:
        assert known is None
        return
    assert known is not None
    assert known.bounds is not None
    assert known.shape == array.shape
    assert known.dtype == array.dtype.name
    assert (known.bounds[0], known.bounds[1]) == (array.min(), array.max())
    if known.labels is not None and known.labels.encoding == "integer":
        assert known.labels.first == array.min()
        assert known.labels.classes in (None, len(np.unique(array)))


@pytest.mark.parametrize("order", ["C", "F"])
def test_of_a_large_array_only_some_numbers_are_read(order: Any) -> None:
    array = np.zeros((4000, 784), order=order)
    array[::2] = 1.0
    tracemalloc.start()
    known = known_array(array)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert known is not None
    assert known.bounds == (0, 1)
    assert peak < array.nbytes / 20


def test_arrays_of_files_texts_and_objects_are_left_alone(tmp_path: Any) -> None:
    mapped = np.memmap(tmp_path / "numbers", dtype="uint8", mode="w+", shape=(20, 12, 12))
    records = np.zeros(3, dtype=[("a", "int32")])
    others = [mapped, np.asarray(mapped), records, np.array(["a"]), np.array([object()]), [1, 2]]
    assert [known_array(one) for one in others] == [None] * len(others)


@pytest.fixture
def keras() -> Iterator[dict[str, ModuleType]]:
    """Modules with classes that keep their settings as those of Keras do."""
    before = set(sys.modules)
    exec(KERAS, {})
    yield {name: sys.modules[name] for name in sys.modules.keys() - before}
    for name in sys.modules.keys() - before:
        if name.startswith("keras"):
            del sys.modules[name]


def _layer(keras: dict[str, ModuleType], **settings: Any) -> Any:
    return keras["keras.src.layers.core.dense"].Dense(**settings)


def test_nothing_of_the_users_is_touched(keras: dict[str, ModuleType]) -> None:
    sequential = keras["keras.src.models.sequential"].Sequential
    strange = strangers.objects()
    layers = [_layer(keras, units=3, activation=one) for one in (*strange, strangers.Text("relu"))]
    model = sequential([*layers, *strange, _layer(keras, units=strange[0], activation="relu")])
    model.compiled, model.loss = True, [*strange, {"a": strange[1], strangers.Text("b"): 1}]
    lazy = strangers.lazy_module()
    sys.modules["keras.lazy"] = lazy
    array = strangers.array()
    values = {
        "own": strange[0],
        "tricky": strange[1],
        "pretending": strange[2],
        "array": array,
        "lazy": lazy,
        "cls": strangers.Tricky,
        "model": model,
        "text": strangers.Text("a"),
    }
    strangers.TOUCHED.clear()
    known = known_names(values, list(values), {})
    assert strangers.TOUCHED == []
    assert list(known) == ["model"]
    read = known["model"]
    assert isinstance(read, KnownModel)
    assert [step.operation for step in read.steps[1:]] == [
        *[KnownObject("Dense", (("units", 3), ("activation", HIDDEN)))] * 4,
        *[HIDDEN] * 3,
        KnownObject("Dense", (("units", HIDDEN), ("activation", "relu"))),
    ]


def test_nothing_is_kept_alive(keras: dict[str, ModuleType]) -> None:
    array = np.arange(200)
    model = keras["keras.src.models.sequential"].Sequential([_layer(keras, units=1)])
    alive = [weakref.ref(array), weakref.ref(model)]
    known = known_names({"array": array, "model": model}, ["array", "model"], {})
    del array, model
    gc.collect()
    assert len(known) == 2
    assert [one() for one in alive] == [None, None]


def test_a_model_in_itself_ends() -> None:
    namespace: dict[str, Any] = {}
    exec(KERAS, namespace)
    sequential = sys.modules["keras.src.models.sequential"].Sequential
    model = sequential([])
    model._layers.extend([model, model])
    nested: list[Any] = []
    nested.append(nested)
    model.compiled, model.loss = True, nested
    assert list(known_names({"model": model}, ["model"], {})) == ["model"]


def test_words_of_the_cell_come_first_and_those_of_functions_count() -> None:
    earlier = ["x = 1", "def train():\n    model.fit(data)"]
    assert wanted_names("train(x)", earlier) == ["train", "x", "def", "model", "fit", "data"]


def test_what_is_equal_is_the_same_object() -> None:
    array = np.arange(10)
    first = known_names({"a": array}, ["a"], {})
    assert known_names({"a": array}, ["a"], first)["a"] is first["a"]
    array[0] = 5
    assert known_names({"a": array}, ["a"], first)["a"] != first["a"]
    assert known_names(None, ["a"], first) == {}
