"""What library functions cost of the budget, and how large the values are that they make."""

from __future__ import annotations

import libcst as cst
import pytest

from flake8_softmax.checker import check
from flake8_softmax.interpreter.budget import TOUCHED_PER_STEP
from flake8_softmax.interpreter.calls import invoke
from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.limits import LONGEST, LONGEST_TEXT
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.statements import EXECUTORS

SIZE = LONGEST
LONG_LIST = "t = [" + "0, " * SIZE + "]\n"
LONG_DICT = "d = {" + ", ".join(f"'k{number}': 0" for number in range(SIZE)) + "}\n"
LONG_TEXT = f"s = '{'a' * LONGEST_TEXT}'\n"
MANY_INPUTS = (
    "from keras import Input, Model\nimport tensorflow as tf\n"
    "from sklearn.model_selection import train_test_split\nimport functools\n"
    "i = Input((4,))\no = [" + "i, " * SIZE + "]\nm = Model(i, o)\n"
)


def run(program: str) -> Machine:
    """A machine after the program."""
    machine = Machine(EVALUATORS, EXECUTORS, invoke, 10**9)
    machine.execute(cst.parse_module(program).body)
    return machine


def steps(before: str, statement: str) -> int:
    """The steps that the statement takes after the program `before`."""
    return run(before).steps - run(before + statement).steps


@pytest.mark.parametrize(
    "statement",
    [
        "enumerate(t)",
        "len(t)",
        "list(t)",
        "map(int, t)",
        "next(t)",
        "reversed(t)",
        "sorted(t)",
        "tuple(t)",
        "zip(t)",
        "t.append(0)",
        "t.copy()",
        "t.extend(t)",
        "t.insert(0, 0)",
        "t.pop()",
        "t.remove(0)",
        "t.reverse()",
    ],
)
def test_long_lists_cost_more(statement: str) -> None:
    assert steps(LONG_LIST, statement + "\n") >= SIZE // TOUCHED_PER_STEP


@pytest.mark.parametrize(
    "statement",
    [
        "d.copy()",
        "d.get('k0')",
        "d.items()",
        "d.keys()",
        "d.pop('k0')",
        "d.setdefault('k0', 1)",
        "d.update({})",
        "d.update(k0=1)",
        "d.values()",
        "{}.update(d)",
        "f(**d)",
        "list(d)",
    ],
)
def test_long_dicts_cost_more(statement: str) -> None:
    before = "def f(**others): pass\n" + LONG_DICT
    assert steps(before, statement + "\n") >= SIZE // TOUCHED_PER_STEP


@pytest.mark.parametrize("method", ["lower", "strip", "upper"])
def test_long_texts_cost_more(method: str) -> None:
    assert steps(LONG_TEXT, f"s.{method}()\n") >= LONGEST_TEXT // TOUCHED_PER_STEP


@pytest.mark.parametrize(
    "statement",
    [
        "m(i)",
        "m.predict(i)",
        "m.compile('sgd', 'mse')",
        "m.compile('sgd', metrics=o)",
        "train_test_split(*o)",
        "tf.data.Dataset.from_tensor_slices(tuple(o))",
        "tf.data.Dataset.from_tensor_slices(tuple(o)).filter(f)",
    ],
)
def test_each_tensor_that_is_made_costs_a_step(statement: str) -> None:
    assert steps(MANY_INPUTS, statement + "\n") >= SIZE


def test_updating_a_dict_costs_as_much_as_both_hold() -> None:
    assert steps(LONG_DICT, "d.update(d)\n") < SIZE


def test_a_partial_of_partials_costs_what_it_hands_on() -> None:
    few = "few = [" + "i, " * 160 + "]\n"
    nested = "p = functools.partial(f, *few)\n" + "p = functools.partial(p, *few)\n" * 8
    before = "def f(*others): pass\n" + MANY_INPUTS + few + nested
    assert steps(before, "p()\n") >= 36 * 160 // TOUCHED_PER_STEP


@pytest.mark.parametrize(
    "expression",
    [
        "enumerate((*t, *t))",
        "list((*t, *t))",
        "map(int, (*t, *t))",
        "range(10_000)",
        "range(99999999999999999999)",
        "tuple((*t, *t))",
        "zip((*t, *t), (*t, *t))",
        "[] * 100000000000000000000",
        "t * 100000000000000000000",
    ],
)
def test_long_results_are_known_by_a_common_item(expression: str) -> None:
    machine = run(f"{LONG_LIST}x = {expression}\n")
    items = items_of(machine, machine.lookup("x"))
    assert items is None or len(items) <= LONGEST


@pytest.mark.parametrize(
    "statement",
    [
        "x = range(99999999999999999999)",
        "x = range(-99999999999999999999, 0)",
        "x = range(0, 9, 99999999999999999999)",
        "x = []\nx.insert(100000000000000000000, 2)",
        "x = []\nx.insert(-100000000000000000000, 2)",
        "x = [1]\nx.pop(100000000000000000000)",
        "x = [] * 100000000000000000000",
        "x = int(1e308)",
        "x = float(10**400)",
        f"x = '{'a' * 5_000}'.upper()",
        "x = Dense(0x" + "f" * 6_000 + ", activation='softmax')",
        "x = Sequential([Dense(100000000000000000000, activation='softmax')])",
        "x = to_categorical([1, 2], 100000000000000000000)",
        "x = np.zeros((100000000000000000000, 100000000000000000000))",
    ],
)
def test_numbers_without_an_end_break_nothing(statement: str) -> None:
    imports = (
        "import numpy as np\nfrom keras.layers import Dense, Softmax\n"
        "from keras.models import Sequential\nfrom keras.utils import to_categorical\n"
    )
    found = check(f"{imports}{statement}\nSequential([Softmax()])\n", "program.py")
    assert "SMX001" not in [finding.code for finding in found]


def test_labels_nested_without_an_end_are_counted_once() -> None:
    nested = "t = (1, 2)\n" + "t = (t, t)\n" * 60
    program = (
        "from sklearn.preprocessing import LabelBinarizer\n"
        f"{nested}x = LabelBinarizer().fit_transform([t, t, 1])\n"
    )
    assert run(program).steps > 0
