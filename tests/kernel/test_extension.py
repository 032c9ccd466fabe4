"""Findings appear in a real kernel, above the output of the cell that causes them.

A stand-in for Keras is defined by the first cell, so that the kernel needs no TensorFlow; the
analysis never sees it, since it has no cell id of its own and stands in another cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hosts.samples import block
from kernel.shells import Notebook, notebook

STAND_IN = """\
import sys, types

class Anything(types.ModuleType):
    def __init__(self, *args, **named): super().__init__("anything")
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return self
    def __call__(self, *args, **named): return self

names = ("keras", "keras.datasets", "keras.layers", "keras.models", "numpy")
sys.modules.update({name: Anything() for name in names})
"""
IMPORTS = "from keras import Sequential\nfrom keras.layers import Dense"
ONE_UNIT = "model = Sequential([Dense(8), Dense(1, activation='softmax')])"
MENDED = "model = Sequential([Dense(8), Dense(1, activation='sigmoid')])"
COMPILE = "model.compile('adam', 'binary_crossentropy')\nprint('compiled')"


@pytest.fixture(scope="module")
def kernel() -> Iterator[Notebook]:
    with notebook() as made:
        made.run(STAND_IN, "stand-in")
        yield made


@pytest.fixture
def fresh(kernel: Notebook) -> Notebook:
    """The kernel with nothing of the earlier tests in its history."""
    kernel.run("get_ipython()._flake8_softmax_runs = None", store_history=False)
    kernel.run(
        "get_ipython()._flake8_softmax.history = type(get_ipython()._flake8_softmax.history)()",
        store_history=False,
    )
    kernel.run("%softmax select SMX1 SMX2 SMX3 SMX4 SMX5 SMX0", store_history=False)
    kernel.run("%softmax on", store_history=False)
    return kernel


def test_a_finding_stands_above_the_output_of_the_cell_that_causes_it(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    shown = fresh.run(f"print('ran')\n{ONE_UNIT}", "b")
    assert "SMX203 softmax over an axis of length 1 is always 1.0; use 'sigmoid'" in shown.plain
    assert shown.plain.splitlines()[2:4] == [
        "    model = Sequential([Dense(8), Dense(1, activation='softmax')])",
        "                                                      ^^^^^^^^^",
    ]
    assert shown.printed == "ran\n"
    assert shown.order.index("display_data") < shown.order.index("stream")


def test_a_finding_has_the_number_that_stands_before_its_cell(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    shown = fresh.run(f"print(len(In) - 1)\n{ONE_UNIT}", "b")
    assert f"In [{shown.printed.strip()}], line 2: SMX203" in shown.plain


def test_the_html_has_the_marked_code_and_the_page(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    shown = fresh.run(ONE_UNIT, "b")
    assert "<mark>&#x27;softmax&#x27;</mark>" in shown.html
    assert "<details><summary>softmax-over-one-unit</summary>" in shown.html
    assert "<h2>Use instead</h2>" in shown.html


def test_a_finding_is_shown_once_and_again_when_its_cell_is_rerun(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    assert "SMX203" in fresh.run(ONE_UNIT, "b").plain
    assert fresh.run("x = 1", "c").plain == ""
    assert "SMX203" in fresh.run(ONE_UNIT, "b").plain


def test_a_mended_cell_that_is_rerun_silences_the_finding(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run(ONE_UNIT, "b")
    assert fresh.run(MENDED, "b").plain == ""
    assert "nothing found" in fresh.run("%softmax", "c").printed


def test_related_cells_are_named_by_their_run(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run("model = Sequential([Dense(8), Dense(3, activation='sigmoid')])", "b")
    shown = fresh.run("model.compile('adam', 'categorical_crossentropy')", "c")
    assert "SMX201" in shown.plain
    assert shown.plain.count("In [") == 3
    assert "cell " not in shown.plain


def test_the_order_of_execution_counts(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "first")
    fresh.run("loss = 'categorical_crossentropy'", "third")
    fresh.run("model = Sequential([Dense(8), Dense(3, activation='sigmoid')])", "second")
    fresh.run("loss = 'binary_crossentropy'", "third")
    assert fresh.run("model.compile('adam', loss)", "fourth").plain == ""


def test_a_cell_with_a_syntax_error_is_no_part_of_the_program(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run(MENDED, "b")
    broken = fresh.run("model = Sequential([Dense(1, activation='softmax')", "b")
    assert broken.plain == ""
    assert "nothing found" in fresh.run("%softmax", "c").printed


def test_a_cell_that_raised_ran_in_part(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run(f"{ONE_UNIT}\n1 / 0", "b")
    assert "SMX203" in fresh.run("%softmax", "c").plain


def test_noqa_and_codes_silence_as_everywhere(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    assert fresh.run(f"{ONE_UNIT}  # noqa: SMX203", "b").plain == ""
    fresh.run("%softmax ignore SMX2", store_history=False)
    assert fresh.run(ONE_UNIT, "b").plain == ""
    fresh.run("%softmax select SMX203", store_history=False)
    assert "SMX203" in fresh.run(ONE_UNIT, "b").plain


def test_off_and_after(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run("%softmax off", store_history=False)
    assert fresh.run(ONE_UNIT, "b").plain == ""
    fresh.run("%softmax after", store_history=False)
    shown = fresh.run(f"print('ran')\n{ONE_UNIT}", "b")
    assert shown.order.index("stream") < shown.order.index("display_data")


def test_magics_and_shell_lines_are_no_mistake(fresh: Notebook) -> None:
    shown = fresh.run(f"%%time\n{IMPORTS}\n!true\n%matplotlib --list\n{ONE_UNIT}", "a")
    assert "SMX203" in shown.plain


def test_what_a_front_end_runs_silently_does_not_count(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    assert fresh.run(ONE_UNIT, "b", store_history=False).plain == ""
    assert "nothing found" in fresh.run("%softmax", "c").printed


def test_cells_that_ran_before_it_was_loaded_count() -> None:
    with notebook(loaded=False) as made:
        made.run(STAND_IN)
        made.run(IMPORTS)
        made.run(ONE_UNIT)
        made.run("%load_ext flake8_softmax")
        assert "SMX203" in made.run("%softmax").plain
        made.run("%reload_ext flake8_softmax")
        assert made.run("%softmax").plain.count("SMX203") == 1
        made.run("%unload_ext flake8_softmax")
        assert made.run(ONE_UNIT).plain == ""


def test_an_unknown_word_prints_the_words(fresh: Notebook) -> None:
    assert "%softmax before|after" in fresh.run("%softmax nonsense", "a").printed


def test_cells_with_the_same_mistake_at_the_same_place_are_told_apart(fresh: Notebook) -> None:
    fresh.run(IMPORTS, "a")
    fresh.run(ONE_UNIT, "b")
    shown = fresh.run(ONE_UNIT, "c")
    assert shown.plain.count("SMX203") == 1
    assert fresh.run("%softmax", "d").plain.count("SMX203") == 2


def test_the_page_shows_what_is_shown(fresh: Notebook) -> None:
    _, load = block("notebooks.md", "extension").splitlines()
    fresh.run(load, store_history=False)
    fresh.run(f"{IMPORTS}\nmodel = Sequential([Dense(8)])", "a")
    shown = fresh.run('# the output\nmodel.add(Dense(1, activation="softmax"))', "b")
    in_the_page = block("notebooks.md", "extension-shows").rstrip()
    assert re.sub(r"In \[\d+\]", "In [3]", shown.plain).rstrip() == in_the_page


def test_models_are_described_with_their_cells(fresh: Notebook) -> None:
    assert "no model is known" in fresh.run("%softmax models", "z").printed
    fresh.run(IMPORTS, "a")
    fresh.run("model = Sequential([Dense(8), Dense(3, activation='softmax')])", "b")
    fresh.run("model.compile('adam', 'categorical_crossentropy')", "c")
    described = fresh.run("%softmax models", "d").printed
    assert "model, sequential of 2 layers" in described
    assert "In [" in described
    assert "softmax over 3 units; categorical_crossentropy" in described
