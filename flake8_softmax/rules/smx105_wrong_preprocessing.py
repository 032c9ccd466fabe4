"""A pretrained network gets pixels prepared in another way than it was trained on.

## What you see

- Wrong on new or own pictures: a pretrained ResNet50, VGG16 or MobileNet names wrong objects,
  though its weights are those of ImageNet
- Accuracy is low: transfer learning, fine-tuning or feature extraction with a pretrained network is
  far worse than expected
- Accuracy stays at chance: frozen base, new head, poor features; the wrong `preprocess_input`, or
  none

## Example

```python
import numpy as np
from keras.applications.inception_v3 import preprocess_input
from keras.applications.vgg16 import VGG16
from keras.utils import img_to_array, load_img

model = VGG16(weights="imagenet")
x = img_to_array(load_img("elephant.jpg", target_size=(224, 224)))
model.predict(preprocess_input(np.expand_dims(x, axis=0)))
```

## Use instead

```python
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.utils import img_to_array, load_img

model = VGG16(weights="imagenet")
x = img_to_array(load_img("elephant.jpg", target_size=(224, 224)))
model.predict(preprocess_input(np.expand_dims(x, axis=0)))
```

## What it finds

A network of `keras.applications` with its weights is given pixels that went through the
`preprocess_input` of another kind of network, or raw pixels from 0 to 255 although it wants them
prepared. The mode counts, not the module: ResNet50 with the `preprocess_input` of VGG16 is right.

| mode | result for 0 to 255 | networks |
|---|---|---|
| caffe | BGR, -103.9 to 151.1, mean subtracted | VGG16, VGG19, ResNet |
| tf | -1 to 1 | ResNetV2, Inception, InceptionResNetV2, Xception, MobileNet, MobileNetV2, NASNet |
| torch | -2.1 to 2.6, ImageNet mean and deviation | DenseNet |
| none | 0 to 255, as it was | EfficientNet, EfficientNetV2, MobileNetV3, ConvNeXt |

The finding stands at the `preprocess_input`; for raw pixels at the data.

## Why it is wrong

The weights were trained on numbers of one kind. Values a hundred times too large or too small, or
colours in another order, give features that the layers after it were never fitted to, and no error:
the shapes are right. The table was measured and is the same in Keras 3.15 and tf_keras 2.21.

`preprocess_input` also overwrites a float32 NumPy array in place, except in the networks of the
last row. What is computed from the same array afterwards, a second network for example, sees the
changed values. A uint8 array is copied.

## When it is silent

- The pixels are only divided by 255: not what the network was trained on, but common, and a new
  head learns to live with it. A `Rescaling` in the model counts as prepared.
- `weights=None`: a network trained from scratch has no mode it needs.
- A network that rescales inside, with raw pixels.
- The source of the pixels, the function or the network is not known, or differs between branches.

## Fix

Shown only: the import has to be changed, and everything that was trained on the old features.

## References

- https://keras.io/api/applications/
- https://keras.io/guides/transfer_learning/
- https://www.tensorflow.org/api_docs/python/tf/keras/applications/imagenet_utils/preprocess_input
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Evaluated, Fitted
from flake8_softmax.knowledge.applications import MODELS
from flake8_softmax.rules.keywords import DATA, EVALUATING, TRAINING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule, quoted

RULE = Rule(
    "SMX105",
    "wrong-preprocessing",
    Level.WARNING,
    Applicability.DISPLAY,
    suppresses=("SMX101",),
    requires=((*TRAINING, *EVALUATING), DATA, ("applications",)),
)


def check(event: Fitted | Evaluated) -> Iterator[Report]:
    data, pretrained = event.data, event.network.pretrained
    if data is None or pretrained is None:
        return
    if pretrained.rescales_inside or pretrained.from_scratch:
        return
    wanted = MODELS[pretrained.name]
    steps = [(step.at, step.mode) for step in data.lineage.scalings]
    inside = event.network.prepared
    if data.lineage.raw and inside is None and not _was_fitted_scaled(event):
        yield RULE.report(
            data.at,
            f"raw 0-255 pixels of {data.lineage.pixels} reach {pretrained.name} (",
            Place(pretrained.at, f"{pretrained.name} is made here"),
            f"); use {wanted.module}.preprocess_input{_order(data.lineage.pixels)}",
            causes=(data.lineage.root,),
        )
    for at, mode in (*steps, *((inside,) if inside is not None else ())):
        if mode is not None and mode != wanted.mode:
            yield RULE.report(
                at,
                f"preprocess_input of mode {quoted(mode)} does not suit {pretrained.name} (",
                Place(pretrained.at, f"{pretrained.name} is made here"),
                f"); use {wanted.module}.preprocess_input",
                causes=(data.lineage.root,),
                per=pretrained.at,
            )


def _was_fitted_scaled(event: Fitted | Evaluated) -> bool:
    """Whether the model was fitted on other numbers, which SMX102 reports."""
    fits = event.fits if isinstance(event, Evaluated) else ()
    return any(not fit.lineage.raw for fit in fits)


def _order(source: str | None) -> str:
    """OpenCV reads blue first, and `preprocess_input` expects red first."""
    return " on RGB pixels" if source is not None and source.startswith("cv2.") else ""
