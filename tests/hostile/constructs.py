"""What the interpreter executes, as texts with holes: the material of `growth.py`.

`$a` and `$b` are holes for operands, `$e` for an expression. Operators come from libcst, library
rows from the registry; for each kind of node in the tables of the interpreter there is a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import libcst as cst

IMPORTS: Final = """\
import cv2, functools, jax, os, sys, scipy, tf_slim
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_datasets as tfds
from tensorflow import keras
from keras.datasets import mnist
from keras.layers import Conv2D, Flatten, LSTM, TimeDistributed
from keras.preprocessing.image import ImageDataGenerator
from sklearn.preprocessing import LabelEncoder, StandardScaler
"""

SETUP: Final = """\
(px, py), (qx, qy) = mnist.load_data()
sent = Input((28, 28))
net = Model(sent, Dense(3, activation="softmax")(Flatten()(sent)))
def fun(v=1, *rest, **named): return v
class Own:
    k = 1
    def __init__(self, v=None): self.v = v
    def m(self, v=None): return self.v
class Sub(Model):
    def __init__(self):
        super().__init__()
        self.d = Dense(2, activation="softmax")
    def call(self, v): return self.d(v)
class Lay(keras.layers.Layer):
    def call(self, v): return v
"""

VALUES: Final[Mapping[str, str]] = {
    "unknown": "missing",
    "none": "None",
    "bool": "True",
    "int": "3",
    "float": "0.5",
    "complex": "2j",
    "text": "'ab'",
    "bytes": "b'ab'",
    "tuple": "(1, 'b')",
    "list": "[1, 'b']",
    "dict": "{'k': 1, 'l': 2}",
    "range": "range(9)",
    "pixels": "px",
    "labels": "py",
    "array": "np.zeros((2, 3))",
    "symbol": "sent",
    "softmax": "net(sent)",
    "prediction": "net.predict(px)",
    "log": "tf.math.log(net(sent))",
    "layer": "Dense(2, activation='softmax')",
    "wrapper": "TimeDistributed(LSTM(2))",
    "sequential": "Sequential([Dense(2, activation='softmax')])",
    "model": "net",
    "subclassed": "Sub()",
    "own-layer": "Lay()",
    "application": "keras.applications.VGG16()",
    "layer-of": "net.layers[0]",
    "loss": "keras.losses.BinaryCrossentropy(from_logits=True)",
    "metric": "keras.metrics.AUC()",
    "stream": "tf.data.Dataset.from_tensor_slices((px, py))",
    "augmenter": "ImageDataGenerator(rescale=1 / 255)",
    "flow": "ImageDataGenerator().flow(px, py)",
    "scaler": "StandardScaler()",
    "encoder": "LabelEncoder()",
    "api": "np",
    "function": "fun",
    "lambda": "(lambda v: v)",
    "class": "Own",
    "object": "Own(1)",
    "bound": "Own(1).m",
    "method": "px.astype",
    "partial": "functools.partial(fun, 1)",
}
"""An expression for each kind of value."""


def _spelled(operator: type[cst.CSTNode]) -> str:
    return cst.Module([]).code_for_node(operator()).strip()


def _operators(base: type[cst.CSTNode]) -> list[str]:
    return sorted({_spelled(operator) for operator in base.__subclasses__()})


EXPRESSIONS: Final[Mapping[type[cst.CSTNode], list[str]]] = {
    cst.Name: ["$a"],
    cst.Attribute: [
        f"$a.{name}"
        for name in ("x", "k", "T", "shape", "ndim", "values", "output", "inputs", "layers")
    ],
    cst.Integer: ["1"],
    cst.Float: ["1.5"],
    cst.Ellipsis: ["..."],
    cst.SimpleString: ["'s'"],
    cst.ConcatenatedString: ["'s' 't'"],
    cst.FormattedString: ["f'{$a} {$b}'"],
    cst.Tuple: ["($a, $b)", "(*$a, *$b)", "($a, *$b)"],
    cst.List: ["[$a, $b]", "[*$a, *$b]"],
    cst.Set: ["{$a, $b}", "{*$a, *$b}"],
    cst.Dict: ["{'k': $a, 'l': $b}", "{**$a, **$b}", "{$a: $b}"],
    cst.Call: ["$a($b)", "$a(v=$b)", "$a(*$b)", "$a(**$b)", "fun($a, *$b, **$b)", "fun($a, k=$b)"],
    cst.Subscript: [
        f"$a[{index}]"
        for index in ("$b", "0", "-1", "1:", "::2", "::-1", ":9", "'k'", "None", ":, 0", "..., 1:")
    ],
    cst.BinaryOperation: [f"$a {sign} $b" for sign in _operators(cst.BaseBinaryOp)],
    cst.UnaryOperation: [f"({sign} $a)" for sign in _operators(cst.BaseUnaryOp)],
    cst.BooleanOperation: [f"$a {sign} $b" for sign in _operators(cst.BaseBooleanOp)],
    cst.Comparison: [f"$a {sign} $b" for sign in _operators(cst.BaseCompOp)],
    cst.IfExp: ["$a if q else $b", "$a if $b else $a"],
    cst.Lambda: ["(lambda v=$b: $a)", "(lambda v: v)($a)"],
    cst.ListComp: ["[($a, v) for v in $b]", "[v for v in $a if $b]"],
    cst.SetComp: ["{v for v in $a}"],
    cst.GeneratorExp: ["(v for v in $a for w in $b)", "tuple(($a, w) for w in $b)"],
    cst.DictComp: ["{v: $a for v in $b}"],
    cst.NamedExpr: ["(w := $a)"],
    cst.Await: ["await $a"],
    cst.Yield: ["(yield $a)", "(yield from $a)"],
}
"""Texts of each kind of node that has a value."""

STATEMENTS: Final[Mapping[type[cst.CSTNode], list[str]]] = {
    cst.SimpleStatementLine: ["x = $e; y = x"],
    cst.Expr: ["$e"],
    cst.Assign: [
        "x = $e",
        "x = y = $e",
        "x, y = $e",
        "x, *y = $e",
        "*y, x = $e",
        "(x, y), x = $e",
        "x[0] = $e",
        "x['k'] = $e",
        "x[y] = $e",
        "x[:] = $e",
        "x.k = $e",
        "np.k = $e",
    ],
    cst.AnnAssign: ["x: int = $e"],
    cst.AugAssign: [f"$t {sign} $e" for sign in _operators(cst.BaseAugOp)],
    cst.Del: ["y = $e; del y", "del x.k; del x[0]; x = $e"],
    cst.Import: ["import keras.layers as x"],
    cst.ImportFrom: ["from keras import layers as x", "from keras.layers import *"],
    cst.Assert: ["assert $e"],
}
"""Texts of each kind of statement on one line that goes on with the next; `$t` is `x` or kin."""

BLOCKS: Final[Mapping[type[cst.CSTNode], list[str]]] = {
    cst.IndentedBlock: ["if q:\n$body"],
    cst.SimpleStatementSuite: ["if q: x = y\nelse:\n$body"],
    cst.If: ["if q:\n$body\nelif r:\n$body\nelse:\n$body", "if x:\n$body"],
    cst.For: [
        "for y in x:\n$body\nelse:\n$body",
        "for i in range(16):\n$body",
        "for x, y in zip(x, y):\n$body",
    ],
    cst.While: ["while q:\n$body\nelse:\n$body", "while x:\n$body"],
    cst.Break: ["for i in range(16):\n$body\n if q: break"],
    cst.Continue: ["for i in x:\n$body\n if q: continue\n$body"],
    cst.With: ["with x as y:\n$body", "with tf.GradientTape() as y:\n$body"],
    cst.Try: ["try:\n$body\nexcept AttributeError as y:\n$body\nelse:\n$body\nfinally:\n$body"],
    cst.TryStar: ["try:\n$body\nexcept* ValueError:\n$body"],
    cst.Match: ["match x:\n case [y, *_] if q:\n $body\n case {'k': y} | y:\n $body"],
    cst.Raise: ["if q:\n$body\n raise x"],
    cst.Return: ["def step(x, y):\n$body\n return x\nx = step(x, y)"],
    cst.Global: ["def step():\n global x, y\n$body\nstep()"],
    cst.Nonlocal: ["def step(x, y):\n def inner():\n  nonlocal x, y\n $body\n inner()\nstep(x, y)"],
    cst.FunctionDef: ["@tf.function\ndef step(x, y=x):\n$body\nx = step(x)", "def step(x):\n$body"],
    cst.ClassDef: [
        "class Step(Model):\n$body",
        "class Step:\n def __init__(self, x, y):\n $body\n  self.x = x\nx = Step(x, y).x",
    ],
}
"""Texts of each kind of statement with a body, `{}`, which is indented by one space."""

UNGROWN: Final = frozenset({cst.Pass})


def expressions() -> Iterator[tuple[str, str]]:
    """Each text of an expression with its name."""
    return _named(EXPRESSIONS)


def statements() -> Iterator[tuple[str, str]]:
    """Each text of a simple statement with its name."""
    return _named(STATEMENTS)


def blocks() -> Iterator[tuple[str, str]]:
    """Each text of a statement with a body, with its name."""
    return _named(BLOCKS)


def _named(table: Mapping[type[cst.CSTNode], list[str]]) -> Iterator[tuple[str, str]]:
    for kind, texts in table.items():
        for number, text in enumerate(texts):
            yield f"{kind.__name__}-{number}", text
