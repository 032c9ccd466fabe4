"""No value grows without bound, and no constant is more than the analysis can hold."""

from __future__ import annotations

import pytest
from interpreter.running import MODEL, codes, executed, size_of, value_of

from flake8_softmax.interpreter.values import UNKNOWN, Const, Repeat, Tensor, TupleValue

LARGEST = 1_000
"""More than any limit on the items of a container or the letters of a text."""


def doubled(statement: str, start: str, times: int = 16) -> str:
    """A program that runs the statement once for each item of a tuple."""
    return f"x = {start}\nfor i in ({'0, ' * times}):\n    {statement}\n"


@pytest.mark.parametrize(
    "program",
    [
        doubled("x = x + x", "(1, 2)", 12),
        doubled("x += x", "(1, 2)", 12),
        doubled("x = (*x, *x)", "(1, 2)", 12),
        doubled("x = x[:] + x[::-1]", "(1, 2)", 12),
        doubled("x = tuple(x + x)", "(1, 2)", 12),
        doubled("x = x * 2", "(1, 2)", 12),
        doubled("x = [*x, *x]", "[1, 2]", 12),
        doubled("x = x + x", "'ab'", 12),
        doubled("x += x", "'ab'", 12),
        doubled("x.append(x)", "[1]", 16),
        doubled("x = {**x, i: x}", "{}", 16),
        "x = (" + "1, " * 5_000 + ")",
        "x = [" + "1, " * 5_000 + "]",
        "x = {" + "".join(f"{i}: {i}, " for i in range(5_000)) + "}",
        "x = '" + "a" * 5_000 + "'",
        "x = " + "'a' " * 400 + f"'{'a' * 1_000}'",
        "x = b'" + "a" * 5_000 + "'",
        "x = '" + "\\u00df" * 700 + "'.upper()",
        "def f(*a, **k):\n    return a\nx = f(" + "1, " * 2_000 + ")",
        "def f(*a, **k):\n    return k\nx = f(" + ", ".join(f"a{i}=1" for i in range(2_000)) + ")",
        "x = range(99999)",
        "x = tuple(enumerate((" + "1, " * 2_000 + ")))",
        "x = tuple(zip((" + "1, " * 2_000 + "), (" + "1, " * 2_000 + ")))",
        "*x, y = (" + "1, " * 2_000 + ")",
        "x = [i for i in (" + "1, " * 16 + ") for j in (" + "1, " * 32 + ") for k in (1, 2, 3)]",
    ],
    ids=lambda program: program[:40] + "…",
)
def test_a_value_stays_small(program: str) -> None:
    machine = executed(program)
    assert size_of(machine, machine.lookup("x")) <= LARGEST


def test_a_long_tuple_is_known_by_what_its_items_have_in_common() -> None:
    value = value_of("x = (" + "1, " * 5_000 + ")")
    assert isinstance(value, TupleValue)
    assert [type(item) for item in value.items] == [Repeat]
    assert value_of("x = (" + "1, " * 5_000 + ")[3]") == Const(1)


@pytest.mark.parametrize(
    "number",
    [2**64, -(2**64), 10**20],
)
@pytest.mark.parametrize("written", [str, hex])
def test_an_integer_beyond_64_bits_is_not_known(number: int, written: type) -> None:
    assert value_of(f"x = {written(number)}\n") is UNKNOWN


@pytest.mark.parametrize("number", [0, -1, 2**63 - 1, 1.5, True])
def test_other_numbers_are_known(number: float) -> None:
    assert value_of(f"x = {number}\n") == Const(number)


@pytest.mark.parametrize(
    "program",
    [
        "range(99999999999999999999)",
        "range(-9223372036854775807, 9223372036854775807)",
        "range(0, 9223372036854775807, 2)",
        "[].insert(100000000000000000000, 2)",
        "[1].pop(100000000000000000000)",
        "[] * 100000000000000000000",
        "() * 100000000000000000000",
        "[] * 9223372036854775807",
        "[][100000000000000000000]",
        "[][100000000000000000000:-100000000000000000000:100000000000000000000]",
        "(1, 2)[9223372036854775807]",
        "'a' * 100000000000000000000",
        f"keras.layers.Dense(0x{'f' * 5_000}, activation='softmax')",
        f"keras.utils.to_categorical([1], 0x{'f' * 5_000})",
        f"{{0x{'f' * 5_000}: 1}}[0x{'f' * 5_000}]",
        f"keras.layers.Dense(-0x{'f' * 5_000})",
        f"np.zeros((0x{'f' * 5_000}, 2))",
        f"int(0x{'f' * 5_000})",
        "2.0 ** 1023 * 10",
        "float('inf') // 1",
        (
            f"keras.Sequential([keras.layers.Dense(0x{'f' * 5_000}, activation='softmax')])"
            ".compile('sgd', 'binary_crossentropy')"
        ),
    ],
)
def test_constants_beyond_what_a_computer_counts_end_nothing(program: str) -> None:
    found = codes(f"{MODEL}x = {program}\n")
    assert "SMX203" in found
    assert "SMX001" not in found


def test_steps_on_the_same_pixels_are_counted_up_to_a_limit() -> None:
    load = "import keras\n(x, y), z = keras.datasets.mnist.load_data()\n"
    value = value_of(load + "x = x / 2\n" * 500)
    assert isinstance(value, Tensor)
    assert value.lineage is None


def test_a_chain_of_attributes_of_a_library_is_followed_up_to_a_limit() -> None:
    assert value_of("import numpy as x\n" + "x = x.a\n" * 2_000) is UNKNOWN
