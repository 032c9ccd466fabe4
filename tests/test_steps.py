"""What a statement costs of the budget: it grows with all that the statement touches."""

from __future__ import annotations

import libcst as cst
import pytest

from flake8_softmax.checker import analyse
from flake8_softmax.interpreter.calls import invoke
from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.limits import LONGEST_TEXT
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.tensors import SEARCHED

NAMES = [f"n{number}" for number in range(1_600)]
LISTED = ", ".join(NAMES)
MANY = len(NAMES) // 16

PREDICTIONS = """\
import keras
import tensorflow as tf
p = keras.Sequential([keras.layers.Dense(3, activation="softmax")])(d)
y = tf.constant(d)
"""


def steps(program: str) -> int:
    """The steps that a run of the program takes."""
    machine = Machine(EVALUATORS, EXECUTORS, invoke, 10**9)
    machine.execute(cst.parse_module(program).body)
    return 10**9 - machine.steps


@pytest.mark.parametrize(
    "statement",
    [
        f"{LISTED} = x\n",
        f"{LISTED}, *rest = x\n",
        "x = " + " = ".join(NAMES) + " = 1\n",
        f"for {LISTED} in x: pass\n",
        f"from keras.layers import {LISTED}\n",
        f"import {LISTED}\n",
        f"del {LISTED}\n",
        f"def f():\n  global {LISTED}\nf()\n",
        f"def f():\n  nonlocal {LISTED}\nf()\n",
        f"def f({LISTED}): pass\n",
        f"f = lambda {LISTED}: 0\n",
        f"try: pass\nexcept ({LISTED}): pass\n",
        f"match x:\n  case [{LISTED}]: pass\n",
        f"match x:\n  case C({'=_, '.join(NAMES)}=_): pass\n",
    ],
    ids=lambda statement: "".join(statement.split(NAMES[0])[0]).strip(" ('[=") or "unpacking",
)
def test_long_statements_cost_more(statement: str) -> None:
    assert steps(statement) >= MANY


@pytest.mark.parametrize(
    "statement",
    [
        "a, b, *c = t\n",
        "u = t + t\n",
        "t += t\n",
        "l = [*t]\n",
        "u = (*t,)\n",
        "f(*t)\n",
        "g(t)\n",
        "g(*t)\n",
        "1 in t\n",
        "u = [0 for i in t]\n",
        "u = t[x]\n",
        "for i in t: pass\n",
        "u = t if x else (2,)\n",
    ],
)
def test_long_values_cost_more(statement: str) -> None:
    program = f"def g(*a): pass\nt = ({'1, ' * 512})\n"
    assert steps(program + statement) - steps(program) >= 512 // 16


def test_a_model_called_on_many_tensors_costs_what_each_output_is_made_of() -> None:
    outputs = 100
    program = (
        f"import keras\ni = keras.Input((3,))\nm = keras.Model(i, [{'i, ' * outputs}])\no = m(i)\n"
    )
    assert steps(f"{program}m(o)\n") - steps(program) >= outputs * outputs // 16


def test_a_product_costs_the_search_for_what_its_factors_are_made_of() -> None:
    program = PREDICTIONS + "y = y + 1\n" * 300 + "log = tf.math.log(p)\n"
    assert steps(program + "z = y * log\n") - steps(program) >= SEARCHED // 16


@pytest.mark.parametrize(
    ("labels", "loss", "code"),
    [
        ("y = y + y\n" * 26, "-tf.reduce_sum(y * tf.math.log(p), axis=-1)", "SMX402"),
        (
            "y = y + 1 if q else y + 2\n" * 26,
            "-tf.reduce_sum(y * tf.math.log(p), axis=-1)",
            "SMX402",
        ),
        ("y = y + 1\n" * 12_000, "tf.exp(y) / tf.reduce_sum(tf.exp(y))", "SMX404"),
    ],
    ids=["doubled-labels", "joined-labels", "long-logits"],
)
def test_long_operands_do_not_hide_what_is_written_by_hand(
    labels: str, loss: str, code: str
) -> None:
    program = f"{PREDICTIONS}{labels}z = {loss}\n"
    assert [finding.code for finding in analyse(program, "x.py")] == [code]


def test_a_program_cut_short_does_not_excuse_the_functions_after_it() -> None:
    loops = "".join(f"{'  ' * level}for i{level} in t:\n" for level in range(1, 6))
    program = (
        "import keras\n"
        "t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)\n"
        "def f(x):\n"
        "  model = keras.Sequential([keras.layers.Dense(3, activation='softmax')])\n"
        "  return model.predict_classes(x)\n"
        f"if hasattr(keras, 'x'):\n{loops}{'  ' * 6}y = 1\n"
    )
    assert [finding.code for finding in analyse(program, "x.py")] == ["SMX505"]


@pytest.mark.parametrize(
    "literal",
    ["0x" + "f" * 5_000, "9" * 30, "-9223372036854775807 - 2", "10 ** 10 * 10 ** 9", "1000 ** 10"],
    ids=["hexadecimal", "decimal", "negative", "product", "power"],
)
def test_integers_that_do_not_fit_64_bits_are_unknown(literal: str) -> None:
    program = (
        "import keras\n"
        f"n = 1 if {literal} else 3\n"
        "keras.Sequential([keras.layers.Dense(n, activation='softmax')])\n"
    )
    assert analyse(program, "x.py") == []


@pytest.mark.parametrize(
    "literal",
    ["'{}'", "'''{}'''", "b'{}'", "'\\x41{}'", "'' '{}'", "'a' + '{}'"],
)
def test_texts_longer_than_the_limit_are_unknown(literal: str) -> None:
    program = (
        "import keras\n"
        "n = 1 if {} else 3\n"
        "keras.Sequential([keras.layers.Dense(n, activation='softmax')])\n"
    )
    assert analyse(program.format(literal.format("a" * LONGEST_TEXT * 3)), "x.py") == []
    assert len(analyse(program.format(literal.format("a" * 100)), "x.py")) == 1


def variants_found(steps: int) -> int:
    """In how many of 40 uncalled functions, which first call one of so many steps, is a finding."""
    work = "        n = n + i * 2\n" * steps
    build = f"def build(n):\n    for i in range(16):\n{work}    return keras.Input((n,))\n"
    variants = "".join(
        f"def variant_{number}():\n"
        f"    x = build({number})\n"
        "    return keras.layers.Dense(1, activation='softmax')(x)\n"
        for number in range(40)
    )
    return len(analyse(f"import keras\n{build}{variants}", "variants.py"))


def test_all_that_call_a_cheap_function_are_run() -> None:
    assert variants_found(steps=1) == 40


def test_what_calls_a_function_that_took_its_steps_is_not_run() -> None:
    assert 5 < variants_found(steps=20) < 15
