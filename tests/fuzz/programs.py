"""Random Keras programs, damaged ones among them, and notebooks around them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

HEAD: Final = """\
import numpy as np
import tensorflow as tf
from tensorflow import keras
from keras import Input, Model, Sequential
from keras import backend as K
from keras.datasets import mnist
from keras.layers import *
from keras.utils import to_categorical
from sklearn.preprocessing import LabelBinarizer, StandardScaler
"""

names: Final = st.sampled_from(["x", "y", "u", "v", "m", "n", "f", "g", "self.x", "d", "l"])
targets: Final = st.sampled_from(["x", "y", "u", "v", "m", "n", "f", "g", "d", "l"])
numbers: Final = st.sampled_from(["0", "1", "2", "10", "255", "255.0", "-1", "1e-7", "3 ** 9"])
activations: Final = st.sampled_from(["softmax", "sigmoid", "relu", "linear", "tanh", "nonsense"])
losses: Final = st.sampled_from(
    [
        "'binary_crossentropy'",
        "'categorical_crossentropy'",
        "'sparse_categorical_crossentropy'",
        "'mse'",
        "keras.losses.BinaryCrossentropy(from_logits=True)",
        "keras.losses.CategoricalCrossentropy()",
        "keras.losses.SparseCategoricalCrossentropy(from_logits=d)",
        "f",
        "{'out': 'mse'}",
        "['mse', 'categorical_crossentropy']",
    ]
)
metrics: Final = st.sampled_from(
    ["['accuracy']", "['mae', 'acc']", "'accuracy'", "[[['auc']]]", "{'out': ['accuracy']}", "l"]
)

leaves: Final = st.one_of(
    names,
    numbers,
    st.sampled_from(
        [
            "None",
            "True",
            "'text'",
            "[]",
            "{}",
            "()",
            "mnist.load_data()",
            "np.zeros((3, 4))",
            "np.load('x.npy')",
            "Input((28, 28))",
            "keras.applications.ResNet50()",
            "keras.applications.vgg16.preprocess_input",
            "StandardScaler()",
            "LabelBinarizer()",
            "Sequential()",
            "tf.Variable(1.0)",
        ]
    ),
)

layers: Final = st.one_of(
    st.builds("Dense({}, activation='{}')".format, numbers, activations),
    st.builds("Dense({})".format, numbers),
    st.builds("Activation('{}')".format, activations),
    st.builds("Conv2D({}, 3, activation='{}')".format, numbers, activations),
    st.builds("LSTM({}, activation='{}')".format, numbers, activations),
    st.builds("TimeDistributed({})".format, names),
    st.builds("Rescaling(1 / {})".format, numbers),
    st.builds("Softmax(axis={})".format, numbers),
    st.sampled_from(
        ["Flatten()", "Dropout(.5)", "BatchNormalization()", "Lambda(f)", "Softmax()", "m"]
    ),
)

FORMS: Final = (
    "{0} + {1}",
    "{0} / {1}",
    "-{0} * {1}",
    "{0} // 255",
    "{0}({1})",
    "{0}({1}, *{0}, **{1})",
    "{0}.predict({1})",
    "{0}[{1}]",
    "{0}[0]",
    "{0}[:, 1:]",
    "({0}, {1})",
    "[{0}, {1}]",
    "[*{0}, {1}]",
    "{{'out': {0}, **{1}}}",
    "{0} if {1} else {0}",
    "{0} and {1}",
    "not {0}",
    "{0} == {1}",
    "{0} > 0.5",
    "[{0} for x in {1} if x]",
    "{{x: {0} for x, y in {1}}}",
    "(lambda x: {0})({1})",
    "(z := {0})",
    "f'{{ {0} }}'",
    "np.argmax({0}, axis=1)",
    "np.argmax({0})",
    "np.round({0})",
    "np.log({0})",
    "K.log(K.clip({0}, 1e-7, 1))",
    "K.mean({0} * {1})",
    "tf.nn.softmax({0})",
    "tf.reduce_mean(-{0} * tf.math.log({1}))",
    "tf.nn.softmax_cross_entropy_with_logits(labels={0}, logits={1})",
    "keras.losses.categorical_crossentropy({0}, {1})",
    "to_categorical({0})",
    "{0}.astype('float32') / 255",
    "{0}.reshape(-1, 784)",
    "StandardScaler().fit_transform({0})",
    "Sequential([{0}, {1}])",
    "Model({0}, {1})",
    "zip({0}, {1})",
    "enumerate({0})",
    "range({0})",
    "getattr({0}, 'x', {1})",
    "await_({0})",
)

expressions: Final = st.recursive(
    st.one_of(leaves, layers),
    lambda inner: st.builds(str.format, st.sampled_from(FORMS), inner, inner),
    max_leaves=6,
)

SIMPLE: Final = (
    "{t} = {e}",
    "{t} = {t2} = {e}",
    "{t}, {t2} = {e}",
    "{t}, *{t2} = {e}",
    "({t}, {t2}), (u, v) = mnist.load_data()",
    "{t} += {e}",
    "{t} /= 255",
    "{t}.x = {e}",
    "{t}['out'] = {e}",
    "{t}[0] = {e}",
    "del {t}",
    "global {t}",
    "{e}",
    "return_({e})",
    "assert {e}",
    "raise {e}",
    "print({e})",
    "{t} = {l}",
    "{t} = {l}({t2})",
    "{t} = Sequential([{l}, {l2}])",
    "{t}.add({l})",
    "{t}.add({l})",
    "{t}.append({e})",
    "{t}.pop()",
    "{t}.compile('adam', loss={loss}, metrics={metric})",
    "{t}.compile('adam', {loss})",
    "{t}.fit({t2}, {e})",
    "{t}.fit(x, y, validation_data=(u, v))",
    "{t}.evaluate({t2}, {e})",
    "{t} = {t2}.predict({e})",
    "{t} = {t2}.predict_classes({e})",
    "{t}.load_weights('w')",
    "{t}.save('m')",
    "{t} = keras.models.load_model('m')",
    "from os import *",
    "import keras as {t}",
    "pass",
)

STORY: Final = (
    "(x, y), (u, v) = mnist.load_data()",
    "x = x.astype('float32') / 255",
    "y = to_categorical(y)",
    "m = Sequential([Flatten(), {l}])",
    "m.add({l})",
    "m.add(Dense(1, activation='softmax'))",
    "m.compile('adam', loss={loss}, metrics={metric})",
    "m.fit(x, y, validation_data=(u, v))",
    "n = m.predict(u)",
    "print({e}, np.argmax(n))",
)
"""What most programs are about, for the other statements to disturb."""

BLOCKS: Final = (
    ("if {e}:", "else:"),
    ("if {e}:", "elif {e2}:"),
    ("for {t} in {e}:", "else:"),
    ("for {t}, {t2} in {e}:", None),
    ("while {e}:", None),
    ("with {e} as {t}:", None),
    ("with tf.GradientTape() as {t}:", None),
    ("try:", "except ValueError as x:"),
    ("try:", "finally:"),
    ("def {t}(x, y=1, *u, **v):", None),
    ("async def {t}(x):", None),
    ("@tf.function\ndef {t}(x):", None),
    ("class {t}:", None),
    ("class {t}(Model):\n def __init__(self):\n  super().__init__()", None),
    ("class {t}(Layer):\n def call(self, x):\n  return {e}", None),
    ("def {t}(self):\n return {e}", None),
    ("match {e}:\n case [x, *y]:\n  pass\n case _:\n  pass\nif x:", None),
)

LEAVING: Final = st.sampled_from(["return {e}", "yield {e}", "break", "continue", "pass"])


@st.composite
def _filled(draw: st.DrawFn, form: str) -> str:
    parts: dict[str, SearchStrategy[str]] = {
        "t": targets,
        "t2": targets,
        "e": expressions,
        "e2": expressions,
        "l": layers,
        "l2": layers,
        "loss": losses,
        "metric": metrics,
    }
    held = {key: draw(parts[key]) for key in parts if f"{{{key}}}" in form}
    return form.format(**held)


simple: Final = st.sampled_from(SIMPLE).flatmap(_filled)


@st.composite
def _block(draw: st.DrawFn, bodies: SearchStrategy[list[str]]) -> str:
    head, other = draw(st.sampled_from(BLOCKS))
    text = f"{draw(_filled(head))}\n{_body(draw, bodies)}"
    if other is None:
        return text
    return f"{text}\n{draw(_filled(other))}\n{_body(draw, bodies)}"


def _body(draw: st.DrawFn, bodies: SearchStrategy[list[str]]) -> str:
    statements = draw(bodies)
    if draw(st.booleans()):
        statements = [*statements, draw(LEAVING.flatmap(_filled))]
    return "\n".join(f" {line}" for line in "\n".join(statements or ["pass"]).split("\n"))


statements: Final = st.recursive(
    simple, lambda inner: _block(st.lists(inner, max_size=4)), max_leaves=8
)


@st.composite
def programs(draw: st.DrawFn, about: Sequence[str] = STORY) -> str:
    """A program that is Python most of the time."""
    story = [draw(_filled(form)) for form in about if draw(st.integers(0, 9))]
    lines = draw(st.lists(statements, max_size=10))
    for line in lines:
        story.insert(draw(st.integers(0, len(story))), line)
    return HEAD + "".join(f"{one}\n" for one in story)


@st.composite
def modules(draw: st.DrawFn) -> str:
    """A program of functions and classes, most of which have nothing to do with each other."""
    pieces = [HEAD]
    for number in range(draw(st.integers(1, 6))):
        body = _body(draw, st.lists(statements, max_size=4))
        match draw(st.sampled_from(["function", "test", "class", "call", "between"])):
            case "function":
                pieces.append(f"def part_{number}(self, x):\n{body}")
            case "test":
                inner = "\n".join(f" {line}" for line in body.split("\n"))
                is_open = pieces[-1].startswith(("class Tests", " def test"))
                head = "" if is_open else "class Tests(Model):\n"
                pieces.append(f"{head} def test_{number}(self):\n{inner}")
            case "class":
                head = f"class Part{number}(Layer):\n def call(self, x):\n  return x"
                pieces.append(f"{head}\n{body}")
            case "call":
                other = draw(st.integers(0, number))
                pieces.append(f"def part_{number}(x):\n part_{other}(x, y)\n{body}")
            case _:
                pieces.append(draw(simple))
    return "\n".join(pieces) + "\n"


@st.composite
def damaged(draw: st.DrawFn, texts: SearchStrategy[str]) -> str:
    """A text with lines deleted, doubled or swapped, or its end cut off."""
    lines = draw(texts).splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        if not lines:
            break
        first = draw(st.integers(0, len(lines) - 1))
        second = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["delete", "double", "swap", "cut"])):
            case "delete":
                del lines[first]
            case "double":
                lines.insert(second, lines[first])
            case "swap":
                lines[first], lines[second] = lines[second], lines[first]
            case _:
                lines[first] = lines[first][: draw(st.integers(0, len(lines[first])))]
                del lines[first + 1 :]
    return "".join(lines)


@st.composite
def notebooks(draw: st.DrawFn, texts: SearchStrategy[str]) -> str:
    """A notebook whose cells are pieces of a program."""
    lines = draw(texts).splitlines(keepends=True)
    cells = []
    while lines:
        size = draw(st.integers(1, len(lines)))
        source = lines[:size] if draw(st.booleans()) else "".join(lines[:size])
        cells.append({"cell_type": "code", "metadata": {}, "outputs": [], "source": source})
        lines = lines[size:]
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=draw(st.sampled_from([None, 1])), ensure_ascii=False)
