"""The loss has `from_logits=True`, but the output is already a softmax or sigmoid.

## What you see

- Loss stops at a floor: loss does not fall below 1.46 with ten classes, or 0.31 with two, however
  good the accuracy is
- Keras warns: `received from_logits=True, but the output argument was produced by a Softmax
  activation and thus does not represent logits`
- Training differs between backends: the same code trains well on TensorFlow and badly on JAX or
  PyTorch
- Low or nearly equal probabilities: softmax layer and
  `SparseCategoricalCrossentropy(from_logits=True)` together
- Which activation and loss: when to use `from_logits=True`, and whether the model then ends in
  softmax or sigmoid

## Example

```python
from keras import Sequential
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy

model = Sequential([Dense(128, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy

model = Sequential([Dense(128, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", SparseCategoricalCrossentropy(), metrics=["accuracy"])
```

Or keep `from_logits=True` and take the activation away; `predict` then returns logits.

## What it finds

A model ends in softmax or sigmoid and is compiled with a loss whose `from_logits` is True, or such
a loss is called on what the model returned, also inside a loss of one's own given to `compile`. The
finding stands at `from_logits`, wherever the loss was made. Softmax tensors that are no model's
output are SMX403.

## Why it is wrong

`from_logits=True` makes the loss apply the activation itself; here it is applied a second time, to
numbers between 0 and 1. What comes of it depends on the backend:

- JAX and PyTorch: no warning. With ten classes the loss cannot fall below 1.461, which is
  ln(e + 9) - 1; measured 1.607, and an accuracy of 0.867 instead of 0.967 on JAX. A sigmoid with
  `BinaryCrossentropy(from_logits=True)` stops at 0.53.
- TensorFlow, Keras 3 and tf_keras 2: the loss looks behind the activation, finds the logits, prints
  a UserWarning and computes what the right program computes.
- The repair on TensorFlow is lost when a layer such as `Reshape` or `Flatten` follows the softmax
  (no warning, a loss of 1.52), in mixed precision, and for the numbers `predict` returns.

Softmax with `categorical_crossentropy` and no `from_logits` is right: that loss expects
probabilities and applies no softmax of its own.

## When it is silent

- A softmax around a trained model, `Sequential([model, Softmax()])`: its loss never sees it.
- `if not training: x = tf.nn.softmax(x)` in `call`, and a loss on the output in training.
- `from_logits` or the activation is not known, or both hang on the same switch.
- A loaded model, a layer that is not known after the softmax, a later `compile`.

## Fix

Unsafe: `from_logits=True` is removed. On TensorFlow the training stays the same, elsewhere it
becomes the intended one.

## Questions

- https://github.com/keras-team/keras/issues/15271
- https://github.com/tensorflow/tensorflow/issues/32869
- https://github.com/tensorflow/tensorflow/issues/37683 (softmax output and a loss that asks for
  logits)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://github.com/keras-team/keras-hub/pull/1008
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.edits import Correction, argument_with, correction, remove_argument
from flake8_softmax.rules.keywords import CROSSENTROPY, SOFTMAX_OR_SIGMOID
from flake8_softmax.rules.remedies import categorical
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX206",
    "probabilities-with-logits-loss",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX205",),
    requires=(*SOFTMAX_OR_SIGMOID, CROSSENTROPY),
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.all_outputs:
        head, loss = output.head, output.loss
        if loss.from_logits is True and head.activation in PROBABILITIES:
            yield RULE.report(
                loss.from_logits_at or output.at,
                f"from_logits=True on a {head.activation} output (",
                Place(head.layer, f"the {head.activation} output is made here"),
                f"); {_remedy(output)}",
                causes=(head.layer,),
                fix=_fix(output),
            )


def _remedy(output: OutputLoss) -> str:
    """What leaves no other mismatch of activation and loss behind."""
    family, activation = output.loss.kind.family, output.head.activation
    if output.head.units == 1:
        return "remove from_logits=True"
    if activation == "softmax" and family is Family.BINARY:
        return f"use {categorical(output)} instead"
    if activation == "sigmoid" and family in (Family.CATEGORICAL, Family.SPARSE):
        several = output.labels is not None and output.labels.encoding == "multi-label"
        return "use 'binary_crossentropy' instead" if several else "remove it and use 'softmax'"
    return "remove from_logits=True"


def _fix(output: OutputLoss) -> Correction | None:
    call = output.loss.at
    given = argument_with(call, output.loss.from_logits_at) if call is not None else None
    if _remedy(output) != "remove from_logits=True" or not isinstance(call, cst.Call):
        return None
    edit = remove_argument(call, given) if given is not None else None
    if edit is None:
        return None
    return correction("Remove from_logits=True", edit, at=output.at, set_at=output.set_at)
