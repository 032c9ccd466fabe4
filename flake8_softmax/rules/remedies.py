"""The remedies on which the rules agree, so that obeying one message never brings another."""

from __future__ import annotations

from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Head, Labels
from flake8_softmax.interpreter.values import Loss, OutputLoss
from flake8_softmax.knowledge.activations import NOT_PROBABILITIES, PROBABILITIES
from flake8_softmax.knowledge.layers import LAYERS
from flake8_softmax.knowledge.losses import FOR_LABELS, LOSSES, Family

ACTIVATIONS: Final = {
    Family.BINARY: "sigmoid",
    Family.CATEGORICAL: "softmax",
    Family.SPARSE: "softmax",
    Family.KL: "softmax",
}
"""The activation that gives the probabilities a loss expects."""


def loss_for(labels: Labels | None, otherwise: str = "categorical_crossentropy") -> str:
    """The name of the loss for a unit per class and these labels; `otherwise` if not known."""
    return FOR_LABELS.get(labels.encoding, otherwise) if labels is not None else otherwise


def has_classes(labels: Labels | None) -> bool:
    """Whether labels are known to need a unit per class."""
    if labels is None:
        return False
    return labels.encoding in ("one-hot", "multi-label") or (labels.classes or 0) > 2


def unit_per_class(labels: Labels | None) -> str:
    """As many units as there are classes."""
    known = labels is not None and labels.classes is not None and labels.classes > 1
    return f"{labels.classes} units" if known and labels is not None else "a unit per class"


def activation_for(output: OutputLoss) -> str:
    """The activation that the loss of an output expects."""
    if output.head.units == 1:
        return "sigmoid"
    return ACTIVATIONS.get(output.loss.kind.family, "softmax")


def suits(loss: Loss, head: Head) -> bool:
    """Whether the activation of an output gives what the loss expects without `from_logits`."""
    return head.activation == ACTIVATIONS.get(loss.kind.family)


def spelled(name: str, output: OutputLoss) -> str:
    """How the loss `name` is written for an output: a string, an object where it takes logits."""
    logits = output.loss.from_logits is True and output.head.activation not in PROBABILITIES
    return on_logits(name) if logits or _must_take_logits(output) else f"'{name}'"


def on_logits(name: str) -> str:
    """The loss `name` for an output without activation."""
    return f"{LOSSES[name].class_name}(from_logits=True)"


def takes_activation(head: Head) -> bool:
    """Whether the layer of an output has a parameter `activation` that would make it right."""
    if head.recurrent or not isinstance(head.layer, cst.Call):
        return False
    func = head.layer.func
    name = func.attr.value if isinstance(func, cst.Attribute) else getattr(func, "value", "")
    kind = LAYERS.get(name)
    return kind is not None and "activation" in kind.parameters


def _must_take_logits(output: OutputLoss) -> bool:
    head = output.head
    linear = head.activation == "linear" and not takes_activation(head)
    return linear and head.activation in NOT_PROBABILITIES
