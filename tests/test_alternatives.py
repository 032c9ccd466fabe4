"""What alternatives cost: programs that choose again and again take steps in proportion."""

from __future__ import annotations

import libcst as cst
import pytest

from flake8_softmax.interpreter.calls import invoke
from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.statements import EXECUTORS

HEAD = """\
import keras
from keras.layers import Activation, Dense
units = 1 if chosen else 10
activation = "relu" if chosen else "softmax"
loss = "mse" if chosen else "hinge"
model = keras.Sequential()
data = keras.datasets.mnist.load_data()[0][0]
data = data / 255 if chosen else data / 2
"""

REPEATED = (
    "model.add(Dense(units, activation=activation))\n",
    "model.add(Activation(activation))\n",
    "model.compile(loss=loss)\nmodel.fit(data, y)\nmodel.predict(data)\n",
    "units = units * 2 if chosen else units\n",
    "data = data.reshape(-1) + 1\n",
    "other = keras.Sequential([Dense(units)])\nmodel = model if chosen else other\n",
    "def own(flag):\n    return loss if flag else activation\nloss = own(chosen)\n",
    "for item in items:\n    model.add(Dense(units))\n    units = 3 if item else units\n",
)

STEPS = 10_000_000


def steps(text: str) -> int:
    machine = Machine(EVALUATORS, EXECUTORS, invoke, STEPS)
    machine.execute(cst.parse_module(text).body)
    return STEPS - machine.steps


@pytest.mark.parametrize("repeated", REPEATED)
def test_steps_grow_with_the_program(repeated: str) -> None:
    few, many = (steps(HEAD + repeated * times) for times in (20, 80))
    assert many < 4.5 * few
    assert many < 80 * 150
