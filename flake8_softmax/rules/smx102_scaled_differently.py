"""A model is trained on scaled data and then given unscaled data, or the other way round.

## What it finds

The data of `predict`, `evaluate` or `validation_data` is known to be scaled otherwise than the data
the same model was fitted on: `x_train / 255` and a raw `x_test`; a generator with
`rescale=1 / 255` and then a single picture from `load_img`; `scaler.fit_transform(X_train)` and an
untouched `X_test`. For the two halves of one `train_test_split` it does not matter where the
numbers came from. `fit` in one branch and `predict` in another of the same model are compared, as
in `if mode == "train": … else: …`. The finding stands at the later data, once for each array.

## Why it is wrong

The network computes with numbers it has never met. What gives it away is not what most people
expect:

- Fitted on `/ 255`, evaluated raw: accuracy stays 0.967, but the loss rises from 0.11 to 10.4
  (Keras 3 and tf_keras 2 on TensorFlow; from 0.11 to 0.54 on JAX) and every predicted row is
  one-hot. A ReLU network keeps its order of classes when its input is multiplied; its confidence
  means nothing any more.
- As `validation_data`: a normal `val_accuracy` beside a `val_loss` of 10 to 40.
- Fitted raw, predicted on `/ 255`: a convolutional network falls from 0.79 to 0.33, and on
  tf_keras 2 from 0.57 to 0.10.
- Fitted standardised, predicted on `/ 255`: 0.98 to 0.88, and 0.95 to 0.72.

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)
```

A scaler is fitted on the training half and then applied to both: `scaler.transform(X_test)`. A
layer `Rescaling(1 / 255)` at the front of the model makes the question go away.

## When it is silent

- How one of the two was scaled is not known: a parameter, a helper of another module, a data set
  of one's own, one branch of an `if`, one of several `fit` calls.
- The model scales by itself, or may do so in a first layer that is not known.
- A loaded model, or another model than the one that was fitted.
- The model was fitted on raw pixels: that is SMX101.

## Fix

Shown only: the same operation belongs on the other array, with the numbers of the training data.

## References

- https://keras.io/api/models/model_training_apis/
- https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/
- https://scikit-learn.org/stable/common_pitfalls.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Evaluated
from flake8_softmax.interpreter.facts import Lineage
from flake8_softmax.rules.keywords import DATA, EVALUATING, FITTING
from flake8_softmax.rules.rule import Fix, Level, Place, Report, Rule

RULE = Rule(
    "SMX102",
    "scaled-differently",
    Level.ERROR,
    Fix.DISPLAY,
    requires=(FITTING, EVALUATING, DATA),
)


def check(event: Evaluated) -> Iterator[Report]:
    if event.network.scales is not False or not event.fits:
        return
    later = event.data.lineage
    if not all(_differ(fit.lineage, later) for fit in event.fits):
        return
    fitted = event.fits[0]
    yield RULE.report(
        event.data.at,
        f"{event.method} gets {_state(later)} data, the model was fitted on"
        f" {_state(fitted.lineage)} data (",
        Place(fitted.at, f"the model is fitted on {_state(fitted.lineage)} data here"),
        "); scale both alike",
        causes=(later.root,),
    )


def _differ(fitted: Lineage, later: Lineage) -> bool:
    """Whether both scales are known, exactly one side is scaled, and 101 has no say."""
    if fitted.raw or not _comparable(fitted, later):
        return False
    return _scaled(fitted) != _scaled(later)


def _comparable(fitted: Lineage, later: Lineage) -> bool:
    if fitted.pixels is not None and later.pixels is not None:
        return True
    return fitted.root is later.root


def _scaled(lineage: Lineage) -> bool:
    return any(step.kind != "shift" for step in lineage.scalings)


def _state(lineage: Lineage) -> str:
    return "scaled" if _scaled(lineage) else "unscaled"
