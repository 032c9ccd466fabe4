"""A method that Keras models no longer have is called.

## What you see

- An attribute is missing: `AttributeError: 'Sequential' object has no attribute 'predict_classes'`
- An attribute is missing: `'Functional' object has no attribute 'predict_proba'`, in new versions
  of Keras, after an upgrade of TensorFlow

## Example

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((4,)), Dense(3, activation="softmax")])
classes = model.predict_classes(np.load("x.npy"))
```

## Use instead

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((4,)), Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.load("x.npy")), axis=-1)
```

## What it finds

`predict_classes` or `predict_proba` of a model that is known to be of Keras: built in the file, or
read with `load_model` or `model_from_json`.

## Why it is wrong

Both methods belonged to `Sequential` only, were deprecated, and are gone since TensorFlow 2.6.
With Keras 3, and with tf_keras 2.21, the call ends in an AttributeError. It comes after the
training, and may cost hours.

`predict_proba` was another name of `predict`. `predict_classes` chose by the shape of the output:
`argmax` over the last axis for several units, a threshold of 0.5 for one. A remedy copied from
somewhere else is easily the wrong one of the two: `argmax` of one unit is always 0 (SMX501).

## When it is silent

- The object is not known to be a Keras model: estimators of scikit-learn have `predict_proba`, and
  so have the wrappers `KerasClassifier` of Keras and SciKeras.
- The class of the model defines the method itself.
- The call is guarded by `hasattr` or by `except AttributeError`.

## Fix

Unsafe, by the units of the output: `predict(x).argmax(axis=-1)` for several,
`(predict(x) > 0.5).astype(int)` for one, and `predict(x)` for `predict_proba`. A loaded model that
is compiled with a categorical loss has several; where nothing tells, both are named and nothing is
changed. With a version that still has the methods the numbers stay the same, apart from the integer
type.

## Questions

- https://github.com/keras-team/keras/issues/15838
- https://github.com/keras-team/keras/issues/14259 (`predict_proba`)

## References

- https://github.com/tensorflow/tensorflow/releases/tag/v2.6.0
- https://keras.io/api/models/model_training_apis/#predict-method
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import OldMethodCalled
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.interpreter.values import Loss, Tensor
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.edits import Code, Correction, correction, replace
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX505",
    "removed-predict-method",
    Level.ERROR,
    Applicability.UNSAFE,
    requires=((" predict_classes ", " predict_proba "),),
)

OF_CLASSES = (Family.CATEGORICAL, Family.SPARSE)


def check(event: OldMethodCalled) -> Iterator[Report]:
    remedy = _remedy(event)
    yield RULE.report(
        event.at,
        f"{event.name} is gone since TensorFlow 2.6; use {remedy}",
        fix=_fix(event, remedy),
    )


def _remedy(event: OldMethodCalled) -> str:
    if event.name == "predict_proba":
        return "predict(x)"
    several = _has_several(event.output)
    if several is None and not _is_of_classes(event.loss):
        return "argmax of predict(x), or predict(x) > 0.5 for one unit"
    one = several is False
    return "(predict(x) > 0.5).astype(int)" if one else "predict(x).argmax(axis=-1)"


def _is_of_classes(loss: Loss | None) -> bool:
    return loss is not None and loss.kind.family in OF_CLASSES


def _has_several(output: Tensor | None) -> bool | None:
    """Whether the last axis of an output is longer than 1, None when that is not known."""
    if output is None:
        return None
    head, size = output.head, output.size
    if size is None and head is not None:
        size = head.units
    if size is not None:
        return size > 1
    return True if head is not None and (head.has_units(2) or is_softmax(head)) else None


def _fix(event: OldMethodCalled, remedy: str) -> Correction | None:
    call, renamed = event.call, replace(event.at, "predict")
    if remedy == "predict(x)":
        return correction("Use predict", renamed)
    if not isinstance(call, cst.Call) or remedy.startswith("argmax"):
        return None
    if remedy.startswith("("):
        around = replace(call, "(", Code(call), " > 0.5).astype(int)")
        return correction("Use predict and a threshold", renamed, around)
    around = replace(call, Code(call), ".argmax(axis=-1)")
    return correction("Use predict and argmax", renamed, around)
