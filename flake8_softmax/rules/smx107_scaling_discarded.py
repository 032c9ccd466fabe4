"""Scaled pixels or encoded labels are thrown away, and the old array is used.

## What you see

- Scaling changes nothing: normalising the images, `StandardScaler().transform` or `to_categorical`
  has no effect, the result of training is as before; the array still holds values up to 255
- Exactly 0 and 1: probabilities are saturated although the pixels were divided by 255
- Shapes do not match: labels are still integers after `to_categorical`

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
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

## What it finds

An expression that stands alone makes a new array, which nothing holds: `x_train / 255.0`,
`scaler.transform(x)`, `keras.utils.normalize(x)`, `to_categorical(y)`. The array itself, which did
not change, is then given to `fit`, `predict` or `evaluate`. The finding stands at the expression.

## Why it is wrong

Arrays do not change when something is computed of them. The line runs, costs time and memory, and
has no effect; what follows is as if it were not there:

- After a lost `x_train / 255.0` the network is trained on 0 to 255. Measured on digits, 0.94 to 1.0
  of the test images get a class of probability 1.0000, none when the array is assigned.
- After a lost `scaler.transform(x)` the features keep their ranges, and those with large numbers
  drown the others.
- After a lost `to_categorical(y)` the labels are still integers, and `categorical_crossentropy`
  stops with an error about shapes.

## When it is silent

- The expression is the last of a notebook's cell, which displays it.
- The array is not used afterwards, or is scaled after all before it is.
- Steps that change the array itself: `x /= 255.0`, `preprocess_input` of a float array,
  `np.divide(x, 255, out=x)`, `StandardScaler(copy=False)`, `scaler.fit`.
- A lost `astype` or cast alone.
- Pixels for a network that scales them inside, or may do so; labels whose loss wants integers or is
  not known.

## Fix

Unsafe: `x = ` is put before the expression, so the network gets other numbers than before.

## References

- https://numpy.org/doc/stable/user/basics.ufuncs.html
- https://scikit-learn.org/stable/modules/preprocessing.html
- https://keras.io/api/utils/python_utils/
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.discarded import source_of
from flake8_softmax.interpreter.events import UnchangedUsed
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.knowledge.preprocessing import STEPS
from flake8_softmax.rules.edits import Correction, correction, replace_whole, whole
from flake8_softmax.rules.keywords import DISCARDED_STEPS, EVALUATING, TRAINING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule


def _may_discard(statement: ast.stmt) -> bool:
    """Whether a statement computes, or calls what scales or encodes, and holds no result."""
    match statement:
        case ast.Expr(value=ast.BinOp()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name))):
            return name in STEPS
        case _:
            return False


RULE = Rule(
    "SMX107",
    "scaling-discarded",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX101", "SMX102", "SMX105", "SMX207"),
    requires=((*TRAINING, *EVALUATING), DISCARDED_STEPS),
    needs_statement=_may_discard,
    unless_displayed=True,
)

RESULTS = {
    "pixels": "the scaled pixels",
    "numbers": "the scaled numbers",
    "labels": "the one-hot labels",
}


def check(event: UnchangedUsed) -> Iterator[Report]:
    discarded, lineage = event.discarded, event.value.lineage
    if not (_wants_rows(event) if discarded.kind == "labels" else _takes_as_is(event)):
        return
    layers = [output.head.layer for output in event.outputs if discarded.kind == "labels"]
    yield RULE.report(
        discarded.at,
        f"{RESULTS[discarded.kind]} are thrown away, and the array is used unchanged (",
        Place(event.at, "the unchanged array is used here"),
        "); assign them to a name",
        causes=(*layers, *((lineage.root,) if lineage is not None else ())),
        fix=_fix(discarded.at),
    )


def _wants_rows(event: UnchangedUsed) -> bool:
    """Whether every output is known to be compared with one-hot labels."""
    families = {output.loss.kind.family for output in event.outputs}
    return families == {Family.CATEGORICAL}


def _takes_as_is(event: UnchangedUsed) -> bool:
    """Whether the network takes pixels as they are; other numbers, unless it scales them."""
    network = event.network
    if event.discarded.kind == "numbers":
        return network.scales is not True
    pretrained = network.pretrained
    return network.scales is False or (pretrained is not None and not pretrained.rescales_inside)


def _fix(at: cst.CSTNode) -> Correction | None:
    name = source_of(at) if isinstance(at, cst.BaseExpression) else None
    if name is None or not isinstance(at, cst.BaseExpression):
        return None
    return correction(
        f"Assign it to {name.value}", replace_whole(at, f"{name.value} = ", whole(at))
    )
