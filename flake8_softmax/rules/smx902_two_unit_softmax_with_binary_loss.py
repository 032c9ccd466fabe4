"""A softmax over two units is trained with a binary crossentropy.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Loss differs from what I compute: two softmax outputs with `binary_crossentropy`, loss of `fit`
  and by hand differ
- Which activation and loss: `Dense(2, activation='softmax')` with a binary loss, which label format
  is right

## Example

```python
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="binary_crossentropy")
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
```

## What it finds

A model whose output is a softmax over exactly two units and whose loss is `binary_crossentropy` or
its focal form. With three or more units it is SMX202.

## Why it is wrong

It is hardly wrong. The two probabilities p and 1 - p carry the same information, and the mean of
their two binary losses is the categorical one: measured on JAX, both were 0.07183. Keras on
TensorFlow computes the loss from the hidden logits as two independent sigmoids, which is another
number: 0.0924 against 0.0740, at an accuracy of 0.981 against 0.983.

But it misleads the reader. The pair says "one of two classes" and the loss says "two
independent questions", the loss differs between backends, and the program needs one-hot labels:
with integer labels of shape (n,) it is a shape error on every backend. Neither does it disturb the
metric: `metrics=['accuracy']` is chosen by shape in current versions, not by the loss.

A project that has many such models and no wish to touch them should leave the rule off.

## When it is silent

- Sigmoid outputs, of one unit or of two: the right partner of a binary loss.
- The number of units, the activation or the loss is not known, or differs between branches.
- A later `compile` replaces the loss before the model is used.

## Fix

Unsafe: `'categorical_crossentropy'`, with the labels as they are. Printed losses change, and on
TensorFlow the weights a little.

## Questions

- https://github.com/keras-team/keras/issues/17125 (odd numbers in `fit`)
- https://github.com/keras-team/keras/issues/14259 (a softmax pair with a binary loss)
- https://stackoverflow.com/questions/44322611 (two softmax outputs and a binary loss)

## References

- https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class
- https://github.com/keras-team/keras/issues/15271
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import CROSSENTROPY, SOFTMAX
from flake8_softmax.rules.loss_edits import loss_fix
from flake8_softmax.rules.remedies import categorical
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX902",
    "two-unit-softmax-with-binary-loss",
    Level.NOTE,
    Applicability.UNSAFE,
    requires=(*SOFTMAX, CROSSENTROPY),
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head = output.head
        binary = output.loss.kind.family is Family.BINARY and output.loss.from_logits is False
        if binary and head.activation == "softmax" and head.units == 2:
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} on a softmax of two units (",
                Place(head.layer, "the softmax of two units is here"),
                f"); use {categorical(output)}",
                causes=(head.layer,),
                set_at=output.set_at,
                per=output.loss,
                fix=loss_fix(categorical(output), output),
            )
