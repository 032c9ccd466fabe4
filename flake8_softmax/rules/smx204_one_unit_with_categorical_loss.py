"""One output unit is trained with a loss that compares classes.

## What you see

- Loss is 0 from the start: loss is 0.0000e+00 or 1e-7 in the first epoch, and accuracy does not
  change
- Accuracy stays at chance: one output neuron with `categorical_crossentropy` for two classes
- The same class for every sample: a sigmoid of one unit predicts 0 for everything
- A label is outside the valid range: `Received a label value of 1 which is outside the valid range
  of [0, 1)`
- Keras warns: `expected y_pred to have shape (batch_size, num_classes) with num_classes > 1`
- Which activation and loss: one sigmoid unit for two classes; switching the loss to
  `binary_crossentropy` makes the accuracy jump

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
```

More than two classes need a unit for each of them, with softmax.

## What it finds

The output has one unit, and the model is compiled with `categorical_crossentropy` or
`sparse_categorical_crossentropy`, as a string, a function or an object. Softmax over the one unit
is SMX203. The same is found of logits with a single column that are given to
`tf.nn.softmax_cross_entropy_with_logits` or another function of TensorFlow for classes.

## Why it is wrong

A categorical loss normalises over the units, and there is only one: its share is always 1.

- `categorical_crossentropy` with labels 0 and 1: the loss is 0 from the first step (5.96e-8 on JAX
  and PyTorch), accuracy is chance. On JAX and PyTorch nothing moves and predictions stay near 0.5.
  On TensorFlow the weights do move, the wrong way: after 12 epochs every prediction is 0.
- `sparse_categorical_crossentropy`: TensorFlow stops with "Received a label value of 1 which is
  outside the valid range of [0, 1)". JAX says nothing and reports a loss of 6e-8, perfect to look
  at, even with labels of ten classes.
- One-hot labels of two columns do not fit one unit and raise everywhere.

Keras warns about the shape at run time, in the middle of the training's output.

## When it is silent

- The number of units, the activation or the loss is not known.
- The loss is one's own, or `'crossentropy'`, for which Keras 3 chooses by the shapes.
- The model's class has its own `train_step` or `compute_loss`.
- Units and loss belong to different branches of an `if`.
- The one unit is not the output: scores that are flattened or concatenated before the loss, the
  other outputs of a model with several.
- A later `compile` comes before the training.

## Fix

Unsafe: the loss becomes `binary_crossentropy` when the activation is a sigmoid. The network begins
to learn, which is the purpose; its loss can no longer be compared with earlier runs.

## Questions

- https://github.com/keras-team/keras/issues/17029
- https://github.com/keras-team/keras/issues/6066
- https://github.com/keras-team/keras/issues/126

## References

- https://keras.io/api/losses/probabilistic_losses/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.losses import Family, logits_op_for
from flake8_softmax.rules.keywords import CROSSENTROPY
from flake8_softmax.rules.loss_edits import loss_fix
from flake8_softmax.rules.remedies import (
    has_classes,
    loss_for,
    takes_activation,
    unit_per_class,
)
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX204",
    "one-unit-with-categorical-loss",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX201", "SMX205", "SMX207", "SMX208"),
    requires=(CROSSENTROPY,),
)


def check(event: Compiled | LossCalled | LogitsLossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        yield from _of_logits(event)
        return
    for output in event.outputs:
        head, loss = output.head, output.loss
        if (
            head.units == 1
            and head.activation not in (None, "softmax")
            and loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
        ):
            yield RULE.report(
                output.at,
                f"{loss.kind.name} on one unit (",
                Place(head.layer, "the layer with one unit is here"),
                f") cannot tell classes apart; {_remedy(output)}",
                causes=(head.layer,),
                set_at=output.set_at,
                per=output.loss,
                fix=loss_fix(_remedy(output).removeprefix("use "), output),
            )


def _of_logits(event: LogitsLossCalled) -> Iterator[Report]:
    """A softmax of TensorFlow's own over one column of logits."""
    known = [target.output for target in event.targets]
    for output in known or event.all_outputs:
        head, kind = output.head, output.loss.kind
        categorical = kind.family in (Family.CATEGORICAL, Family.SPARSE)
        if head.units == 1 and categorical and head.activation != "softmax" and not event.axis:
            yield RULE.report(
                event.at,
                f"{kind.name} on one unit (",
                Place(head.layer, "the one unit is here"),
                f") cannot tell classes apart; use {_of_function(output)}",
                causes=(event.at,),
            )


def _of_function(output: OutputLoss) -> str:
    labels, name = output.labels, output.loss.kind.name
    if not has_classes(labels):
        return logits_op_for("binary_crossentropy", name) or "a binary loss"
    fitting = logits_op_for(loss_for(labels), name)
    units = unit_per_class(labels)
    return units if fitting in (None, name) else f"{units} with {fitting}"


def _remedy(output: OutputLoss) -> str:
    labels = output.labels
    if has_classes(labels):
        fitting = loss_for(labels, output.loss.kind.name)
        units = f"use {unit_per_class(labels)} and 'softmax'"
        return units if fitting == output.loss.kind.name else f"{units} with '{fitting}'"
    if output.head.activation == "sigmoid":
        return "use 'binary_crossentropy'"
    if output.head.activation == "linear" and not takes_activation(output.head):
        return "add Activation('sigmoid') and use 'binary_crossentropy'"
    return "use 'sigmoid' and 'binary_crossentropy'"
