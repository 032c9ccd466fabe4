"""A softmax chooses one class where the labels hold several at once.

## What you see

- Several labels per sample: multi-label classification with softmax finds one tag only, never two
  at once
- Low or nearly equal probabilities: no tag of a sample ever gets above one half

## Example

```python
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import MultiLabelBinarizer

y = MultiLabelBinarizer().fit_transform([line.split() for line in open("tags.txt")])
model = keras.Sequential([layers.Dense(20, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(np.load("x.npy"), y)
```

## Use instead

```python
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import MultiLabelBinarizer

y = MultiLabelBinarizer().fit_transform([line.split() for line in open("tags.txt")])
model = keras.Sequential([layers.Dense(20, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(np.load("x.npy"), y)
```

## What it finds

A model that ends in softmax and is fitted on rows that are known to hold several 1s: made by
`MultiLabelBinarizer`, or a literal such as `[[1, 0, 1], [0, 1, 0]]`. The finding stands at the
activation.

## Why it is wrong

The outputs of a softmax sum to 1. For a sample with two tags each can get one half at most, with
four tags one quarter, so no threshold tells tags from the rest, and a sample without any tag cannot
be told at all. Sigmoids with a binary crossentropy give each tag a probability of its own.

## When it is silent

- Rows with a single 1 each, and rows of which nothing is known.
- Columns that are picked out of the rows: each may be a question of its own.

## Fix

Shown only: `'sigmoid'` and `binary_crossentropy` belong together, and the predictions are then read
with a threshold instead of `argmax`.

## Questions

- https://github.com/keras-team/keras/issues/741
- https://github.com/keras-team/keras/issues/761 (several attributes of a picture)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.MultiLabelBinarizer.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.rules.keywords import FITTING, SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX216",
    "softmax-on-multi-label",
    Level.ERROR,
    Applicability.DISPLAY,
    suppresses=("SMX202", "SMX207", "SMX902"),
    requires=(*SOFTMAX, FITTING),
)


def check(event: Fitted) -> Iterator[Report]:
    for target in event.targets:
        head, labels = target.output.head, target.labels
        if head.activation == "softmax" and labels.encoding == "multi-label":
            yield RULE.report(
                head.at,
                "softmax for labels with several 1s a row (",
                Place(labels.at, "the labels come from here"),
                "); use 'sigmoid' and 'binary_crossentropy'",
                causes=(head.layer,),
                set_at=head.set_at,
            )
