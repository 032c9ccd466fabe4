"""Why a model that is compiled, fitted or used is not understood."""

from __future__ import annotations

import libcst as cst
import pytest

from flake8_softmax.interpreter import interpret
from flake8_softmax.interpreter.reasons import Reason

BUILT = """
from tensorflow import keras
from keras.layers import *
model = keras.Sequential([Dense(10, activation="softmax")])
"""

COMPILED = {
    "model.compile('adam', 'mse')": None,
    "model.compile('adam')": Reason.NO_LOSS,
    "model.compile('adam', loss=None)": Reason.NO_LOSS,
    "def own(y, p): return y - p\nmodel.compile('adam', own)": Reason.OWN_LOSS,
    "model.compile('adam', lambda y, p: y - p)": Reason.OWN_LOSS,
    "from losses import dice\nmodel.compile('adam', dice)": Reason.OTHER_MODULE,
    "from losses import dice\nmodel.compile('adam', dice(2))": Reason.OTHER_MODULE,
    "model.compile('adam', ...)": Reason.BLANK,
    "model.compile('adam', 'my_loss')": Reason.LOSS,
    "from nets import build\nmodel = build()\nmodel.compile('adam', 'mse')": Reason.OTHER_MODULE,
    "from nets import *\nmodel = build()\nmodel.compile('adam', 'mse')": Reason.OTHER_MODULE,
    "import nets\nnets.model.compile('adam', 'mse')": Reason.OTHER_MODULE,
    "from nets import Net\nclass My(Net): pass\nMy().compile('adam', 'mse')": Reason.OTHER_MODULE,
    "made.compile('adam', 'mse')": Reason.UNDEFINED,
    "model = ...\nmodel.compile('adam', 'mse')": Reason.BLANK,
    "def train(model): model.compile('adam', 'mse')": Reason.PARAMETER,
    "def train(nets): nets[0].model.compile('adam', 'mse')": Reason.PARAMETER,
    "exec(code)\nmodel.compile('adam', 'mse')": Reason.RUN_FILE,
    "model = keras.models.load_model(p)\nmodel.compile('adam', 'mse')": Reason.LOADED,
    "class L(Layer): pass\nmodel.add(L())\nmodel.compile('adam', 'mse')": Reason.OWN_LAYER,
    "from nets import L\nmodel.add(L())\nmodel.compile('adam', 'mse')": Reason.OTHER_MODULE,
    "for one in many: model.add(one)\nmodel.compile('adam', 'mse')": Reason.LAYERS,
    "if a: model.add(Dense(1))\nmodel.compile('adam', 'mse')": None,
    "for one in many: model.add(Dense(1))\nmodel.compile('adam', 'mse')": Reason.PATHS,
    "model.add(Dense(1, activation=name))\nmodel.compile('adam', 'mse')": Reason.UNDEFINED,
    "model.add(Concatenate())\nmodel.compile('adam', 'mse')": Reason.ACTIVATION,
    "class M(keras.Model):\n def call(self, x): return Dense(1)(x)\n"
    " def train_step(self, d): pass\nM().compile('adam', 'mse')": Reason.OWN_TRAINING,
}

USED = {
    "x = keras.datasets.mnist.load_data()[0][0]\nmodel.fit(x, epochs=1)": None,
    "x = keras.datasets.mnist.load_data()[0][0]\nmodel.predict(x)": None,
    "import data\nmodel.fit(data.x_train)": Reason.OTHER_MODULE,
    "import data\nmodel.fit(data.load())": Reason.OTHER_MODULE,
    "def train(x): model.fit(x)": Reason.PARAMETER,
    "def train(model): model.fit(1)": Reason.PARAMETER,
    "model.predict('x.npy')": Reason.DATA,
    "from nets import model\nmodel.evaluate(1)": Reason.OTHER_MODULE,
}


def last_reason(source: str) -> Reason | None:
    calls = interpret(cst.parse_module(BUILT + source + "\n").body).model_calls
    return list(calls.values())[-1]


@pytest.mark.parametrize(("source", "reason"), COMPILED.items())
def test_why_a_compile_is_not_understood(source: str, reason: Reason | None) -> None:
    assert last_reason(source) is reason


@pytest.mark.parametrize(("source", "reason"), USED.items())
def test_why_data_is_not_understood(source: str, reason: Reason | None) -> None:
    assert last_reason(source) is reason


def test_a_call_that_is_understood_once_is_understood() -> None:
    trains = "def train(m): m.compile('adam', 'mse')\ntrain(model)\ntrain(keras.Model())"
    assert last_reason(trains) is None


def test_methods_of_other_objects_are_not_counted() -> None:
    other = "import re\nre.compile('a')\nclass A:\n def fit(self): pass\nA().fit()"
    assert not interpret(cst.parse_module(BUILT + other + "\n").body).model_calls


def test_every_reason_is_said_in_other_words() -> None:
    assert len({reason.value for reason in Reason}) == len(Reason)
