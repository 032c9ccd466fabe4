"""A logarithm is taken of a sigmoid, or of one minus a sigmoid.

## What you see

- Loss is nan or infinite: the log of a sigmoid, or of one minus a sigmoid, is `-inf`; logistic
  regression by hand gives nan cost
- Works, then nan: the loss of a GAN, `log(D(x)) + log(1 - D(G(z)))`, becomes nan after some epochs

## Example

```python
import tensorflow as tf


def loss(logits):
    return -tf.reduce_mean(tf.math.log(1.0 - tf.sigmoid(logits)))
```

## Use instead

```python
import tensorflow as tf


def loss(logits):
    return -tf.reduce_mean(tf.math.log_sigmoid(-logits))
```

## What it finds

`log(p)` or `log(1 - p)` where `p` is the output of a sigmoid: a function, a layer or a model that
ends in one, directly or through variables, attributes and returned values. Typical places are
logistic regression, the losses of a GAN and ranking losses written by hand.

## Why it is wrong

The sigmoid is rounded before the logarithm sees it, and what is lost cannot come back.

- `1 - sigmoid(z)` is exactly 0 in float32 from z = 17, and its logarithm -inf. A network that is
  sure reaches such a value easily; the gradient is then infinity times zero, NaN.
- Where the other factor is 0, as the label in `y * log(p)`, 0 times -inf gives NaN even though the
  prediction is right.
- `+ 1e-10` inside the logarithm removes the NaN and the gradient with it: a confidently wrong
  sample is no longer corrected.

`log_sigmoid(z)` computes -log(1 + exp(-z)) without rounding on the way, and `log(1 - sigmoid(z))`
is `log_sigmoid(-z)`. A Keras binary loss on a sigmoid layer does not give NaN: on TensorFlow it
uses the logits behind the layer, on JAX and PyTorch it clips the probabilities.

## When it is silent

- The logarithm is guarded by `+ eps`, a clip or a maximum.
- The probabilities come from a parameter or a model that is not known, as in a focal loss on
  `y_pred`, or are a sigmoid on some paths only.
- The sigmoid was multiplied or summed first: a gate. `log(1 + sigmoid(x))` and softplus.
- NumPy, unless a model's `predict` gave the values.

## Fix

Safe when the sigmoid stands inside the logarithm: `log_sigmoid(x)` or `log_sigmoid(-x)` equals the
old result up to rounding wherever that is finite. For a whole binary loss,
`tf.nn.sigmoid_cross_entropy_with_logits` or `BinaryCrossentropy(from_logits=True)` is shorter.

## References

- https://www.tensorflow.org/api_docs/python/tf/math/log_sigmoid
- https://www.tensorflow.org/api_docs/python/tf/nn/sigmoid_cross_entropy_with_logits
- https://docs.jax.dev/en/latest/_autosummary/jax.nn.log_sigmoid.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Logged
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import LOGARITHM
from flake8_softmax.rules.numeric_edits import log_sigmoid
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX405",
    "log-of-sigmoid",
    Level.WARNING,
    Applicability.SAFE,
    requires=(LOGARITHM, ("sigmoid",)),
)


def check(event: Logged) -> Iterator[Report]:
    operand = event.operand
    complement = operand.op == "complement"
    value = operand.operands[0] if complement else operand
    head = value.head
    if head is None or head.activation != "sigmoid" or head.recurrent:
        return
    if not concerns_networks(event.namespace, value.op):
        return
    what, remedy = ("1 - sigmoid", "log_sigmoid(-x)") if complement else ("sigmoid", _remedy(head))
    fix = log_sigmoid(event, head, complement) if remedy.startswith("log_sigmoid") else None
    yield RULE.report(
        event.at,
        f"log of {what} (",
        Place(head.at, "the sigmoid is here"),
        f") is -inf once the sigmoid saturates; use {remedy}",
        causes=(event.at,),
        fix=fix,
    )


def _remedy(head: Head) -> str:
    """Sigmoids of several units may stand for one class out of many, where softmax is meant."""
    return "a cross entropy of the logits" if head.has_units(3) else "log_sigmoid(x)"
