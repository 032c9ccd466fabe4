"""Edits of code in all the shapes in which people write it."""

from __future__ import annotations

import pytest

from flake8_softmax.fixes import Outcome, fixed
from flake8_softmax.fixes.apply import NOT_PYTHON

HEAD = """\
import numpy as np
import tensorflow as tf
from keras import Sequential, losses
from keras.layers import Activation, Dense, ReLU

"""


def run(text: str) -> Outcome:
    return fixed(f"{HEAD}{text}".encode(), "program.py", unsafe=True)


def mended(text: str) -> str:
    return run(text).after.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[Dense(3, 'softmax'), ReLU()]", "[Dense(3, 'softmax')]"),
        ("[Dense(3, 'softmax'), ReLU(),]", "[Dense(3, 'softmax'), ]"),
        ("[\n    Dense(3, 'softmax'),\n    ReLU(),\n]", "[\n    Dense(3, 'softmax'),\n]"),
        ("[\n    Dense(3, 'softmax'),\n    ReLU()\n]", "[\n    Dense(3, 'softmax')\n]"),
    ],
)
def test_a_layer_is_removed_from_a_list(before: str, after: str) -> None:
    compiled = "model.compile('sgd', 'categorical_crossentropy')\n"
    program = f"model = Sequential({before})\n{compiled}"
    assert mended(program) == f"model = Sequential({after})\n{compiled}"


ADDED = """\
model = Sequential()
model.add(Dense(3, 'softmax'))
model.add(ReLU())
model.compile('sgd', 'categorical_crossentropy')
"""


def test_a_statement_that_adds_a_layer_is_removed() -> None:
    assert mended(ADDED) == ADDED.replace("model.add(ReLU())\n", "")


def test_a_statement_that_is_alone_in_its_block_stays() -> None:
    text = ADDED.replace("model.add(ReLU())", "if True:\n    model.add(ReLU())")
    outcome = run(text)
    assert outcome.after == f"{HEAD}{text}"
    assert [refusal.reason for refusal in outcome.refused] == [NOT_PYTHON]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from_logits=True", ""),
        ("from_logits=True,", ""),
        ("from_logits=True, label_smoothing=0.1", "label_smoothing=0.1"),
        ("label_smoothing=0.1, from_logits=True", "label_smoothing=0.1"),
        ("label_smoothing=0.1,from_logits=True,name='a'", "label_smoothing=0.1,name='a'"),
        (
            "\n    from_logits=True,\n    label_smoothing=0.1,\n",
            "\n    label_smoothing=0.1,\n",
        ),
        (
            "\n    label_smoothing=0.1,\n    from_logits=True,\n",
            "\n    label_smoothing=0.1,\n",
        ),
        ("True", ""),
        ("True, label_smoothing=0.1", "label_smoothing=0.1"),
    ],
)
def test_an_argument_is_removed_with_its_comma(before: str, after: str) -> None:
    program = "model = Sequential([Dense(3, 'softmax')])\nmodel.compile('sgd', {})\n"
    loss = "losses.CategoricalCrossentropy({})"
    assert mended(program.format(loss.format(before))) == program.format(loss.format(after))


def test_an_argument_before_others_by_position_is_not_removed() -> None:
    program = "model = Sequential([Dense(3, 'softmax')])\n"
    program += "model.compile('sgd', losses.CategoricalCrossentropy(True, 0.1))\n"
    assert mended(program) == program


@pytest.mark.parametrize("quotes", ["'{}'", '"{}"', 'u"{}"', "r'{}'"])
def test_strings_keep_their_quotes_and_prefix(quotes: str) -> None:
    program = "model = Sequential([Dense(3, 'softmax')])\nmodel.compile('sgd', {})\n"
    before, after = (quotes.format(f"{kind}_crossentropy") for kind in ("binary", "categorical"))
    assert mended(program.format(before)) == program.format(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("np.argmax(p, axis=-1)", "(p > 0.5).astype(int)"),
        ("np.argmax(p + 0, axis=1)", "np.argmax(p + 0, axis=1)"),
        ("p.argmax(axis=-1) + 1", "(p > 0.5).astype(int) + 1"),
    ],
)
def test_what_is_compared_keeps_its_meaning(before: str, after: str) -> None:
    program = "model = Sequential([Dense(1, 'sigmoid')])\np = model.predict(np.load('x.npy'))\n"
    assert mended(f"{program}print({before})\n") == f"{program}print({after})\n"


def test_an_expression_is_put_in_parentheses_where_an_operator_follows() -> None:
    program = "\n\ndef loss(x, y):\n    return tf.math.log(1 - tf.sigmoid(x - y))\n"
    assert "tf.math.log_sigmoid(-(x - y))" in mended(program)


def test_a_division_in_place_becomes_an_assignment() -> None:
    program = "(x, y), _ = tf.keras.datasets.mnist.load_data()\nx /= 200 + 55\n"
    assert mended(program).endswith("x = x / (200 + 55)\n")


def test_several_fixes_of_one_line_are_applied_together() -> None:
    program = (
        "\n\ndef loss(x):\n    return tf.math.log(tf.nn.softmax(x)), tf.math.log(tf.sigmoid(x))\n"
    )
    assert mended(program).endswith("return tf.nn.log_softmax(x), tf.math.log_sigmoid(x)\n")


def test_a_fix_inside_another_is_applied_afterwards() -> None:
    inner = "tf.math.log(tf.nn.softmax(x))"
    program = f"\n\ndef loss(x):\n    return tf.math.log(tf.nn.softmax({inner}))\n"
    assert mended(program).endswith("return tf.nn.log_softmax(tf.nn.log_softmax(x))\n")


def test_a_finding_inside_code_that_stays_is_no_new_one() -> None:
    program = """\n
def loss(y, x):
    return -tf.reduce_sum(y * tf.math.log(tf.nn.softmax(x) + 1e-9))
"""
    assert "-tf.reduce_mean(tf.reduce_sum(y * " in mended(program)


def test_a_function_that_is_given_to_a_function_is_not_removed() -> None:
    program = """\n
def layer(x, activation):
    return activation(x)


print(tf.nn.softmax(layer(tf.zeros((2, 3)), tf.nn.softmax)))
"""
    assert mended(program) == program
