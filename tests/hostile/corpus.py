"""Inputs made to hurt: each name yields the text of a file, made only when it is asked for.

Every script begins with a mistake that has to be found whatever follows it.

    python tests/hostile/corpus.py FOLDER

writes them all as files.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

Maker: TypeAlias = Callable[[], str]

BAD: Final = """\
from keras import Input, Model, Sequential
from keras.layers import Dense
import numpy as np

first = Sequential([Dense(8), Dense(1, activation="softmax")])
first.compile("adam", loss="binary_crossentropy")
"""

WRONG: Final = """\
m = Sequential([Dense(1, activation="softmax")])
m.compile("adam", loss="binary_crossentropy")
"""


@dataclass(frozen=True, slots=True)
class Grown:
    """An input that a generator made; the name says how."""

    name: str
    make: Maker


CORPUS: Final[dict[str, Maker]] = {}
"""File name -> maker."""


def hostile(maker: Maker) -> Maker:
    """A script, begun by the mistake."""
    CORPUS[f"{maker.__name__}.py"] = lambda: BAD + maker()
    return maker


def raw(suffix: str) -> Callable[[Maker], Maker]:
    """A file of exactly this text."""

    def add(maker: Maker) -> Maker:
        CORPUS[f"{maker.__name__}.{suffix}"] = maker
        return maker

    return add


def lines(items: Iterable[str]) -> str:
    return "".join(f"{item}\n" for item in items)


def nested(opening: str, count: int, inside: str = "pass") -> str:
    """A block statement inside itself; one space a level."""
    heads = lines(" " * level + opening.format(level) for level in range(count))
    return heads + " " * count + inside + "\n"


def cell(source: object, **others: object) -> dict[str, object]:
    return {"cell_type": "code", "metadata": {}, "outputs": [], "source": source, **others}


def notebook(cells: object, **others: object) -> str:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | others)


# Calls of the program's own functions


@hostile
def calls_doubled_at_each_level() -> str:
    head = "def f0(x):\n    return Dense(1)(x)\n"
    return (
        head
        + lines(f"def f{n}(x):\n    return f{n - 1}(f{n - 1}(x))" for n in range(1, 41))
        + "f40(Input((3,)))\n"
    )


@hostile
def calls_doubled_as_statements() -> str:
    return (
        lines(f"def f{n}():\n    f{n + 1}()\n    f{n + 1}()" for n in range(40))
        + "def f40(): pass\nf0()\n"
    )


@hostile
def calls_doubled_and_never_called() -> str:
    return lines(f"def f{n}():\n    f{n + 1}()\n    f{n + 1}()" for n in range(40))


@hostile
def calls_to_four_functions_of_the_same_depth() -> str:
    return (
        lines(
            f"def f{n}(x):\n    return " + " + ".join(f"f{n + 1}(x + {k})" for k in range(4))
            for n in range(12)
        )
        + "def f12(x): return x\nf0(1)\n"
    )


@hostile
def recursion_into_each_other() -> str:
    return "def f(x):\n    return g(x) + g(x)\ndef g(x):\n    return f(x) + f(x)\nf(1)\n"


@hostile
def recursion_without_an_end() -> str:
    return "def f(m):\n    m.add(Dense(1))\n    return f(m)\nf(Sequential())\n"


@hostile
def recursion_of_a_lambda() -> str:
    return "y = lambda f: f(f)\ny(y)\nw = lambda g: (lambda x: g(x(x)))(lambda x: g(x(x)))\nw(w)\n"


@hostile
def recursion_of_properties() -> str:
    return (
        "class A:\n    @property\n    def p(self): return self.q\n"
        "    @property\n    def q(self): return self.p\n"
        "    def __call__(self): return self()\nA().p\nA()()\n"
    )


@hostile
def functions_handed_to_each_other() -> str:
    return "def f(g, h):\n    return g(h, g)(h(g, h))\nf(f, f)\nf(lambda a, b: a(b, a), f)\n"


@hostile
def functions_that_make_functions() -> str:
    body = "".join(f"{' ' * n}def f{n}():\n" for n in range(60))
    back = "".join(f"{' ' * (n + 1)}return f{n + 1}\n" for n in range(58, -1, -1))
    return body + " " * 60 + "return 1\n" + back + "f0" + "()" * 61 + "\n"


@hostile
def a_decorator_tower() -> str:
    return lines("@decorate" for _ in range(300)) + "def f(): pass\n"


@hostile
def one_function_called_often() -> str:
    body = lines(f"    m.add(Dense({n}))" for n in range(50))
    return f"def make(n):\n    m = Sequential()\n{body}    return m\n" + "make(3)\n" * 5_000


@hostile
def thousands_of_functions() -> str:
    return lines(
        f"def make{n}(x):\n    m = Sequential([Dense(2)])\n    m.compile('sgd', x)\n    return m"
        for n in range(5_000)
    )


@hostile
def thousands_of_methods() -> str:
    return "class A:\n" + lines(
        f"    def m{n}(self):\n        self.a{n} = self.m{max(n - 1, 0)}()" for n in range(2_000)
    )


@hostile
def thousands_of_classes() -> str:
    return lines(
        f"class A{n}({f'A{n - 1}' if n else 'Model'}):\n"
        "    def __init__(self):\n        super().__init__()\n        self.d = Dense(1)\n"
        "    def call(self, x):\n        return self.d(x)"
        for n in range(1_000)
    )


@hostile
def a_class_of_diamonds() -> str:
    return (
        "class A0: pass\nclass B0: pass\n"
        + lines(
            f"class A{n}(A{n - 1}, B{n - 1}): pass\nclass B{n}(B{n - 1}, A{n - 1}): pass"
            for n in range(1, 60)
        )
        + "A59().missing\n"
    )


@hostile
def a_class_that_is_its_own_base() -> str:
    return "class A(A): pass\nclass B:\n    b = B\nA.__bases__ = (A,)\nA().x\n"


@hostile
def functions_within_functions() -> str:
    return nested("def f{}():", 90)


@hostile
def classes_within_classes() -> str:
    return nested("class A{}:", 90)


@hostile
def calls_as_arguments() -> str:
    return "x = " + "f(" * 90 + ")" * 90 + "\n"


@hostile
def a_call_with_thousands_of_arguments() -> str:
    names = ", ".join(f"a{n}={n}" for n in range(5_000))
    return f"def f(**k): return k\nf({names})\nf({', '.join('1' * 5_000)})\n"


@hostile
def functions_that_spend_all_they_have() -> str:
    inner = lines(f"    def f{n}(x):\n        f{n + 1}(x)\n        f{n + 1}(x)" for n in range(12))
    head = f"def make(x):\n{inner}    def f12(x): pass\n    f0(x)\n"
    return head + lines(f"def g{n}(x):\n    make(x)" for n in range(3_000))


@hostile
def thousands_of_inner_functions() -> str:
    return "def f():\n" + lines(f"    def g{n}(): pass" for n in range(10_000))


@hostile
def thousands_of_classes_with_a_method() -> str:
    return lines(f"class A{n}:\n def m(self): pass" for n in range(10_000))


@hostile
def thousands_of_lambdas() -> str:
    return lines(f"f{n} = lambda x: Dense({n})(x)" for n in range(6_000))


# Values that contain themselves


@hostile
def a_list_in_itself() -> str:
    return "a = []\na.append(a)\na.extend(a)\na += a\na[0] = a\nSequential(a)\nfor x in a: x(x)\n"


@hostile
def a_dict_in_itself() -> str:
    return (
        "d = {}\nd['d'] = d\nd.update(d)\nd = {**d, 'd': d}\n"
        "first.compile(loss=d, metrics=d)\nfirst.fit(d, d, validation_data=d)\n"
    )


@hostile
def an_object_in_itself() -> str:
    return "class A: pass\na = A()\na.a = a\na.a.a.a.a = a.a\nA.A = A\nA.A.A()\n"


@hostile
def a_model_in_itself() -> str:
    return (
        "m = Sequential()\nm.add(m)\nm.add(m)\nm.layers.append(m)\n"
        "m.compile('sgd', 'mse')\nm.fit(m, m)\n"
    )


@hostile
def a_model_doubled() -> str:
    return (
        "m = Sequential([Dense(1)])\n"
        + "m = Sequential([m, m])\n" * 40
        + ("m.compile('sgd', 'mse')\nx = np.zeros(3)\nm.fit(x, x)\n")
    )


@hostile
def a_list_doubled() -> str:
    return "a = [1, Dense(2)]\n" + "a = a + a\n" * 200 + "a += a\n" * 200 + "Sequential(a)\n"


@hostile
def a_list_of_lists_doubled() -> str:
    return "a = [1]\n" + "a = [a, a]\n" * 200 + "b = [1]\n" + "b = [b, b]\n" * 200 + "a == b\n"


@hostile
def a_tuple_doubled() -> str:
    return (
        "a = b = (1, 2)\n"
        + "a = (a, a)\n" * 200
        + "b = (b, b)\n" * 200
        + ("c = a if q else b\na == b\nif q:\n    a = b\nfor (x, y) in a: x\n")
    )


@hostile
def a_text_doubled() -> str:
    return (
        "s = 'ab'\n"
        + "s = s + s\n" * 200
        + ("s = s * 10**9\nb = b'a' * 10**12\nl = [0] * 10**12\n")
    )


@hostile
def a_number_grown() -> str:
    return (
        "n = 9\n" + "n = n * n\n" * 200 + "n = n ** n\n" * 20 + "n = 1 << 10**12\nn = 9**9**9**9\n"
        "x = 10.0 ** 1000\ny = 1 // 0 + 1 % 0 + 0 ** -1\nz = -2 ** 0.5\nDense(n, activation=z)\n"
    )


@hostile
def a_tensor_doubled() -> str:
    return "x = Input((3,))\n" + "x = x + x\n" * 2_000 + "Model(x, x).compile('sgd', 'mse')\n"


@hostile
def a_tensor_joined_with_itself() -> str:
    return "x = np.zeros((2, 3))\n" + "x = x / 255 if q else x\n" * 1_000 + "first.fit(x, x)\n"


@hostile
def a_name_that_is_deleted_and_taken_up_again() -> str:
    return "for a in (1, 2):\n    del a, b\n    a = b = a\n    del (a)\n" * 500


@hostile
def a_dict_doubled() -> str:
    return "d = {}\n" + "d = {'a': d, 'b': d}\n" * 200 + "if q: d = {'a': d, 'b': d}\nd['a']\n"


@hostile
def a_method_of_a_method() -> str:
    step = "if q: s = s.b\n"
    return "from sklearn.preprocessing import StandardScaler\ns = StandardScaler()\n" + step * 3_000


@hostile
def a_stream_of_streams() -> str:
    return "import tensorflow as tf\nd = [1]\n" + (
        "d = tf.data.Dataset.from_tensor_slices((d, d)).batch(2)\nif q: d = d.map(f)\n" * 500
    )


@hostile
def a_tuple_widened_and_deepened() -> str:
    wide = f"a = ({'a, ' * 100})\n"
    return f"a = 1\n{wide * 20}b = 2\n{wide.replace('a', 'b') * 20}c = a if q else b\n"


# Large models


@hostile
def layers_in_a_list() -> str:
    layers = lines("    Dense(4, activation='relu')," for _ in range(5_000))
    return f"m = Sequential([\n{layers}])\nm.compile('sgd', 'mse')\nm.fit(x, y)\n"


@hostile
def layers_added() -> str:
    return "m = Sequential()\n" + "m.add(Dense(4, activation='softmax'))\n" * 5_000


@hostile
def layers_called() -> str:
    return (
        "x = i = Input((3,))\n"
        + "x = Dense(4)(x)\n" * 5_000
        + ("m = Model(i, x)\nm.compile('sgd', 'mse')\nm.fit(a, b)\n")
    )


@hostile
def layers_with_shortcuts() -> str:
    return (
        "from keras.layers import add\nx = i = Input((3,))\n"
        + ("x = add([x, Dense(4)(x), Dense(4)(x)])\n" * 2_000)
        + "m = Model(i, x)\nm.compile('sgd', 'mse')\nm.fit(a, b)\n"
    )


@hostile
def layers_without_weights_after_a_softmax() -> str:
    head = "from keras.layers import Dropout\nm = Sequential([Dense(2, activation='softmax')])\n"
    return head + "m.add(Dropout(.5))\n" * 3_000 + "m.add(Dense(2))\n"


@hostile
def layers_in_wrappers() -> str:
    return (
        "from keras.layers import TimeDistributed as T\nl = Dense(2)\n"
        + ("l = T(l)\n" * 3_000)
        + "m = Sequential([l])\nm.compile('sgd', 'mse')\n"
    )


@hostile
def models_within_models() -> str:
    return (
        "m = Sequential([Dense(3)])\n"
        + "m = Sequential([m, Dense(3)])\n" * 2_000
        + ("m.compile('sgd', 'mse')\nm.fit(np.zeros(3), y)\n")
    )


@hostile
def models_within_models_a_hundred_times() -> str:
    return (
        "m = Sequential([Dense(3)])\n"
        + "m = Sequential([m] * 100)\n" * 20
        + (
            f"m = Sequential([{'m, ' * 100}])\n" * 20 + "m.compile('sgd', 'mse')\n"
            "m.fit(np.zeros(3), y)\n"
        )
    )


@hostile
def fits_in_branches() -> str:
    return "from keras.datasets import mnist\n(x, y), (u, v) = mnist.load_data()\n" + (
        "if a:\n    first.fit(x, y)\nelse:\n    first.fit(u, v)\nfirst.evaluate(x, y)\n" * 3_000
    )


@hostile
def compiles_in_branches() -> str:
    return "if a:\n    first.compile('sgd', 'mse')\n" * 5_000 + "first.fit(x, y)\n"


@hostile
def scalings_upon_scalings() -> str:
    return "from keras.datasets import mnist\n(x, y), (u, v) = mnist.load_data()\n" + (
        "x = x / 255\n" * 5_000 + "first.fit(x, y)\n" * 1_000 + "first.evaluate(u, v)\n" * 1_000
    )


@hostile
def losses_written_out_at_length() -> str:
    return "import tensorflow as tf\np = first.predict(x)\n" + (
        "l = -tf.reduce_sum(y * tf.math.log(p))\n" * 5_000
    )


@hostile
def metrics_within_metrics() -> str:
    return "m = ['accuracy']\n" + "m = [m, m]\n" * 100 + "first.compile('sgd', 'mse', metrics=m)\n"


@hostile
def thousands_of_outputs() -> str:
    return (
        "i = Input((3,))\n"
        + lines(f"o{n} = Dense(1)(i)" for n in range(3_000))
        + (
            f"m = Model(i, [{', '.join(f'o{n}' for n in range(3_000))}])\n"
            f"m.compile('sgd', loss=[{', '.join(['mse'] * 3_000)!r}.split(', ')])\nm.fit(x, y)\n"
        )
    )


@hostile
def ten_thousand_calls_on_a_model() -> str:
    return "from keras.datasets import mnist\n(x, y), (u, v) = mnist.load_data()\n" + (
        "first.compile('sgd', 'mse', metrics=['accuracy'])\nfirst.fit(x, y)\np = first.predict(u)\n"
        * 3_500
    )


@hostile
def fits_of_a_long_model() -> str:
    return (
        "m = Sequential()\n"
        + "m.add(Dense(4))\n" * 1_000
        + ("m.compile('sgd', 'mse')\nx = np.zeros(3) / 255\n" + "m.fit(x, y)\n" * 1_000)
    )


@hostile
def thousands_of_models() -> str:
    return WRONG * 4_000


@hostile
def arrays_changed_in_place() -> str:
    return lines(f"x{n} = np.zeros(3)" for n in range(2_000)) + lines(
        f"x{n} /= 255" for n in range(2_000)
    )


@hostile
def one_array_under_many_names() -> str:
    return "x = np.zeros(3)\n" + lines(f"x{n} = x" for n in range(2_000)) + "x /= 255\n" * 2_000


# Flat and long


@raw("py")
def a_hundred_thousand_lines() -> str:
    return BAD + "x = 1\n" * 100_000


@raw("py")
def fifty_thousand_calls() -> str:
    return BAD + "function(argument)\n" * 50_000


@raw("py")
def more_code_than_is_read() -> str:
    return BAD + "first.fit(x, y)\n" * 100_000


@hostile
def a_long_list() -> str:
    return "a = [" + "1, " * 100_000 + "]\nfor x in a: y = x\nb = [z for z in a]\nSequential(a)\n"


@hostile
def a_list_beyond_the_parser() -> str:
    return "a = [" + "1, " * 200_000 + "]\nfor x in a: y = x\nb = [z for z in a]\nSequential(a)\n"


@hostile
def a_long_dict() -> str:
    return "d = {" + ", ".join(f"{n}: {n}" for n in range(50_000)) + "}\nfor k in d: d[k] = 1\n"


@hostile
def a_dict_grown() -> str:
    return "d = {}\n" + lines(f"d[{n}] = {n}" for n in range(10_000)) + "d[0]\n" * 2_000


@hostile
def a_list_grown() -> str:
    return "a = []\n" + "a.append(1)\n" * 10_000 + "a[3] = 4\n" * 2_000


@hostile
def a_long_string() -> str:
    return "s = '" + "x" * 500_000 + "'\nfor c in s: print(c)\n" + "t = s + s\n" * 100


@hostile
def a_long_line_of_statements() -> str:
    return "a = 1; " * 20_000 + "\n"


@hostile
def a_long_comment() -> str:
    return "# " + "x" * 900_000 + "\n"


@hostile
def only_newlines() -> str:
    return "\n" * 500_000


@hostile
def a_long_name() -> str:
    name = "n" * 200_000
    return f"{name} = Dense(1, activation='softmax', name='{name}')\n{name}({name})\n"


@hostile
def many_names() -> str:
    return lines(f"n{n} = {n}" for n in range(30_000))


@hostile
def many_imports() -> str:
    return lines(f"from package{n} import *" for n in range(5_000)) + "unknown(a, b, c)\n" * 2_000


# Long expressions


@hostile
def a_sum() -> str:
    return "x = " + " + ".join(["a"] * 1_000) + "\n"


@hostile
def a_sum_of_tensors() -> str:
    return "a = Input((3,))\nx = " + " + ".join(["a"] * 900) + "\n"


@hostile
def a_chain_of_calls() -> str:
    return "x = a" + ".b()" * 500 + "\n"


@hostile
def a_chain_of_attributes() -> str:
    return "x = np" + ".b" * 900 + "\nfrom a" + ".b" * 900 + " import c\n"


@hostile
def a_chain_of_subscripts() -> str:
    return "x = a" + "[0]" * 500 + "\n"


@hostile
def a_chain_of_comparisons() -> str:
    return "x = " + " < ".join(["a"] * 5_000) + "\ny = " + " and ".join(["a"] * 5_000) + "\n"


@hostile
def chains_of_subscripts_by_the_hundred() -> str:
    return ("x = a" + "[0]" * 900 + "\n") * 200


@hostile
def short_chains_of_subscripts_by_the_thousand() -> str:
    return ("x = a" + "[0]" * 60 + "\n") * 1_500


@hostile
def a_chain_that_ends_a_parser() -> str:
    return "x = " + " and ".join(["a"] * 100_000) + "\n"


@hostile
def an_import_that_ends_a_parser() -> str:
    return "import a" + ".a" * 20_000 + "\n"


@raw("py")
def calls_that_end_a_parser() -> str:
    return BAD + "x = a" + "()" * 8_000 + "\n"


@hostile
def a_chain_of_conditions() -> str:
    return "x = " + "a if b else " * 80 + "c\n"


@hostile
def a_chain_of_assignments() -> str:
    return "a = " * 20_000 + "Dense(1)\n"


@hostile
def strings_side_by_side() -> str:
    return "x = (" + "'a'\n" * 2_000 + ")\n"


@hostile
def strings_beyond_the_parser() -> str:
    return "x = (" + "'a'\n" * 20_000 + ")\n"


@hostile
def brackets_in_brackets() -> str:
    return "x = " + "[" * 90 + "]" * 90 + "\ny = " + "(" * 90 + ")" * 90 + "\n"


@hostile
def minus_upon_minus() -> str:
    return "x = " + "-" * 900 + "1\ny = " + "not " * 900 + "a\n"


@hostile
def lambdas_in_lambdas() -> str:
    return "x = " + "lambda: " * 80 + "1\nx" + "()" * 80 + "\n"


@hostile
def comprehensions_in_comprehensions() -> str:
    return "x = " + "[" * 40 + "1" + " for i in range(9)]" * 40 + "\n"


@hostile
def comprehensions_with_many_clauses() -> str:
    clauses = " for i in (1, 2, 3, 4, 5, 6, 7, 8)" * 30
    return f"x = [i{clauses}]\ny = {{i: i{clauses}}}\nSequential(x)\n"


@hostile
def f_strings_in_f_strings() -> str:
    return "x = f'" + "{a}" * 5_000 + "'\n"


@hostile
def a_walrus_in_each_operand() -> str:
    return "x = " + " or ".join(f"(a{n} := a{n - 1 if n else 0})" for n in range(300)) + "\n"


# Branches and loops


@hostile
def elifs() -> str:
    return "if a:\n    b = 1\n" + "elif a:\n    b = 2\n" * 500


@hostile
def elifs_that_write_many_names() -> str:
    body = lines(f"    n{k} = Dense({k})" for k in range(100))
    return f"if a:\n{body}" + f"elif a:\n{body}" * 60


@hostile
def thousands_of_ifs() -> str:
    return "x = np.zeros(3)\n" + "if a:\n    x = x / 255\nelse:\n    x = x * 2\n" * 5_000


@hostile
def ifs_that_write_many_names() -> str:
    names = lines(f"n{k} = {k}" for k in range(2_000))
    body = lines(f"    n{k} = q({k})" for k in range(100))
    return names + f"if a:\n{body}" * 80


@hostile
def ifs_that_grow_a_model() -> str:
    return "m = Sequential()\n" + "if a:\n    m.add(Dense(2))\n" * 3_000 + "m.fit(x, y)\n"


@hostile
def returns_after_many_names() -> str:
    names = lines(f"    n{k} = {k}" for k in range(3_000))
    return f"def f(a):\n{names}" + "    if a:\n        return a\n" * 3_000 + "f(1)\nf(q)\n"


@hostile
def breaks_after_many_names() -> str:
    names = lines(f"    n{k} = {k}" for k in range(3_000))
    return f"while a:\n{names}" + "    if a:\n        break\n    if b:\n        continue\n" * 2_000


@hostile
def ifs_in_ifs() -> str:
    return nested("if a{}:", 95, "x = 1")


@hostile
def whiles_in_whiles() -> str:
    return nested("while a{}:", 95, "x = 1")


@hostile
def fors_in_fors() -> str:
    ranges = nested("for i{} in range(10):", 19, "x = 1")
    return ranges + nested("for i{} in (1, 2, 3):", 19, "y = 1")


@hostile
def tries_in_tries() -> str:
    depth = 19
    head = lines(" " * n + "try:" for n in range(depth))
    tail = lines(
        f"{' ' * n}except A:\n{' ' * n} b = {n}\n{' ' * n}finally:\n{' ' * n} c = {n}"
        for n in reversed(range(depth))
    )
    return head + " " * depth + "a = 1\n" + tail


@hostile
def handlers() -> str:
    names = lines(f"    n{k} = {k}" for k in range(200))
    return f"try:\n{names}" + lines(f"except E{n}:\n    m = {n}" for n in range(500))


@hostile
def withs_in_withs() -> str:
    many = ", ".join(["a as b"] * 500)
    return nested("with a{} as b:", 19, "x = 1") + f"with {many}: pass\n"


@hostile
def cases() -> str:
    return "match a:\n" + lines(f"    case [{n}, *rest, b]:\n        c = {n}" for n in range(2_000))


@hostile
def loops_over_huge_ranges() -> str:
    return (
        "for i in range(10**18):\n    for j in range(10**18):\n        first.add(Dense(1))\n"
        "while True:\n    first.add(Dense(1))\n    while 1: first.fit(x, y)\n"
    )


@hostile
def loops_over_what_they_grow() -> str:
    return "a = [1]\nfor x in a:\n    a.append(x)\n    for y in a:\n        a += [y, a]\n"


@hostile
def loops_by_the_thousand() -> str:
    return "for i in (1, 2, 3, 4, 5, 6, 7, 8):\n    x = first(x)\n" * 2_000


# Text that bites


@hostile
def escapes_in_names_that_are_told() -> str:
    name = r"\x1b[31m\u202e\x07\r\n\ud83d" + "\u202e\u2066"
    return (
        f"second = Sequential([Dense(1, activation='softmax', name='{name}')])\n"
        f"second.compile('adam', loss={{'{name}': 'binary_crossentropy'}}, metrics=['{name}'])\n"
    )


@hostile
def control_characters_in_comments() -> str:
    return "# \x1b[31m \x07 \x7f \u202e \u2066 \ufeff \x0b\n\x0c\nx = 1\n"


@hostile
def lone_surrogates() -> str:
    return "x = '\\ud83d'\ny = Dense(1, activation='\\udc00softmax')\n"


@hostile
def numbers_beyond_int() -> str:
    return "x = 0x" + "f" * 50_000 + "\ny = 1e999999\nDense(x, activation=y)\nz = 1j ** x\n"


@hostile
def names_in_many_alphabets() -> str:
    return "моделью = Sequential([Dense(1)])\n变量 = ª = \U0001d518\U0001d52b = 1\nmodel = 变量\n"


@raw("py")
def a_bare_surrogate() -> str:
    return BAD + "# \ud83d\nx = '\ud83d'\n"


@raw("py")
def a_nul_byte() -> str:
    return BAD + "x = '\0'\n"


@raw("py")
def nothing_but_the_word() -> str:
    return "keras"


@raw("py")
def a_merge_conflict() -> str:
    return BAD + "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n"


@raw("py")
def a_truncated_script() -> str:
    return BAD + "first.fit(x, [1, 2, '"


@raw("py")
def carriage_returns() -> str:
    return BAD.replace("\n", "\r") + BAD.replace("\n", "\r\n")


@raw("py")
def parentheses_that_end_a_parser() -> str:
    return BAD + "x = " + "(" * 10_000 + ")" * 10_000 + "\n"


@raw("py")
def minus_that_ends_a_parser() -> str:
    return BAD + "x = " + "-" * 50_000 + "1\n"


@raw("py")
def indentation_without_an_end() -> str:
    return BAD + lines(" " * n + "if a:" for n in range(2_000))


# Notebooks


@raw("ipynb")
def a_notebook_of_20_megabytes() -> str:
    data = {"image/png": "A" * 20_000_000}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    return notebook([cell(BAD.splitlines(keepends=True), outputs=[output])])


@raw("ipynb")
def a_notebook_of_many_outputs() -> str:
    output = {"output_type": "stream", "name": "stdout", "text": ["line\n"] * 20}
    return notebook([cell(BAD)] + [cell("x = 1", outputs=[output] * 100) for _ in range(500)])


@raw("ipynb")
def a_minified_notebook() -> str:
    return notebook([cell(BAD)] + [cell("m = first\nm.fit(x, y)") for _ in range(3_000)])


@raw("ipynb")
def a_minified_notebook_full_of_findings() -> str:
    return notebook([cell(BAD)] + [cell(WRONG) for _ in range(2_000)])


@raw("ipynb")
def a_notebook_of_broken_cells() -> str:
    return notebook([cell(BAD)] + [cell("keras keras (") for _ in range(3_000)])


@raw("ipynb")
def a_notebook_of_magics() -> str:
    source = "%matplotlib inline\n!pip install keras\nx = !ls\n?x\n" * 20
    return notebook([cell(BAD)] + [cell(source) for _ in range(300)])


@raw("ipynb")
def a_notebook_of_surrogates() -> str:
    return notebook([cell(BAD), cell("x = '\ud83d'"), cell("# \ude00\U0001f600")])


@raw("ipynb")
def a_notebook_with_keys_twice() -> str:
    one = json.dumps(cell(BAD))
    twice = one[:-1] + ', "source": "x = 1", "source": ' + json.dumps(BAD) + "}"
    return f'{{"cells": [], "cells": [{twice}], "nbformat": 4, "nbformat": 4, "metadata": {{}}}}'


@raw("ipynb")
def a_notebook_cut_off() -> str:
    return notebook([cell(BAD)])[:-40]


@raw("ipynb")
def a_notebook_with_a_merge_conflict() -> str:
    return json.dumps(json.loads(notebook([cell(BAD)])), indent=1).replace(
        ' "metadata"', '<<<<<<< HEAD\n "metadata"'
    )


@raw("ipynb")
def a_notebook_nested_deeply() -> str:
    deep = "[" * 100_000 + "]" * 100_000
    return f'{{"keras": {deep}, "cells": [], "nbformat": 4, "metadata": {{}}}}'


@raw("ipynb")
def a_notebook_of_wrong_types() -> str:
    wrong = [None, 1, [], "x", cell(None), cell(7), cell([1, None]), cell({"a": "keras"})]
    return notebook([*wrong, cell(BAD)], metadata=[1], worksheets=3)


@raw("ipynb")
def a_notebook_of_numbers() -> str:
    return '{"keras": 1e999999, "n": ' + "9" * 100_000 + f', "cells": [{json.dumps(cell(BAD))}]}}'


@raw("ipynb")
def a_notebook_that_is_a_list() -> str:
    return json.dumps([notebook([cell(BAD)])])


@raw("ipynb")
def a_notebook_of_spaces() -> str:
    return " " * 5_000_000 + notebook([cell(BAD)]) + "\n" * 5_000_000


@raw("ipynb")
def a_script_under_a_notebooks_name() -> str:
    return BAD


@raw("ipynb")
def a_notebook_of_escapes() -> str:
    text = "".join(f"\\u{ord(letter):04x}" for letter in BAD + "# keras\n" * 20_000)
    return '{"cells": [{"cell_type": "code", "source": "' + text + '"}], "keras": 1, "nbformat": 4}'


# Values that grow without an end, and long ones that are looked at again and again


LONG_TUPLE: Final = f"t = ({'1, ' * 100_000})\n"
DICT_OF_500: Final = f"d = {{{', '.join(f'{chr(34)}k{n}{chr(34)}: {n}' for n in range(500))}}}\n"


@hostile
def a_tuple_doubled_in_loops() -> str:
    return "a = (1, 2)\nfor i in range(16):\n    for j in range(16):\n        a = a + a\n"


@hostile
def a_tuple_doubled_in_place() -> str:
    return "a = (1, 2)\n" + "a += a\n" * 60


@hostile
def a_tuple_spread_into_itself() -> str:
    return "a = (1, 2)\n" + "a = (*a, *a)\n" * 60


@hostile
def a_long_tuple_enumerated() -> str:
    return f"t = ({'1, ' * 50_000})\n" + "e = enumerate(t)\n" * 1_500


@hostile
def a_long_tuple_measured() -> str:
    return LONG_TUPLE + "len(t)\n" * 12_000


@hostile
def a_long_tuple_joined() -> str:
    items = "1, " * 50_000
    return f"t = ({items})\nb = (2, {items})\n" + "c = t if q else b\n" * 1_000


@hostile
def a_long_tuple_beside_pixels() -> str:
    head = "from keras.datasets import mnist\n(x, y), (u, v) = mnist.load_data()\n"
    return head + LONG_TUPLE + "x /= 255\n" * 3_000


@hostile
def a_long_tuple_as_arguments() -> str:
    return LONG_TUPLE + "def f(*r): return 1\n" + "f(*t)\n" * 3_000


@hostile
def tuples_rotated_and_joined() -> str:
    step = "if q: a, b = (b, *a[:5]), (a, *b[:5])\n"
    return "a = (1, 2, 3)\nb = (4, 5, 6)\n" + step * 300


@hostile
def a_dict_updated_by_a_long_one() -> str:
    return DICT_OF_500 + "e = {}\n" + "e.update(d)\n" * 3_000


@hostile
def a_long_dict_as_arguments() -> str:
    return DICT_OF_500 + "def f(**k): return 1\n" + "f(**d)\n" * 3_000


@hostile
def a_long_text_in_capitals() -> str:
    return f"s = '{'a' * 400_000}'\n" + "s.upper()\n" * 3_000


# Walks over tensors, and models fitted while they grow


@hostile
def a_tensor_of_two_origins() -> str:
    return (
        "import tensorflow as tf\nx = Input((3,))\n"
        + "x = x + 1 if q else x + 2\n" * 26
        + "tf.nn.softmax(x, axis=0)\n"
    )


@hostile
def a_tensor_of_many_steps() -> str:
    head = "import tensorflow as tf\nx = Input((3,))\n"
    return head + "x = x + 1\n" * 12_000 + "tf.nn.softmax(x, axis=0)\n"


@hostile
def a_model_fitted_after_each_layer() -> str:
    step = "x = Dense(4)(x)\nm = Model(i, x)\nm.compile('sgd', 'mse')\nm.fit(a, b)\n"
    return "x = i = Input((3,))\n" + step * 3_000


@hostile
def a_model_called_on_its_500_outputs() -> str:
    step = "m = Model(l, l)\nm.fit(l, l)\nl = m(l)\n"
    return f"i = Input((3,))\nl = [{'i, ' * 500}]\n" + step * 300


@hostile
def a_product_of_a_tensor_that_is_500_operands_at_once() -> str:
    head = "import tensorflow as tf\nfrom keras.layers import add\nx = Input((3,))\n"
    step = f"x = add([{'x, ' * 500}])\n"
    return head + step * 150 + "x * tf.math.log(tf.nn.softmax(x))\n" * 50


# Patterns


@hostile
def lists_in_patterns() -> str:
    return f"match q:\n    case {'[' * 22}x{']' * 22}: pass\n"


@hostile
def parentheses_in_patterns() -> str:
    return f"match q:\n    case {'(' * 22}x{')' * 22}: pass\n"


@hostile
def classes_in_patterns() -> str:
    return f"match q:\n    case {'A(' * 22}x{')' * 22}: pass\n"


# Brackets in brackets


@hostile
def calls_in_calls_by_the_thousand() -> str:
    return f"x = [{('f(' * 60 + ')' * 60 + ', ') * 330}]\n"


@hostile
def a_long_list_in_many_brackets() -> str:
    return f"x = {'f(' * 90}[{'1, ' * 90_000}]{')' * 90}\n"


# Numbers and clauses that one of two parsers refuses


@hostile
def a_bare_except_before_another() -> str:
    return "try: pass\nexcept: pass\nexcept E: pass\n"


@hostile
def a_range_beyond_64_bits() -> str:
    return "for i in range(99999999999999999999): pass\n"


@hostile
def an_item_inserted_beyond_64_bits() -> str:
    return "l = []\nl.insert(100000000000000000000, 2)\nl.pop(100000000000000000000)\n"


@hostile
def a_list_repeated_beyond_64_bits() -> str:
    return "l = [] * 10**20\nl = [1] * 100000000000000000000\nt = () * 100000000000000000000\n"


@hostile
def a_hexadecimal_number_of_5_000_digits() -> str:
    number = f"0x{'f' * 5_000}"
    return (
        "from keras.utils import to_categorical\n"
        f"m = Sequential([Dense({number}, activation='softmax')])\n"
        "m.compile('sgd', 'binary_crossentropy')\n"
        f"y = to_categorical(x, {number})\nm.fit(x, y)\n"
        f"d = {{{number}: 1}}\nd[{number}]\nf(**d)\nm.compile('sgd', d, metrics=d)\n"
    )


# What was not analysed, or said at too great a length


@hostile
def comments_of_300_000_words() -> str:
    return "# a comment, of words and signs: (here) and there!\n" * 19_000


@raw("ipynb")
def a_notebook_of_escaped_words() -> str:
    source = json.dumps(BAD).replace("keras", "k\\u0065ras")
    return '{"cells": [{"cell_type": "code", "source": ' + source + '}], "nbformat": 4}'


@hostile
def a_mode_of_50_000_letters() -> str:
    return (
        "from keras.datasets import mnist\n"
        "from keras.applications.imagenet_utils import preprocess_input\n"
        "(x, y), (u, v) = mnist.load_data()\n"
        f"x = preprocess_input(x / 255, mode='{'x' * 50_000}')\n"
        "first.fit(x, y)\nfirst.evaluate(u, v)\n"
    )


# Notebooks whose findings and rows are far from each other


@raw("ipynb")
def a_notebook_of_brackets_in_comments() -> str:
    return notebook([cell(BAD), cell(f"f( # {')' * 200_000}…\n")])


@raw("ipynb")
def a_notebook_of_findings_told_backwards() -> str:
    output = {"output_type": "stream", "name": "stdout", "text": ["row\n"] * 300_000}
    heads = [f"def f{n}():\n    return Dense(1, activation='softmax')\n" for n in range(1_500)]
    calls = [
        f"m = Sequential([f{n}()])\nm.compile('sgd', 'binary_crossentropy')\n"
        for n in reversed(range(1_500))
    ]
    cells = [cell(BAD), cell("x = 1", outputs=[output]), *map(cell, heads), *map(cell, calls)]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, indent=1)


@raw("ipynb")
def a_notebook_of_findings_on_one_line() -> str:
    return notebook([cell(BAD), *(cell(WRONG) for _ in range(2_000))])


@raw("ipynb")
def a_notebook_of_40_000_broken_cells() -> str:
    return notebook([cell(BAD), *(cell("x = = 1") for _ in range(40_000))])


def write(folder: Path) -> None:
    """All inputs as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in CORPUS.items():
        folder.joinpath(name).write_bytes(make().encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
