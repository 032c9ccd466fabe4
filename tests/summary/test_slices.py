"""Of a program only what may have a model is parsed; what is known is that of the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_softmax.checker import Options, analysis
from flake8_softmax.examination import Memory, examined
from flake8_softmax.model_facts import ModelFacts

ROOT = Path(__file__).parents[2]
PROGRAMS = [
    path
    for folder in ("docs/examples", "tests/seeds", "tests/values/programs")
    for path in sorted((ROOT / folder).iterdir())
    if path.suffix in (".py", ".ipynb")
]
USES = (
    "compile('adam', 'mse')",
    "fit(x, y)",
    "fit_generator(x)",
    "train_on_batch(x, y)",
    "evaluate(x, y)",
    "evaluate_generator(x)",
    "test_on_batch(x, y)",
    "predict(x)",
    "predict_generator(x)",
    "predict_on_batch(x)",
)
OTHERS = "".join(
    f"def other_{n}(x):\n    y = keras.ops.add(x, {n})\n    return y\n" for n in range(9)
)


def of_slice(text: str, name: str = "x.py") -> tuple[ModelFacts, ...]:
    return analysis(text, name).models


def of_whole(text: str, name: str = "x.py") -> tuple[ModelFacts, ...]:
    return examined(text, name, Options(), Memory()).models


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_models_of_a_program_are_those_of_the_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert of_slice(text, path.name) == of_whole(text, path.name)


@pytest.mark.parametrize("use", USES)
def test_one_call_is_enough(use: str) -> None:
    text = (
        f"import keras\n{OTHERS}def made(model, x, y):\n    model.{use}\nm = keras.Sequential()\n"
    )
    rows = of_slice(f"{text}made(m, 1, 2)\n")
    assert len(rows) == 1
    assert rows == of_whole(f"{text}made(m, 1, 2)\n")


def test_a_call_under_a_tape_is_enough() -> None:
    text = (
        f"import tensorflow as tf\n{OTHERS}def step(model, x):\n"
        "    with tf.GradientTape() as tape:\n        return model(x)\n"
        "step(tf.keras.Sequential([tf.keras.layers.Dense(1)]), 1)\n"
    )
    assert len(of_slice(text)) == 1
    assert of_slice(text) == of_whole(text)


@pytest.mark.parametrize("name", ["cross_val_score", "cross_val_predict", "cross_validate"])
def test_an_estimator_is_fitted_by_a_function(name: str) -> None:
    text = (
        f"from sklearn.model_selection import {name}\nimport keras\n{OTHERS}"
        "from keras.wrappers.scikit_learn import KerasClassifier\n"
        "def build():\n    return keras.Sequential([keras.layers.Dense(1)])\n"
        f"{name}(KerasClassifier(build_fn=build), [[1]], [1])\n"
    )
    assert len(of_slice(text)) == 1
    assert of_slice(text) == of_whole(text)
