"""Raw pixels from 0 to 255 reach a network that does not scale them.

## What you see

- Exactly 0 and 1: `predict` returns 0 and 1 instead of probabilities, one class gets 1.0 for nearly
  every image
- Always 1.0: softmax gives the winning class a probability of 1.0, on MNIST or on pictures of my
  own
- Accuracy stays at chance: a CNN or dense network on MNIST, CIFAR or photos sits at 10 % or 50 %
  and does not learn
- Loss does not fall: loss starts very high, at 14 or in the hundreds, and gets stuck there
- The same class for every sample: the classifier of images always predicts one class
- Training differs between backends: it learns on TensorFlow and not on JAX or PyTorch

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
model = Sequential([Flatten(), Dense(128, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
model = Sequential([Flatten(), Dense(128, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)
```

A layer `Rescaling(1 / 255)` at the front does the same and goes with the saved model.

## What it finds

Images that are known to be raw are given to `fit`, `fit_generator`, `train_on_batch` or a training
loop, and nothing on the way divides, shifts or normalises them. Raw are the images of
`mnist`, `fashion_mnist`, `cifar10` and `cifar100`, and the picture sets of `tfds.load`; of
`image_dataset_from_directory` and of an `ImageDataGenerator` without `rescale`; and what
`load_img`, `cv2.imread`, `PIL.Image.open`, `plt.imread` of a JPEG or `tf.io.decode_jpeg` read.
Reshaping, casting, slicing, splitting, batching, blurring, inverting and augmenting change no
scale, nor does collecting pictures in lists, pairs, arrays, data sets, generators or a `Sequence`.

## Why it is wrong

The weights of a new network are made for inputs around 1. With 255 times as much the softmax
saturates: one class gets 1.0, the others 0.0. Measured with ten classes of digits, 5 epochs:

- JAX and PyTorch: a small dense network with Adam learns nothing. The loss stays at 14.6, accuracy
  is 0.11 and 0.09 instead of 0.97 and 0.96, and every row of `predict` is exactly one-hot.
- TensorFlow: it learns, and accuracy does not betray it (0.92 to 0.96, as with scaled images), but
  more than 90 % of the rows are one-hot to six decimals and the test loss is 8 to 20 times higher.
- With SGD it falls to chance on TensorFlow as well: 0.09 instead of 0.92.

It is a matter of range: images from 0 to 16 did no harm, dividing by 256 is as good as by 255, and
a BatchNormalization early in the network heals it.

## When it is silent

- The network scales: `Rescaling`, `Normalization`, `Lambda`, a normalisation before or right after
  the first layer with weights, an application that rescales inside (EfficientNet, MobileNetV3,
  ConvNeXt), or a first layer that is not known.
- The images went through a function that is not known, or came from one.
- They are scaled in another way: standardised, `/ 50`, by a scaler, in `Dataset.map`.
- They are only shown, saved or given to something other than a Keras model.

## Fix

Shown only: the training images and every array predicted on later have to be scaled alike, and that
may be in another file.

## Questions

- https://github.com/tensorflow/tensorflow/issues/32899 (an example of a book stays at 11 % until
  the inputs are scaled)
- https://github.com/keras-team/keras/issues/13655 (scaled pictures go to a name that is misspelt)
- https://stackoverflow.com/questions/48594888 (colour pictures are fitted as they are)
- https://stackoverflow.com/questions/47352366 (digits reshaped, never scaled)

## References

- https://keras.io/api/datasets/mnist/
- https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/
- https://keras.io/api/data_loading/image/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import PIXELS, TRAINING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX101",
    "unscaled-pixels",
    Level.WARNING,
    Applicability.DISPLAY,
    requires=((*TRAINING, " minimize ", "cross_val"), PIXELS),
)


def check(event: Fitted) -> Iterator[Report]:
    if event.data is None or event.network.scales is not False:
        return
    lineage = event.data.lineage
    if lineage.raw and not _reconstructs_pixels(event):
        yield RULE.report(
            event.data.at,
            f"raw 0-255 pixels of {lineage.pixels} (",
            Place(lineage.root, "the pixels come from here"),
            ") are not scaled before this; divide by 255 first",
            causes=(lineage.root,),
        )


def _reconstructs_pixels(event: Fitted) -> bool:
    """Whether the pixels are also the target of a regression, so that both have one scale."""
    return event.reconstructs and all(
        output.loss.kind.family is Family.REGRESSION for output in event.outputs
    )
