"""A call that is repeated is answered from the memo only where the program cannot tell."""

from __future__ import annotations

import pytest

from flake8_softmax.checker import analyse

IMPORTS = """\
from keras import Sequential
from keras.layers import Activation, Dense
"""


def findings(program: str) -> list[tuple[int, str]]:
    """The row and code of each finding; rows are counted without the imports."""
    return [
        (finding.position.row - IMPORTS.count("\n"), finding.code)
        for finding in analyse(IMPORTS + program, "x.py")
    ]


@pytest.mark.parametrize(
    ("program", "row"),
    [
        (
            (
                "n = 3\n"
                "def units():\n"
                "    return n\n"
                "units()\n"
                "n = 1\n"
                "Sequential([Dense(units(), activation='softmax')])\n"
            ),
            6,
        ),
        (
            (
                "sizes = [3]\n"
                "def units():\n"
                "    return sizes[-1]\n"
                "units()\n"
                "sizes.append(1)\n"
                "Sequential([Dense(units(), activation='softmax')])\n"
            ),
            6,
        ),
        (
            (
                "def helper():\n"
                "    return 3\n"
                "def units():\n"
                "    return helper()\n"
                "units()\n"
                "def helper():\n"
                "    return 1\n"
                "Sequential([Dense(units(), activation='softmax')])\n"
            ),
            8,
        ),
        (
            (
                "class Sizes:\n"
                "    def __init__(self):\n"
                "        self.n = 3\n"
                "    def units(self):\n"
                "        return self.n\n"
                "sizes = Sizes()\n"
                "sizes.units()\n"
                "sizes.n = 1\n"
                "Sequential([Dense(sizes.units(), activation='softmax')])\n"
            ),
            9,
        ),
        (
            (
                "n = 3\n"
                "def less():\n"
                "    global n\n"
                "    n = n - 1\n"
                "less()\n"
                "less()\n"
                "Sequential([Dense(n, activation='softmax')])\n"
            ),
            7,
        ),
        (
            (
                "def units(n):\n"
                "    return n\n"
                "units(3)\n"
                "Sequential([Dense(units(1), activation='softmax')])\n"
            ),
            4,
        ),
        (
            (
                "def units(n=3):\n"
                "    return n\n"
                "units()\n"
                "units(n=3)\n"
                "Sequential([Dense(units(n=1), activation='softmax')])\n"
            ),
            5,
        ),
    ],
    ids=["global", "list", "function", "attribute", "written", "argument", "keyword"],
)
def test_what_has_changed_counts(program: str, row: int) -> None:
    assert findings(program) == [(row, "SMX203")]


def test_a_call_that_does_something_does_it_again() -> None:
    program = (
        "model = Sequential([Dense(3)])\n"
        "def finish():\n"
        "    model.add(Activation('softmax'))\n"
        "finish()\n"
        "finish()\n"
        "model.compile('adam', 'categorical_crossentropy')\n"
    )
    assert findings(program) == [(3, "SMX303")]


def test_each_place_of_a_value_is_its_own() -> None:
    program = (
        "def name(text):\n"
        "    return text\n"
        "name('softmax')\n"
        "Sequential([Dense(1, activation=name('softmax'))])\n"
    )
    (finding,) = analyse(IMPORTS + program, "x.py")
    assert finding.position.row == 6
    assert "line 5" not in finding.message


def test_a_thousand_repetitions_do_not_use_up_the_budget() -> None:
    body = "".join(f"    a{row} = data[{row}] * 2 + {row}\n" for row in range(100))
    program = f"def show(data):\n{body}\n" + "show(x)\n" * 1000
    last = "Sequential([Dense(1, activation='softmax')])\n"
    assert findings(program + last) == [(program.count("\n") + 1, "SMX203")]


def test_calls_that_double_at_each_level_do_not_use_up_the_budget() -> None:
    levels = "".join(f"def f{n}():\n    f{n + 1}()\n    f{n + 1}()\n" for n in range(11))
    program = f"{levels}def f11():\n" + "    print(1, 2, 3)\n" * 60 + "f0()\n"
    last = "Sequential([Dense(1, activation='softmax')])\n"
    assert findings(program + last) == [(program.count("\n") + 1, "SMX203")]
