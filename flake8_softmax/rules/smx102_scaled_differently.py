"""A model is trained on scaled data and then given unscaled data, or the other way round.

## What you see

- Wrong on new or own pictures: good accuracy in training and test, but my own image, photo or
  drawing, of a phone or a paint program, is predicted wrong, or always as the same digit
- val_loss explodes: `val_loss` is huge and keeps growing while `val_accuracy` is fine; high
  validation loss, low training loss
- evaluate and predict disagree: a saved and loaded model gives other results than in training,
  predictions are bad after `load_model`
- Exactly 0 and 1: predictions of single images are 0 or 1, the generator with `rescale` was fine

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

## What it finds

The data of `predict`, `evaluate` or `validation_data` is known to be scaled otherwise than the data
the same model was fitted on: `x_train / 255` and a raw `x_test`; a generator with
`rescale=1 / 255` and then a single picture from `load_img`, or the array itself that went through
`generator.flow`; `1 / 255` and `1 / 25`, or `/ 255` and a `preprocess_input`;
`scaler.fit_transform(X_train)` and an untouched `X_test`. For the two halves of one
`train_test_split` it does not matter where the numbers came from. An array of unknown origin that
is divided by 255 holds pixels: then what else its file holds, and pictures that are read from
files, are raw beside it. The finding stands at the later data, once for each array. A model that
was saved and loaded under the same path is the same model.

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

## When it is silent

- How one of the two was scaled is not known: a parameter, a helper of another module, a data set
  of one's own, one branch of an `if`, one of several `fit` calls.
- The model scales by itself and both are raw, or its first steps are a function that is not known,
  which may scale each picture by itself. Layers that are not known, or those of a loaded model, do
  not matter for a model that was fitted on scaled pixels, whatever they are.
- The two differ in an offset only (`/ 255` and `/ 255 - 0.5`), or as 255 and 256 do.
- A model loaded from another path, or another model than the one that was fitted.
- The model does not scale and was fitted on raw pixels: that is SMX101.

## Fix

Shown only: the same operation belongs on the other array, with the numbers of the training data.

## Questions

- https://github.com/keras-team/keras/issues/7187 (the `rescale` of a generator does not touch the
  validation arrays)
- https://stackoverflow.com/questions/59325381 (fitted on scaled digits, given raw ones)

## References

- https://keras.io/api/models/model_training_apis/
- https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/
- https://scikit-learn.org/stable/common_pitfalls.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Evaluated
from flake8_softmax.interpreter.facts import Lineage, Pretrained, is_pixel_range
from flake8_softmax.interpreter.network import Network
from flake8_softmax.rules.keywords import DATA, DIVISION, EVALUATING, FITTING, MODEL
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX102",
    "scaled-differently",
    Level.ERROR,
    Applicability.DISPLAY,
    requires=(FITTING, EVALUATING, MODEL, (*DATA, *DIVISION)),
)


def check(event: Evaluated) -> Iterator[Report]:
    later = event.data.lineage
    if not event.fits or not all(_differ(fit.lineage, later, event.network) for fit in event.fits):
        return
    fitted = event.fits[0]
    yield RULE.report(
        event.data.at,
        f"{event.method} gets {_state(later)}, the model was fitted on {_state(fitted.lineage)} (",
        Place(fitted.at, "the model is fitted here"),
        "); scale both alike",
        causes=(later.root,),
    )


def _differ(fitted: Lineage, later: Lineage, network: Network) -> bool:
    """Whether both scales are known and not the same, and 101 and 103 have no say."""
    if fitted.scaled_twice or later.scaled_twice:
        return False
    if not _comparable(fitted, later) or not _unlike(fitted, later):
        return False
    if _is_unscaled(fitted) and fitted.pixels is not None:
        return _scales_inside(network) and is_pixel_range(later.divided)
    return network.scales is False or network.hidden or _is_known(network.pretrained)


def _comparable(fitted: Lineage, later: Lineage) -> bool:
    """Whether both hold pixels or come from one source."""
    return fitted.root is later.root or (fitted.proven and later.proven)


def _scales_inside(network: Network) -> bool:
    pretrained = network.pretrained
    return network.scales is True or (pretrained is not None and pretrained.rescales_inside)


def _is_known(pretrained: Pretrained | None) -> bool:
    """Whether the data meets a pretrained network first that takes numbers as they are."""
    return pretrained is not None and not pretrained.rescales_inside


def _unlike(fitted: Lineage, later: Lineage) -> bool:
    if fitted.divided is not None and later.divided is not None:
        ratio = abs(fitted.divided / later.divided)
        return not 1 / SAME < ratio < SAME
    if _is_unscaled(fitted) or _is_unscaled(later):
        return True
    return _mode(fitted) != _mode(later) and (_is_constant(fitted) and _is_constant(later))


SAME = 1.5
"""Divisors that differ by less, as 255 and 256, are the same."""


def _is_unscaled(lineage: Lineage) -> bool:
    return lineage.divided is not None and 1 / SAME < lineage.divided < SAME


def _mode(lineage: Lineage) -> str | None:
    """The mode of the `preprocess_input` that alone scales the data, if one does."""
    return next((step.mode for step in lineage.scalings if step.kind == "preprocess"), None)


def _is_constant(lineage: Lineage) -> bool:
    """Whether all steps are divisions by constants and a `preprocess_input` of a known mode."""
    return all(step.factor is not None or step.mode is not None for step in lineage.scalings)


def _state(lineage: Lineage) -> str:
    mode = _mode(lineage)
    if mode is not None:
        return f"data of preprocess_input ({mode})"
    if _is_unscaled(lineage):
        return "unscaled data"
    return f"data / {lineage.divided:.4g}" if lineage.divided is not None else "scaled data"
