"""What safe fixes compute: `python -m evidence.safe_fixes`.

Runs small programs as they are and with their safe fixes on the Keras that is installed, with any
backend, and compares both with what they are to compute, in float64.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evidence.digits import nothing_downloaded
from flake8_softmax.fixes import fixed

Array = NDArray[Any]

TOLERANCE = 1e-6
"""The largest difference that rounding to float32 explains here."""

PIXELS = "from keras import datasets\n(x, _), _ = datasets.mnist.load_data()\ngiven = x + 0\n"
LOGITS = """\
import numpy as np
from keras import ops
z = np.linspace(-9, 9, 60, dtype="float32").reshape(6, 10)
"""


@dataclass(frozen=True)
class Program:
    """A program that leaves its result as `r`, and what that is to be, of what `given` names."""

    code: str
    text: str
    given: str
    expected: Callable[[Array], Array]


def shares(z: Array) -> Array:
    exponentials = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=-1, keepdims=True))


PROGRAMS = (
    Program("SMX104", PIXELS + "r = x // 255\n", "given", lambda x: x / 255),
    Program("SMX104", PIXELS + "x //= 255\nr = x\n", "given", lambda x: x / 255),
    Program("SMX104", PIXELS + "x /= 255\nr = x\n", "given", lambda x: x / 255),
    Program("SMX401", LOGITS + "r = ops.log(ops.softmax(z))\n", "z", lambda z: np.log(shares(z))),
    Program(
        "SMX404",
        LOGITS + "r = ops.exp(z) / ops.sum(ops.exp(z), axis=-1, keepdims=True)\n",
        "z",
        shares,
    ),
    Program(
        "SMX405",
        LOGITS + "z = z.reshape(60, 1)\nr = ops.log(ops.sigmoid(z))\n",
        "z",
        lambda z: -np.log1p(np.exp(-z)),
    ),
    Program(
        "SMX405", LOGITS + "r = ops.log(1 - ops.sigmoid(z))\n", "z", lambda z: -np.log1p(np.exp(z))
    ),
)


def main() -> int:
    """Print a row each; 1 if a fix is missing or does not compute what it is to."""
    failed = False
    for program in PROGRAMS:
        outcome = fixed(program.text.encode(), "program.py")
        codes = {finding.code for finding in outcome.applied}
        before, after = (distance(program, text) for text in (outcome.before, outcome.after))
        right = codes == {program.code} and isinstance(after, float) and after <= TOLERANCE
        failed = failed or not right
        verdict = "holds" if right else "fails"
        print(f"{program.code}  {verdict}  before {before!s:>24}  after {after!s:>24}")
    return int(failed)


def distance(program: Program, text: str) -> float | str:
    """How far the result is from what it is to be, or the exception that ended the program."""
    try:
        names = executed(text)
    except Exception as error:
        return type(error).__name__
    given = np.asarray(names[program.given], dtype="float64")
    return float(np.abs(np.asarray(names["r"]) - program.expected(given)).max())


def executed(text: str) -> Mapping[str, Any]:
    import keras

    names: dict[str, Any] = {}
    with nothing_downloaded(keras):
        exec(compile(text, "program.py", "exec"), names)
    return names


if __name__ == "__main__":
    sys.exit(main())
