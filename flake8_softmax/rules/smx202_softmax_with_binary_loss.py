"""A softmax over three or more classes is trained with a binary loss.

## What you see

- Loss is too good: a small loss, and predictions that are not that good; multi-class softmax with
  `binary_crossentropy`
- Accuracy is too good: 95 % or 99 % binary accuracy at once with many classes, far higher than the
  predictions deserve
- Accuracy and predictions disagree: changing `categorical_crossentropy` to `binary_crossentropy`
  changes accuracy, accuracy computed by hand is lower than the one reported

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
```

If a sample may belong to several classes at once, or if the model is to give its input, as an
autoencoder does, keep the loss and make the output a sigmoid.

## What it finds

A model whose output is a softmax of three or more units is compiled with `binary_crossentropy` or
its focal form, as a string, a function or an object, or such a loss is called on its output.

## Why it is wrong

A binary loss scores every unit as a yes-or-no question of its own, while softmax makes the units
share one whole. The loss and the output do not describe the same model; what happens depends on the
backend, and it is less than folklore says:

- TensorFlow, Keras 3 and tf_keras 2: the loss takes the logits behind the softmax and trains ten
  independent sigmoids, exactly as `Dense(10, activation="sigmoid")` would. Accuracy was 0.947 and
  0.956 instead of 0.975, and the probabilities fit worse (0.133 to 0.112, negative log-likelihood).
- JAX: the loss is computed on the probabilities, and accuracy was as with the categorical loss.
- Integer labels stop with an error of shapes on every backend.
- The printed accuracy is not inflated: Keras 3 and tf_keras 2 choose the meaning of
  `metrics=["accuracy"]` by the shapes, never by the loss. An explicit `"binary_accuracy"` is: 0.990
  where the true value was 0.947.

## When it is silent

- Two units: with one-hot labels the binary loss is then the categorical one up to a factor, or
  close to it. SMX902 (opt-in) reports it.
- One unit: that is SMX203.
- The number of units or the loss is not known, or a later `compile` replaces this one before use.
- A model that is only loaded with weights and predicts.
- A softmax inside the network, as in attention, before a sigmoid output.

## Fix

Unsafe: `categorical_crossentropy` takes the same labels; the loss and the trained weights change,
as intended. Multi-label data need the other remedy. Where the target is the input, `'sigmoid'`
takes the place of the softmax.

## Questions

- https://github.com/keras-team/keras/issues/1539 (tags of words, four classes, 95 % right with a
  binary loss)
- https://github.com/frlim/data2040_final/issues/1 (accuracy of ten classes is reported far too
  high)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/metrics/accuracy_metrics/
- https://github.com/keras-team/keras/issues/15271
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.activation_edits import other_activation
from flake8_softmax.rules.edits import Correction
from flake8_softmax.rules.keywords import CROSSENTROPY, SOFTMAX
from flake8_softmax.rules.loss_edits import loss_fix
from flake8_softmax.rules.remedies import alone, categorical, is_input
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX202",
    "softmax-with-binary-loss",
    Level.WARNING,
    Applicability.UNSAFE,
    suppresses=("SMX207",),
    requires=(*SOFTMAX, CROSSENTROPY),
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head = output.head
        if (
            head.activation == "softmax"
            and head.has_units(3)
            and output.loss.kind.family is Family.BINARY
            and output.loss.from_logits is False
        ):
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} on a softmax of {head.count} units (",
                Place(head.layer, "the softmax outputs are made here"),
                f"); use {_remedy(output, event.outputs)}",
                causes=(head.layer,),
                set_at=output.set_at,
                per=output.loss,
                fix=_fix(output, event.outputs),
            )


def _remedy(output: OutputLoss, outputs: tuple[OutputLoss, ...]) -> str:
    if is_input(output):
        return "'sigmoid', the target is the input"
    return f"{categorical(output)}{alone(output, outputs)}"


def _fix(output: OutputLoss, outputs: tuple[OutputLoss, ...]) -> Correction | None:
    head = output.head
    if is_input(output):
        return other_activation("sigmoid", head.at, head.layer, head.set_at)
    return None if alone(output, outputs) else loss_fix(categorical(output), output)
