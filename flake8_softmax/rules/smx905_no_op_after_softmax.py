"""A relu or linear activation follows a softmax and changes nothing.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Which activation and loss: relu after softmax changes nothing

## Example

```python
from keras import Sequential
from keras.layers import Activation, Dense, Input

model = Sequential([Input((8,)), Dense(3, activation="softmax"), Activation("relu")])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(3, activation="softmax")])
```

## What it finds

`Activation('relu')`, `Activation('linear')`, `ReLU()` or the function (`tf.nn.relu`,
`keras.ops.relu`) applied to the output of a softmax.

## Why it is wrong

Probabilities are never negative, so relu returns them as they are, and linear returns anything as
it is. The results were identical with and without, and nothing is lost but time and clarity: the
layer suggests to a reader that the output may be negative, or that it is not a softmax.

It often marks a misunderstanding nearby. A relu that was meant for the hidden layer stands in the
wrong place, or the softmax does (SMX302).

Because the program is right as it stands, the rule is opt-in.

## When it is silent

- The relu has a `max_value` or a `threshold`, or the probabilities were shifted before it: that
  changes them.
- The layer has a `dtype`: the last `Activation('linear', dtype='float32')` of a model in mixed
  precision casts.
- The linear layer has a `name`, which may be that of an output.
- A layer with weights stands between: the softmax is then hidden (SMX302).
- The softmax is there only on some paths.
- Layers that do change probabilities (Dropout, BatchNormalization, sigmoid, tanh) are the matter of
  SMX305.

## Fix

Safe: the layer is removed. Outputs and weights stay the same, but the number of layers changes:
code that counts them (`model.layers[-1]`) has to be looked at.

## References

- https://keras.io/api/layers/activation_layers/relu/
- https://www.tensorflow.org/guide/mixed_precision
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.rules.activation_edits import is_function, unwrapped
from flake8_softmax.rules.edits import Correction, argument, correction, remove_item
from flake8_softmax.rules.keywords import SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule("SMX905", "no-op-after-softmax", Level.NOTE, Applicability.SAFE, requires=SOFTMAX)


def check(event: ActivationApplied) -> Iterator[Report]:
    head = event.operand.head
    if event.name == "linear" and argument(event.by, None, "name") is not None:
        return
    if event.name in ("relu", "linear") and head is not None and is_softmax(head):
        yield RULE.report(
            event.by,
            f"{event.name} after a softmax (",
            Place(head.at, "the softmax is here"),
            ") changes nothing; remove it",
            causes=(event.by,),
            fix=_fix(event),
        )


def _fix(event: ActivationApplied) -> Correction | None:
    """Without the function, or without the layer in a list or in a call of `add`."""
    if is_function(event.by):
        edit = unwrapped(event.by) if event.at is event.by else None
        return None if edit is None else correction(f"Remove {event.name}", edit)
    return correction(f"Remove {event.name}", remove_item(event.by))
