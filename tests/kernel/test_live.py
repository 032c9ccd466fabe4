"""A real kernel says what only the values of its variables tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hosts.samples import block
from kernel.shells import Notebook, Output, notebook
from kernel.stand_in import KERAS

HELPERS = """
import numpy as np

def pixels():
    return np.random.default_rng(0).integers(0, 256, (300, 144))

def classes():
    return np.arange(300) % 10

def one_hot():
    return np.eye(10)[classes()]

def make(last="softmax"):
    return Sequential([Dense(8), Dense(10, last)])

def made():
    model = make()
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
"""
OURS = f"{KERAS}\nexec({HELPERS!r}, vars(helper))"
IMPORTS = "from ours import *"
FIT = "model.fit(x, y)"
COMPILE = "model.compile('adam', 'categorical_crossentropy')"


def codes(shown: Output) -> list[str]:
    """The codes of what is shown, all of which rests on the values."""
    found = re.findall(r"^In \[\d+\], line \d+: (SMX\d+) (.*)", shown.plain, re.MULTILINE)
    assert all(message.startswith("in this kernel, ") for _, message in found)
    return [code for code, _ in found]


@pytest.fixture(scope="module")
def kernel() -> Iterator[Notebook]:
    with notebook() as made:
        made.run(OURS, "ours", store_history=False)
        yield made


@pytest.fixture
def fresh(kernel: Notebook) -> Notebook:
    """The kernel with nothing of the earlier tests in its history and among its variables."""
    kernel.run("%reset -f", store_history=False)
    kernel.run(
        "get_ipython()._flake8_softmax.history = type(get_ipython()._flake8_softmax.history)()",
        store_history=False,
    )
    kernel.run("%softmax live on", store_history=False)
    kernel.run(IMPORTS, "a")
    return kernel


def test_a_csv_of_pixels_and_a_model_from_a_helper_module(fresh: Notebook) -> None:
    fresh.run("x, y = pixels(), classes()\nmodel = made()", "b")
    shown = fresh.run(FIT, "c")
    assert codes(shown) == ["SMX101"]
    in_the_page = block("notebooks.md", "extension-live").rstrip()
    assert re.sub(r"In \[\d+\]", "In [4]", shown.plain).rstrip() == in_the_page
    assert shown.order.index("display_data") < shown.order.index("stream")
    assert codes(fresh.run("model.fit(x / 255, y)", "c")) == []
    assert "nothing found" in fresh.run("%softmax", store_history=False).printed


def test_live_off_looks_at_the_text_alone(fresh: Notebook) -> None:
    fresh.run("x, y = pixels(), classes()\nmodel = made()", "b")
    fresh.run("%softmax live off", store_history=False)
    assert fresh.run(FIT, "c").plain == ""
    assert "nothing found" in fresh.run("%softmax", store_history=False).printed
    fresh.run("%softmax live on", store_history=False)
    assert codes(fresh.run(FIT, "c")) == ["SMX101"]


def test_labels_and_a_loss_that_the_cell_gives(fresh: Notebook) -> None:
    fresh.run("x, y = pixels() / 255, classes()\nmodel = make('sigmoid')", "b")
    shown = fresh.run(f"{COMPILE}\n{FIT}", "c")
    assert sorted(codes(shown)) == ["SMX201", "SMX207"]
    fresh.run("y, model = one_hot(), make()", "b")
    assert codes(fresh.run(f"{COMPILE}\n{FIT}", "c")) == []


def test_a_cell_that_scales_is_run_twice(fresh: Notebook) -> None:
    fresh.run("x, y = pixels(), classes()\nmodel = made()", "b")
    fresh.run("x = x / 255", "c")
    assert codes(fresh.run(FIT, "d")) == []
    fresh.run("x = x / 255", "c")
    assert codes(fresh.run(FIT, "d")) == ["SMX103"]


def test_a_finding_that_rests_on_values_is_shown_again_when_its_cell_is_rerun(
    fresh: Notebook,
) -> None:
    fresh.run("x, y = pixels(), classes()\nmodel = made()", "b")
    assert codes(fresh.run(FIT, "c")) == ["SMX101"]
    assert codes(fresh.run("1 + 1", "d")) == []
    assert codes(fresh.run(FIT, "c")) == ["SMX101"]
    assert codes(fresh.run("%softmax", store_history=False)) == ["SMX101"]


def test_a_cell_that_is_mended_leaves_the_others_as_they_are(fresh: Notebook) -> None:
    fresh.run("x, y = pixels(), classes()", "b")
    fresh.run("model = make('sigmoid')", "c")
    assert codes(fresh.run(COMPILE, "d")) == ["SMX201"]
    assert sorted(codes(fresh.run(FIT, "e"))) == ["SMX101", "SMX207"]
    assert codes(fresh.run("model = make()", "c")) == []
    assert codes(fresh.run(COMPILE, "d")) == []
    assert sorted(codes(fresh.run(FIT, "e"))) == ["SMX101", "SMX207"]


def test_models_that_no_cell_compiles_are_described(fresh: Notebook) -> None:
    fresh.run("model = made()", "b")
    described = fresh.run("%softmax models", "c").printed
    assert "model, sequential of 2 layers" in described
    assert "softmax over 10 units; sparse_categorical_crossentropy" in described
    fresh.run("%softmax live off", store_history=False)
    assert "no model is known" in fresh.run("%softmax models", "c").printed


def test_a_model_that_is_made_again_is_described_once(fresh: Notebook) -> None:
    made = "model = Sequential([Dense(8), Dense(10, 'softmax')])"
    compiled = "model.compile('adam', 'sparse_categorical_crossentropy')"
    for _ in range(2):
        fresh.run(made, "b")
        fresh.run(compiled, "c")
        described = fresh.run("%softmax models", "d").printed
        assert described.count("model, sequential of 2 layers") == 1
        assert "sparse_categorical_crossentropy" in described


def test_nothing_is_kept_alive(fresh: Notebook) -> None:
    fresh.run("import gc, weakref\nx = pixels()\nalive = weakref.ref(x)\nprint(x.shape)", "b")
    fresh.run("x.sum()\nprint(x.shape)", "c")
    fresh.run("del x", "d")
    assert fresh.run("gc.collect()\nprint(alive())", "e").printed == "None\n"
