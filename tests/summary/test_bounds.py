"""However large a program is, what is said of its models grows no faster than the program."""

from __future__ import annotations

import json

import pytest

from flake8_softmax.checker import analysis
from flake8_softmax.model_facts import ModelFacts, as_json
from flake8_softmax.summary.joined import MOST_ROWS
from flake8_softmax.summary.models import MOST_COMPILATIONS
from flake8_softmax.summary.words import LONGEST

HEAD = "import keras\nfrom keras.layers import Add, Dense\n"


def models(program: str) -> tuple[ModelFacts, ...]:
    return analysis(HEAD + program, "x.py").models


def test_one_call_has_a_few_rows() -> None:
    program = "def f(u):\n    keras.Sequential([Dense(u)]).compile('adam', 'mse')\n"
    rows = models(program + "".join(f"f({units})\n" for units in range(1, 50)))
    assert len(rows) == MOST_ROWS


def test_one_call_on_different_data_has_a_few_uses() -> None:
    program = (
        "m = keras.Sequential([Dense(1)])\nx = keras.datasets.mnist.load_data()[0][0]\n"
        "def f(x):\n    m.predict(x)\n"
    )
    (row,) = models(program + "".join(f"f(x / {by})\n" for by in range(2, 50)))
    assert len(row.uses) == MOST_ROWS


def test_a_use_after_many_branches_is_shown_with_the_last_compilations() -> None:
    program = "m = keras.Sequential([Dense(1)])\n"
    branches = "".join(f"if a{n}: m.compile('adam', 'mse')\n" for n in range(100))
    rows = models(f"{program}{branches}m.fit(x, y)\n")
    assert len(rows) == 100
    assert sum(len(row.uses) for row in rows) == MOST_COMPILATIONS


def test_layers_are_counted_as_long_as_it_is_cheap() -> None:
    program = "m = keras.Sequential()\n" + "m.add(Dense(1))\nm.compile('adam', 'mse')\n" * 600
    layers = [row.layers for row in models(program)]
    assert layers[:3] == [1, 2, 3]
    assert layers[-1] is None


def test_layers_that_meet_again_and_again_are_counted_once() -> None:
    program = "x = keras.Input((1,))\nm = keras.Model(x, x)\n"
    doubled = "x = Add()([x, x])\n" * 300
    (row,) = models(f"{program}{doubled}m = keras.Model(x, x)\nm.compile('adam', 'mse')\n")
    assert row.layers == 300


@pytest.mark.parametrize(
    "long",
    [
        "{0} = keras.Sequential([Dense(1)])\n{0}.compile('adam', 'mse')\n",
        "keras.Sequential([Dense(1)]).compile('{0}', 'mse')\n",
        "keras.Sequential([Dense(1)]).compile('adam', '{0}')\n",
        "keras.Sequential([Dense(1)]).compile('adam', {0}(1))\n",
        "keras.Sequential([Dense(1)]).compile('adam', metrics=['{0}', {0}, {0} + 1])\n",
        "class {0}(keras.Model): pass\n{0}().compile('adam', 'mse')\n",
        "keras.Sequential([Dense(1, name='{0}')]).compile('adam', 'mse')\n",
    ],
)
def test_names_of_the_program_are_cut(long: str) -> None:
    (row,) = models(long.format("z" * 900))
    written = json.dumps(as_json(row))
    assert "z" * 10 in written
    assert "z" * LONGEST not in written
