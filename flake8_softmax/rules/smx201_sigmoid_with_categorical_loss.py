"""Several sigmoid outputs are trained with a loss for one class out of many.

## What you see

- Rows do not sum to 1: class probabilities add up to 2 or 3, or to much less than 1
- Several classes at once: several or all classes get a probability near 1, like `[0. 1. 1.]`, for
  classes that exclude each other
- Which activation and loss: sigmoid or softmax in the last layer for multi-class classification
  with `categorical_crossentropy`, as for the three classes of iris

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(3, activation="sigmoid")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
```

## Use instead

One class for each sample:

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
```

Any number of labels for each sample: keep the sigmoid and take `binary_crossentropy`.

## What it finds

The output has two units or more, known as a number, and a sigmoid, and the model is compiled with
`categorical_crossentropy`, `sparse_categorical_crossentropy` or their focal form.

## Why it is wrong

The loss is made for one distribution over the classes; each sigmoid is a yes or no. The folklore
that such a network gives wrong classes is false: `argmax` is as good as with softmax (0.975 against
0.975 on TensorFlow, 0.969 on JAX). Its numbers are the trouble, and the backend decides how:

- TensorFlow, Keras 3 and tf_keras 2: the loss takes the logits behind the sigmoid and computes a
  softmax cross-entropy, so training is bit for bit that of a softmax network. `predict` still
  returns sigmoids: rows sum to 2.1 on average (0.96 to 3.6), and in 56 % of them more than one
  class is above 0.5. That is the `[[0. 1. 1.], [1. 1. 1.]]` people ask about.
- JAX and PyTorch: the loss divides each row by its sum, and the network may make everything small.
  Rows sum to 0.11 to 0.14 on average, and almost nothing is above 0.5.

Dividing the sigmoids by their sum afterwards does not give the trained probabilities on TensorFlow.

## When it is silent

- Sigmoid with `binary_crossentropy`, for several labels or for an autoencoder: both are right.
- One unit: SMX204. `from_logits=True`: SMX206.
- The number of units or the loss is not known, the loss is one's own, or a layer that is not known
  follows the sigmoid.
- The output and loss differ between the branches of an `if`, or a later `compile` comes before the
  training.

## Fix

Shown only: the two remedies mean different things, and which one is right is in the labels. On
TensorFlow a trained network keeps its weights when `sigmoid` becomes `softmax`.

## Questions

- https://github.com/keras-team/keras/issues/7196 (iris with three sigmoids stays near 40 %)
- https://github.com/chasingbob/keras-visuals/issues/4 (iris does better with softmax than with
  sigmoid)
- https://stackoverflow.com/questions/51930566 (three sigmoids)
- https://stackoverflow.com/questions/55328966 (ten sigmoids)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/layers/activations/
- https://github.com/keras-team/keras/issues/3396 (several labels with binary_crossentropy)
- https://github.com/keras-team/keras/issues/15271 (the logits behind an activation)
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.activation_edits import other_activation
from flake8_softmax.rules.edits import Correction
from flake8_softmax.rules.keywords import CROSSENTROPY
from flake8_softmax.rules.remedies import is_input, loss_for
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX201",
    "sigmoid-with-categorical-loss",
    Level.WARNING,
    Applicability.DISPLAY,
    requires=(("sigmoid",), CROSSENTROPY),
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head, loss = output.head, output.loss
        if (
            head.activation == "sigmoid"
            and head.has_units(2)
            and loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
            and loss.from_logits is False
        ):
            yield RULE.report(
                head.at,
                f"sigmoid on {head.count} units with {loss.kind.name} (",
                Place(output.at, "the loss is given here"),
                f"); use {_remedy(output)}",
                causes=(head.layer,),
                set_at=head.set_at,
                fix=_fix(output),
            )


def _remedy(output: OutputLoss) -> str:
    name = loss_for(output.labels, output.loss.kind.name)
    if name == "binary_crossentropy":
        why = "the target is the input" if is_input(output) else "rows hold several 1s"
        return f"'binary_crossentropy', {why}"
    if output.labels is not None or output.loss.kind.family is Family.SPARSE:
        return "'softmax'"
    return "'softmax', or a binary loss if multi-label"


def _fix(output: OutputLoss) -> Correction | None:
    head = output.head
    if not _remedy(output).startswith("'softmax'"):
        return None
    return other_activation("softmax", head.at, head.layer, head.set_at)
