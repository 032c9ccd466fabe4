"""What an operation costs of the budget grows with all that it touches."""

from __future__ import annotations

import pytest
from interpreter.running import MODEL, codes, executed, steps

from flake8_softmax.interpreter.values import UNKNOWN, TupleValue

LONG = "t = (" + "1, " * 480 + ")\nl = list(t)\nd = dict(zip(t, t))\n"
MANY = 480 // 16


@pytest.mark.parametrize(
    "statement",
    [
        "len(t)",
        "u = list(t)",
        "u = tuple(l)",
        "u = t + (1,)",
        "u = (*t,)",
        "u = t[1:]",
        "u = l[::-1]",
        "u = t[q]",
        "u = enumerate(t)",
        "u = zip(t, t)",
        "u = reversed(t)",
        "u = sorted(t)",
        "l.append(1)",
        "l.insert(0, 1)",
        "l.pop()",
        "f(*t)",
        "u = [i for i in t]",
        "u = 1 in t",
        "u = 1 in l",
        "u = t if q else (*t[:-1], 2)",
        "for i in t: pass",
        "if l: pass",
        "l[3] = 4",
        "l += t",
        "model.add(*t)",
        "np.array(t)",
    ],
)
def test_long_values_cost_more_than_short_ones(statement: str) -> None:
    short = "t = (1, 1)\nl = list(t)\nd = dict(zip(t, t))\n"
    assert steps(f"{statement}\n", MODEL + LONG) >= steps(f"{statement}\n", MODEL + short) + MANY


def test_a_dict_costs_what_it_holds() -> None:
    items = ", ".join(f"{i}: {i}" for i in range(480))
    before = f"d = {{{items}}}\n"
    for statement in ("d[1]", "d.get(1)", "e = {**d}", "d[1] = 2", "d.update(d)", "d.items()"):
        assert steps(f"{statement}\n", before) >= MANY, statement


def test_an_update_of_a_dict_costs_no_more_than_both() -> None:
    items = ", ".join(f"{i}: {i}" for i in range(480))
    assert steps("d.update(d)\n", f"d = {{{items}}}\n") < 10 * MANY


def test_a_join_of_rotated_containers_costs_what_it_compares() -> None:
    inner = "".join(f"a{i} = (" + "1, " * 40 + f"{i})\n" for i in range(40))
    names = [f"a{i}" for i in range(40)]
    left, right = ", ".join(names), ", ".join(names[1:] + names[:1])
    cost = steps("x = left if q else right\n", f"{inner}left = ({left})\nright = ({right})\n")
    assert 40 * 40 // 16 <= cost <= 5_000


def test_a_join_gives_up_on_containers_of_containers() -> None:
    program = "x = y = (1, 2)\n"
    for level in range(8):
        program += f"x = ({', '.join(['x'] * 5 + ['y', str(level)])})\n"
        program += f"y = ({', '.join(['y'] * 5 + ['x', str(level)])})\n"
    assert steps("z = x if q else y\n", program) < 1_000


def test_what_is_shared_is_compared_once() -> None:
    program = "x = (1, 2)\ny = (1, 3)\n" + "x, y = (x, x, x), (y, y, y)\n" * 5
    machine = executed(program + "z = x if q else y\n")
    assert steps("z = x if q else y\n", program) < 30
    assert machine.lookup("z") is not UNKNOWN


def test_a_change_of_an_array_under_all_its_names_costs_what_is_searched() -> None:
    load = "import keras\n(x, y), _ = keras.datasets.mnist.load_data()\n"
    tuples = "".join(f"t{i} = (" + "1, " * 480 + ")\n" for i in range(10))
    assert steps("x /= 255\n", load + tuples) >= 10 * MANY
    aliases = tuples + "".join(f"a{i} = t0\n" for i in range(100))
    assert steps("x /= 255\n", load + aliases) < 20 * MANY


def test_an_array_changed_in_place_is_changed_in_every_tuple_that_holds_it() -> None:
    program = (
        "import keras\n(x, y), _ = keras.datasets.mnist.load_data()\n"
        "x = x.astype('float32')\nt = u = (x, y)\nx /= 255\n"
    )
    machine = executed(program)
    held = machine.lookup("t")
    assert held is machine.lookup("u")
    assert isinstance(held, TupleValue)
    assert held.items[0] is machine.lookup("x")


def test_many_paths_that_write_many_names_cost_their_product() -> None:
    cases = "".join(f"  case {i}: n{i} = 1\n" for i in range(400))
    assert steps(f"match q:\n{cases}") >= 400 * 400 // 16


def test_many_bases_are_looked_at_up_to_a_limit() -> None:
    program = (
        MODEL
        + "class B: pass\n"
        + f"class C({', '.join(['B'] * 2_000)}): pass\n"
        + "c = C()\n"
        + "c.x\n" * 2_000
    )
    assert codes(program) == ["SMX203"]


def test_the_arguments_that_stars_bring_are_counted() -> None:
    program = LONG + f"def f(*a):\n  return a\nx = f({'*t, ' * 500})\n"
    assert executed(program).lookup("x") is UNKNOWN
