"""Classes that exclude each other are trained as independent yes-or-no questions.

## What you see

- Rows do not sum to 1: sigmoid probabilities of exclusive classes with `binary_crossentropy` add up
  to more or less than 1
- Several classes at once: two classes are above 0.5 for one sample, or none is
- Accuracy is too good: multi-class with sigmoid and `binary_crossentropy` reports 99 %

## Example

```python
import keras
import numpy as np

model = keras.Sequential([keras.layers.Dense(4, activation="sigmoid")])
model.compile(loss="binary_crossentropy")
model.fit(np.load("x.npy"), keras.utils.to_categorical(np.load("y.npy"), 4))
```

## Use instead

```python
import keras
import numpy as np

model = keras.Sequential([keras.layers.Dense(4, activation="softmax")])
model.compile(loss="categorical_crossentropy")
model.fit(np.load("x.npy"), keras.utils.to_categorical(np.load("y.npy"), 4))
```

## What it finds

A model that ends in three or more sigmoid units, a binary crossentropy, and labels in `fit` that
are one-hot by construction: `to_categorical`, `one_hot`, `get_dummies` of one column,
`np.eye(n)[y]`, `OneHotEncoder`, or a generator or data set in its categorical mode.

## Why it is wrong

One-hot labels say that exactly one class is right. Sigmoids with a binary loss do not know it: each
unit learns alone, a row may hold several classes above 0.5 or none, and its sum is not 1.

- Training works. On TensorFlow 10 units reached an accuracy of 0.947 (Keras 3) and 0.956
  (tf_keras 2), where softmax with `categorical_crossentropy` reached 0.975.
- `binary_accuracy` hides it: it read 0.990 where the accuracy was 0.947. `'accuracy'` does not,
  for current versions choose by shape and not by loss, whatever older advice says.

If a sample can belong to several classes, sigmoids and the binary loss are right, and it is the
one-hot labels that are wrong.

## When it is silent

- Labels whose making is not seen: arrays from files, columns of a table, `MultiLabelBinarizer`.
- One-hot rows that were added, mixed or reduced: such rows can hold several classes.
- Autoencoders, whose target are pixels.
- One or two units, and a model with several outputs.

## Fix

Display: two places change together, the activation to `'softmax'` and the loss to
`'categorical_crossentropy'`, and only the author knows whether the classes exclude each other.
Thresholds on the predictions give way to `argmax`.

## Questions

- https://stackoverflow.com/questions/44164749 (exclusive classes as separate questions)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://www.tensorflow.org/api_docs/python/tf/keras/losses/CategoricalCrossentropy
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import CROSSENTROPY, FITTING
from flake8_softmax.rules.remedies import softmax_and_loss
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX210",
    "exclusive-classes-with-binary-loss",
    Level.WARNING,
    Applicability.DISPLAY,
    requires=(("sigmoid",), FITTING, CROSSENTROPY),
)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or labels.encoding != "one-hot" or not labels.exclusive:
        return
    if len(event.outputs) != 1:
        return
    output = event.outputs[0]
    head = output.head
    if (
        head.activation == "sigmoid"
        and head.has_units(3)
        and output.loss.kind.family is Family.BINARY
    ):
        yield RULE.report(
            output.at,
            f"{output.loss.kind.name} with one-hot labels (",
            Place(labels.at, "the one-hot labels come from here"),
            f"); use {softmax_and_loss(replace(output, labels=labels))}",
            causes=(head.layer,),
            set_at=output.set_at,
        )
