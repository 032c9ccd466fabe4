"""An argmax over the predictions of many samples mixes the samples.

## What you see

- Class numbers that do not exist: `np.argmax(model.predict(x))` returns a class index in the
  thousands, larger than the number of classes
- One answer for all samples: `argmax` returns a single number, or one a class, instead of one a
  sample

## Example

```python
import numpy as np
from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
print(np.argmax(model.predict(x_test / 255)))
```

## Use instead

```python
import numpy as np
from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
print(np.argmax(model.predict(x_test / 255), axis=-1))
```

## What it finds

`argmax` without an axis, or with `axis=0`, of what a model predicted for more than one sample: for
the array of a data set, for a half of `train_test_split`, for a slice of them.

## Why it is wrong

A prediction has one row for each sample and one column for each class. Without an axis NumPy
counts through the flattened array: for predictions of shape (360, 10) the answer was 2005, a
number that is no class. With `axis=0` there is one answer for each class, the sample that got the
highest probability for it.

The defaults differ. `np.argmax`, `keras.ops.argmax` and the method of arrays flatten, `tf.argmax`
takes axis 0, and only `keras.backend.argmax` takes the last axis.

For a single sample the index in the flattened array is the class. That is why the line often works
while it is tried on one image, and fails when it is moved to the test set.

## When it is silent

- The number of samples is not known (a parameter, an array from a file), or it is one: `x[i:i+1]`,
  `x[None]`, `np.expand_dims(x, 0)`, `reshape(1, ...)`.
- A row was taken: `p[0]`, `for row in p`.
- The predictions were averaged or added up first: `np.argmax(p.mean(axis=0))`.
- The model ends in one unit, and the position of the best sample is a sensible question.
- The model is not known.

## Fix

Unsafe: `axis=-1`. The result becomes an array with one class for each sample.

## Questions

- https://stackoverflow.com/questions/58609115 (the position of the largest number of all rows)

## References

- https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
- https://www.tensorflow.org/api_docs/python/tf/math/argmax
- https://keras.io/api/ops/numpy/#argmax-function
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import ArgmaxTaken
from flake8_softmax.rules.edits import Correction, add_argument, correction, replace
from flake8_softmax.rules.keywords import ARGMAX, MODEL
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX502",
    "argmax-over-whole-batch",
    Level.ERROR,
    Applicability.UNSAFE,
    requires=(ARGMAX, MODEL),
)


def check(event: ArgmaxTaken) -> Iterator[Report]:
    operand = event.operand
    if (
        operand.op not in ("predict", "call", "slice")
        or operand.head is None
        or operand.head.units == 1
    ):
        return
    if operand.samples != "many" or not (event.whole or event.axis == 0):
        return
    over = "over axis 0" if event.axis == 0 else "without axis"
    yield RULE.report(
        event.at,
        f"argmax {over} mixes the samples of the prediction; use axis=-1",
        causes=(event.at,),
        fix=_fix(event),
    )


def _fix(event: ArgmaxTaken) -> Correction | None:
    call, axis = event.at, event.axis_at
    if not isinstance(call, cst.Call):
        return None
    edit = replace(axis, "-1") if axis is not None else add_argument(call, "axis=-1")
    return correction("Use axis=-1", edit)
