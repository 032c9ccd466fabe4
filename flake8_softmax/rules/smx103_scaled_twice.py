"""Pixels are scaled down a second time before the network computes on them.

## What you see

- Low or nearly equal probabilities: every class gets about 0.1, the network is unsure of everything
- Accuracy stays at chance: transfer learning with EfficientNet, MobileNet or ResNet does not learn
  at all, accuracy is like guessing
- Loss does not fall: it stays at 2.30 for ten classes, the logarithm of their number
- The same probabilities for every sample: outputs hardly depend on the image; pixels are normalised
  twice, by `preprocess_input` or `Rescaling` and a division by 255

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten, Rescaling

(x_train, y_train), _ = datasets.mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Rescaling(1 / 255), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten, Rescaling

(x_train, y_train), _ = datasets.mnist.load_data()
model = Sequential([Rescaling(1 / 255), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## What it finds

The same known pixels (0 to 255) are scaled twice on their way into a model: the array is divided by
255 in two places; it is divided and the model begins with `Rescaling(1 / 255)` or
`Rescaling(1 / 127.5, offset=-1)`; a generator has `rescale` and gets scaled arrays or a
`preprocess_input` as well; `preprocess_input` follows a division, a `Rescaling`, or a step that
gives 0 to 1 by itself (`skimage.transform.resize`, `plt.imread` of a PNG, `convert_image_dtype`);
scaled pixels reach a network of `keras.applications` that rescales inside (EfficientNet,
MobileNetV3, ConvNeXt). The finding stands at the second scaling; when that is inside such a
network, at the data.

## Why it is wrong

Divided twice, a picture lies between 0 and 0.004: nearly constant. Measured with ten classes of
digits, 5 epochs, where one division gives 0.95 (dense) and 0.92 (convolutions):

- Dense network with Adam 0.78 on TensorFlow, 0.71 on JAX, 0.77 with tf_keras 2; convolutions 0.32,
  0.24 and 0.27. Every prediction stays near 0.1, the highest below 0.25.
- With SGD nothing is learned in 25 epochs: accuracy 0.08, the loss stays at ln(10) = 2.30.
- `Rescaling(1 / 127.5, offset=-1)` after a division: 0.09, chance.
- `preprocess_input` after a division leaves -1 to -0.992 (mode tf), -103.9 to -102.9 (caffe) or
  -2.118 to -2.101 (torch).
- A new head on a frozen network that rescales inside: 0.97 on raw pixels, 0.11 on divided ones.

## When it is silent

- The second step centres or stretches: `(x - 0.5) / 0.5`, `* 2 - 1`, standardising,
  `Rescaling(2.0, offset=-1.0)`.
- The `preprocess_input` of EfficientNet, MobileNetV3 and ConvNeXt, which returns its argument.
- `include_preprocessing=False`.
- It is not known that the data are pixels, or one of the two happens in one branch only.
- The twice divided array reaches no model.

## Fix

Shown only: which of the two has to go depends on the data the model is given later. A scaling
inside the model is saved with it.

## Questions

- https://github.com/keras-team/keras-io/issues/1549 (two backbones, of which one rescales inside)

## References

- https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/
- https://keras.io/api/applications/
- https://keras.io/api/applications/efficientnet/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Evaluated, Fitted
from flake8_softmax.interpreter.facts import Pretrained
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.records import Use
from flake8_softmax.rules.keywords import EVALUATING, PIXELS, TRAINING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX103",
    "scaled-twice",
    Level.ERROR,
    Applicability.DISPLAY,
    requires=((*TRAINING, *EVALUATING), PIXELS),
)


def check(event: Fitted | Evaluated) -> Iterator[Report]:
    data = event.data
    if data is None or data.lineage.pixels is None or _was_fitted_raw(event):
        return
    places = [*_in_data(data), *_in_network(event.network, data)]
    if len(places) > 1:
        yield RULE.report(
            places[1],
            "pixels that were already scaled (",
            Place(places[0], "the pixels are first scaled here"),
            ") are scaled again; keep one of the two",
            causes=(data.lineage.root,),
        )


def _in_data(data: Use) -> list[cst.CSTNode]:
    """The steps that bring the pixels to one before the network, none when others go back."""
    taken = data.lineage.scalings
    if any(step.divisor is not None and step.divisor < 1 for step in taken):
        return []
    return [step.at for step in taken if step.brings_to_one]


def _was_fitted_raw(event: Fitted | Evaluated) -> bool:
    """Whether the model was fitted on raw pixels, so that the array is what has to change."""
    fits = event.fits if isinstance(event, Evaluated) else ()
    return any(fit.lineage.raw for fit in fits)


def _in_network(network: Network, data: Use) -> Iterator[cst.CSTNode]:
    """What scales pixels in the network; of a pretrained one, the data is what has to change."""
    if network.rescaling is not None:
        yield network.rescaling
    if network.again is not None:
        yield data.at if isinstance(network.again, Pretrained) else network.again
    if network.prepared is not None and network.prepared[1] in ("tf", "torch", "caffe"):
        yield network.prepared[0]
    if network.pretrained is not None and network.pretrained.rescales_inside:
        yield data.at
