"""What is known of values before a cell runs counts where the text of the cells says nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from flake8_softmax.cells_with_values import analysis_with_values
from flake8_softmax.examination import Memory
from flake8_softmax.finding import Finding
from flake8_softmax.known import (
    HIDDEN,
    Item,
    KnownArray,
    KnownCompilation,
    KnownLabels,
    KnownList,
    KnownModel,
    KnownObject,
    KnownStep,
    Names,
)

RAW = KnownArray("float64", (1000, 784), (0, 255), 0)
SCALED = KnownArray("float64", (1000, 784), (0.0, 1.0), 1)
SCALED_TWICE = KnownArray("float64", (1000, 784), (0.0, 1 / 255), 2)
DIGITS = KnownArray("int64", (1000,), (0, 9), labels=KnownLabels("integer", 10, 0))
ONE_HOT = KnownArray("float64", (1000, 10), (0, 1), labels=KnownLabels("one-hot", 10))
LOADING = "import keras\nfrom ours import load, make"
FIT = "model.fit(x, y)"


def dense(units: int, activation: Item = "relu") -> KnownObject:
    return KnownObject("Dense", (("units", units), ("activation", activation)))


def model(
    *layers: KnownObject, loss: Item = None, metrics: Sequence[str] = ("accuracy",)
) -> KnownModel:
    steps = [KnownStep(None, shape=(784,))]
    steps += [KnownStep(layer, (place,)) for place, layer in enumerate(layers)]
    compiled = KnownCompilation(loss, KnownList(tuple(metrics))) if loss is not None else None
    return KnownModel("sequential", tuple(steps), (len(layers),), compiled)


SOFTMAX = model(dense(64), dense(10, "softmax"), loss="sparse_categorical_crossentropy")
CELLS = {1: LOADING, 2: "model = make()\nx, y = load()"}


def found(cells: Mapping[int, str], values: Mapping[int, Names]) -> list[Finding]:
    return analysis_with_values(list(cells.items()), values, "In [{}]", Memory()).findings


def told(cells: Mapping[int, str], values: Mapping[int, Names]) -> list[tuple[str, int]]:
    """The codes of the findings, each with its cell; all of them rest on values."""
    findings = found(cells, values)
    assert all(one.known for one in findings)
    return [(one.code, one.cell.number) for one in findings if one.cell is not None]


def test_values_make_known_what_the_text_does_not_say() -> None:
    cells = {**CELLS, 3: FIT}
    assert found(cells, {}) == []
    assert told(cells, {3: {"model": SOFTMAX, "x": RAW, "y": DIGITS}}) == [("SMX101", 3)]
    (finding,) = found(cells, {3: {"model": SOFTMAX, "x": RAW, "y": DIGITS}})
    assert finding.message.startswith("raw 0-255 pixels of x (this line) are not scaled")
    assert told(cells, {3: {"model": SOFTMAX, "x": SCALED, "y": DIGITS}}) == []
    assert told(cells, {3: {"model": SOFTMAX, "x": SCALED, "y": ONE_HOT}}) == [("SMX207", 3)]


def test_a_notebook_that_does_not_mention_keras_may_hold_a_model() -> None:
    values: Names = {"model": SOFTMAX, "x": RAW, "y": DIGITS}
    assert told({1: "from ours import *", 2: FIT}, {2: values}) == [("SMX101", 2)]
    assert found({1: "from ours import *", 2: FIT}, {2: {"x": RAW, "y": DIGITS}}) == []


def test_what_a_model_was_compiled_with_out_of_sight_is_checked_when_it_is_trained() -> None:
    wrong = model(dense(64), dense(10, "sigmoid"), loss="categorical_crossentropy")
    assert told({**CELLS, 3: "model.summary()"}, {3: {"model": wrong}}) == []
    assert told({**CELLS, 3: FIT}, {3: {"model": wrong}}) == [("SMX201", 3)]
    compiled = "model.compile('adam', 'binary_crossentropy')"
    assert told({**CELLS, 3: f"{compiled}\n{FIT}"}, {3: {"model": wrong}}) == []


def test_a_model_that_is_compiled_in_the_cell_is_checked_with_its_layers() -> None:
    cells = {**CELLS, 3: "model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])"}
    one = model(dense(64), dense(1, "softmax"))
    (finding,) = found(cells, {3: {"model": one}})
    assert finding.code == "SMX203"
    assert finding.known
    assert told(cells, {3: {"model": model(dense(64), dense(1, "sigmoid"))}}) == []
    assert told(cells, {3: {"model": model(dense(64), dense(1, HIDDEN))}}) == []


def test_what_the_cell_binds_first_counts_and_what_came_before_does_not() -> None:
    values = {3: {"model": SOFTMAX, "x": RAW, "y": DIGITS}}
    assert told({**CELLS, 3: f"x = load()\n{FIT}"}, values) == []
    assert told({**CELLS, 3: f"x = x / 255\n{FIT}"}, values) == []
    assert told({**CELLS, 3: f"x /= 255\n{FIT}"}, values) == []
    assert told({**CELLS, 3: f"{FIT}\nx = load()"}, values) == [("SMX101", 3)]
    assert told({1: LOADING, 2: FIT, 3: "model.summary()"}, values) == []


def test_the_function_that_a_cell_calls_works_with_what_is_there() -> None:
    cells = {**CELLS, 3: "def train():\n    model.fit(x, y)", 4: "train()"}
    values: Names = {"model": SOFTMAX, "x": RAW, "y": DIGITS}
    assert told(cells, {4: values}) == [("SMX101", 3)]


def test_pixels_that_are_scaled_again_when_their_cell_is_rerun() -> None:
    """The last run of the cell is the program; that it ran before is seen only in the numbers."""
    data = "from keras.datasets import mnist\n(x, y), _ = mnist.load_data()"
    layers = (
        "from keras import Sequential, layers\nmodel = Sequential([layers.Dense(10, 'softmax')])"
    )
    cells = {
        1: f"{data}\nx = x.reshape(-1, 784)",
        2: f"{layers}\nmodel.compile('sgd', 'sparse_categorical_crossentropy')",
    }
    cells |= {4: "x = x / 255", 5: FIT}
    assert found(cells, {}) == []
    assert told(cells, {4: {"x": SCALED, "y": DIGITS}}) == [("SMX103", 4)]
    assert told(cells, {4: {"x": RAW, "y": DIGITS}, 5: {"x": SCALED, "y": DIGITS}}) == []


def test_numbers_that_contradict_the_text_silence_it() -> None:
    data = "from keras.datasets import mnist\n(x, y), _ = mnist.load_data()"
    layers = (
        "from keras import Sequential, layers\nmodel = Sequential([layers.Dense(10, 'softmax')])"
    )
    cells = {
        1: f"{data}\n{layers}\nmodel.compile('sgd', 'sparse_categorical_crossentropy')",
        3: FIT,
    }
    assert [(one.code, one.known) for one in found(cells, {})] == [("SMX101", False)]
    scaled = replace(SCALED, shape=(1000, 28, 28))
    assert found(cells, {3: {"x": scaled, "y": DIGITS}}) == []
    raw = replace(RAW, shape=(1000, 28, 28), dtype="uint8")
    assert found(cells, {3: {"x": raw, "y": DIGITS}}) == found(cells, {})


def test_a_model_that_is_changed_out_of_sight_is_read_again() -> None:
    cells = {**CELLS, 3: "prepare(model)", 4: FIT}
    before, after = (
        model(dense(10, "sigmoid")),
        model(dense(10, "sigmoid"), loss="categorical_crossentropy"),
    )
    assert told(cells, {3: {"model": before}, 4: {"model": after}}) == [("SMX201", 4)]
    other = model(dense(10, "softmax"), loss="categorical_crossentropy")
    assert told(cells, {3: {"model": after}, 4: {"model": other}}) == []


def test_a_loaded_model_gets_its_layers() -> None:
    cells = {
        1: "import keras\nmodel = keras.models.load_model('m.keras')",
        2: "x, y = load()",
        3: FIT,
    }
    assert found(cells, {}) == []
    assert told(cells, {3: {"model": SOFTMAX, "x": RAW, "y": DIGITS}}) == [("SMX101", 3)]


def test_data_is_scaled_as_that_on_which_the_model_was_fitted() -> None:
    cells = {**CELLS, 3: FIT, 4: "model.predict(other)"}
    values = {3: {"model": SOFTMAX, "x": SCALED, "y": DIGITS}}
    assert told(cells, {**values, 4: {"other": RAW}}) == [("SMX102", 4)]
    assert told(cells, {**values, 4: {"other": SCALED}}) == []


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_model_in_a_model_and_losses_with_arguments(wrapped: bool) -> None:
    inner = model(dense(64), dense(10, "softmax"))
    loss = KnownObject("SparseCategoricalCrossentropy", (("from_logits", True),))
    outer = model(inner if wrapped else dense(10, "softmax"), loss=loss)  # type: ignore[arg-type]
    assert told({**CELLS, 3: FIT}, {3: {"model": outer}}) == [("SMX206", 3)]


def test_models_are_described_by_what_is_there() -> None:
    cells = {**CELLS, 3: "model"}
    analysed = analysis_with_values(
        list(cells.items()), {3: {"model": SOFTMAX}}, "In [{}]", Memory(), with_models=True
    )
    (row,) = analysed.models
    assert row.layers == 2
    assert row.input_shape == (784,)
    assert row.outputs[0].loss == "sparse_categorical_crossentropy"
    assert row.site.cell is not None
    assert row.site.cell.number == 3
