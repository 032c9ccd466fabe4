"""The labels are written in another way than the loss expects.

## What you see

- Shapes do not match: `Shapes (None, 1) and (None, 10) are incompatible`, `expected dense to have
  shape (10,) but got array with shape (1,)`
- Shapes do not match: `target and output must have the same shape`, `logits and labels must have
  the same first dimension`
- Integer or one-hot labels: which of `categorical_crossentropy`, `sparse_categorical_crossentropy`
  and `to_categorical` to use, and which `class_mode` (binary, sparse, categorical) for five classes
- The same probabilities for every sample: 0.5 for everything and a loss of 0.693, with
  `class_mode='categorical'` and one sigmoid

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x_train, y_train)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

For the generator, `class_mode="binary"` gives the single column that one sigmoid needs. Of integers
with a binary loss, the output needs a softmax with a unit for each class, and the sparse loss. Rows
with several 1s go with `binary_crossentropy`.

## What it finds

The labels that reach an output in `fit` are known to be

- one-hot, and the loss is sparse: from `to_categorical`, `one_hot`, `get_dummies`, `np.eye(n)[y]`,
  `OneHotEncoder`, `LabelBinarizer`, a generator with `class_mode="categorical"`, its default, or
  rows with a single 1 that are written out;
- rows that hold several 1s, from `MultiLabelBinarizer` or written out, and the output is a sigmoid
  with a sparse loss;
- integers, one a sample, and the loss is `categorical_crossentropy`: from `load_data`, `randint`,
  `LabelEncoder`, `class_mode="sparse"` or `"binary"`, `image_dataset_from_directory`, whose default
  is `"int"`, or written out;
- integers, one a sample, and the loss is binary on an output of two units or more;
- one-hot, and the output is a single sigmoid with a binary loss.

The finding stands at the loss. The same is said of a loss that the program calls itself and of
functions of TensorFlow such as `tf.nn.sparse_softmax_cross_entropy_with_logits`, whose labels may
arrive through a placeholder: from a `feed_dict`, where the arrays, or `read_data_sets` and its
`one_hot`, say what they are, or by the columns of the placeholder. There it stands at the call.

## Why it is wrong

`sparse_categorical_crossentropy` expects one class number a sample, `categorical_crossentropy` one
row of n numbers, and `binary_crossentropy` as many numbers as there are units. Nothing converts
between them.

- Arrays stop `fit` with an error of shapes, measured in Keras 3 on TensorFlow and JAX and in
  tf_keras 2; one-hot labels with a sparse loss and integers with `categorical_crossentropy` on
  PyTorch too. The finding saves the time until then.
- One-hot labels of two classes from a generator, with a single sigmoid, are silent in tf_keras 2:
  the loss stays at 0.6931, accuracy at 0.5, and every prediction is 0.500, because the columns of a
  row average to one half. Keras 3 raises a ValueError.

## When it is silent

- Where the labels come from is not known, or they match the loss in one of the branches.
- Rows that are written out, with a sparse loss, unless the output has as many axes as they have or,
  where its axes are not known, as many units as they have columns: they may be sequences of class
  numbers.
- Rows with several 1s, a sparse loss and another activation than sigmoid: of a softmax SMX216
  speaks.
- A one-hot copy that is used for something else: the array that reaches `fit` counts.
- One column for two classes: `get_dummies(..., drop_first=True)`, `LabelBinarizer` of two classes.
- `class_mode="binary"` with a sparse loss and two units, which works.
- Several outputs, where it is not known which of the labels belong to which.

## Fix

Safe when only the name of the loss changes: today the program stops there. Changing the output
layer, the labels or `class_mode` is left to you.

## Questions

- https://github.com/keras-team/keras/issues/11904 (integer labels and a categorical loss)
- https://github.com/keras-team/keras/issues/13107 (five kinds of disaster, `class_mode='binary'`)
- https://github.com/keras-team/keras/issues/7749 (a one-hot target under the sparse loss)
- https://github.com/keras-team/keras/issues/3109 (integer targets under the categorical loss)
- https://github.com/tensorflow/tensorflow/issues/28226 (one-hot labels of files under a sparse
  loss)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/data_loading/image/
- https://keras.io/api/utils/python_utils/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Fitted, LogitsLossCalled, LossCalled, Target
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.losses import LOSSES, Family, logits_op_for
from flake8_softmax.rules.edits import Correction, correction, replace
from flake8_softmax.rules.keywords import CROSSENTROPY, LABELLING
from flake8_softmax.rules.loss_edits import loss_fix, other_loss
from flake8_softmax.rules.remedies import on_logits, spelled
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX207",
    "label-encoding-mismatch",
    Level.ERROR,
    Applicability.SAFE,
    suppresses=("SMX902",),
    requires=(LABELLING, CROSSENTROPY),
)


def check(event: Fitted | LogitsLossCalled | LossCalled) -> Iterator[Report]:
    for target in event.targets:
        remedy = _remedy(target)
        if remedy is not None:
            labels, output = target.labels, target.output
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} with {labels.encoding} labels (",
                Place(labels.at, f"the {labels.encoding} labels come from here"),
                f"); use {remedy}",
                causes=(output.head.layer, output.at),
                set_at=output.set_at,
                fix=_fix(remedy, output),
            )


def _remedy(target: Target) -> str | None:
    match target.labels.encoding, target.output.loss.kind.family:
        case "one-hot", Family.SPARSE if _is_row_each(target):
            return spelled("categorical_crossentropy", target.output)
        case "multi-label", Family.SPARSE if target.output.head.activation == "sigmoid":
            return spelled("binary_crossentropy", target.output)
        case "integer", Family.CATEGORICAL if _is_number_each(target):
            return _of_numbers(target)
        case "integer", Family.BINARY if _is_number_each(target):
            return _of_units(target)
        case "one-hot", Family.BINARY if target.output.head.units == 1:
            return _of_one_unit(target)
        case _:
            return None


def _is_row_each(target: Target) -> bool:
    """Whether a row belongs to one prediction, not to a sequence of them."""
    labels, output = target.value.rank, target.output.output.rank
    if not target.labels.literal or labels is None:
        return True
    return labels == output or (
        output is None and target.labels.classes == target.output.head.units
    )


def _is_number_each(target: Target) -> bool:
    """Whether there is one number a sample."""
    return target.value.rank in (None, 1) or target.value.size == 1


def _of_numbers(target: Target) -> str:
    """The sparse loss; the function of `tf.nn` takes no labels in a column."""
    loss = spelled("sparse_categorical_crossentropy", target.output)
    is_column = target.value.rank == 2 and target.value.size == 1
    return f"{loss} of tf.squeeze(labels)" if is_column and loss.endswith("_with_logits") else loss


def _of_units(target: Target) -> str | None:
    head = target.output.head
    if not head.has_units(2):
        return None
    op = logits_op_for("sparse_categorical_crossentropy", target.output.loss.kind.name)
    same = op or "'sparse_categorical_crossentropy'"
    classes = (target.labels.classes or 0) + (target.labels.first or 0)
    if classes and not head.has_units(classes):
        return f"{classes} softmax units and {same}"
    return same if op is not None or head.activation == "softmax" else f"softmax and {same}"


def _of_one_unit(target: Target) -> str | None:
    labels = target.labels
    if labels.collapsible or target.output.head.activation != "sigmoid":
        return None
    return "class_mode='binary'" if labels.generated else "one column of 0 and 1"


def _fix(remedy: str, output: OutputLoss) -> Correction | None:
    """The loss with another name, also when it takes logits and will go on to."""
    if remedy.endswith("_with_logits"):
        return _other_op(output.at, remedy)
    name = next(
        (name for name in LOSSES if output.loss.from_logits and remedy == on_logits(name)), None
    )
    return loss_fix(remedy, output) if name is None else other_loss(output, name)


def _other_op(call: cst.CSTNode, name: str) -> Correction | None:
    """Another function of the same module, with labels and logits alone."""
    function = call.func if isinstance(call, cst.Call) else None
    if not isinstance(call, cst.Call) or not isinstance(function, cst.Attribute):
        return None
    keywords = {arg.keyword.value if arg.keyword is not None else "" for arg in call.args}
    if not keywords <= {"labels", "logits", "name"}:
        return None
    return correction(f"Use {name}", replace(function.attr, name))
