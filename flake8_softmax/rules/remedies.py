"""The remedies on which the rules agree, so that obeying one message never brings another."""

from __future__ import annotations

from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Head, Labels
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge import tensorflow1
from flake8_softmax.knowledge.activations import NOT_PROBABILITIES
from flake8_softmax.knowledge.layers import LAYERS
from flake8_softmax.knowledge.losses import FOR_LABELS, LOSSES, Family, logits_op_for

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


def is_input(output: OutputLoss) -> bool:
    """Whether the target of an output is the input, so that its units are no classes."""
    return output.labels is not None and output.labels.encoding == "input"


def unit_per_class(labels: Labels | None) -> str:
    """As many units as there are classes."""
    known = labels is not None and labels.classes is not None and labels.classes > 1
    return f"{labels.classes} units" if known and labels is not None else "a unit per class"


def categorical(output: OutputLoss) -> str:
    """The categorical loss for an output of several units, with more units where some lack."""
    loss = f"'{loss_for(output.labels)}'"
    needed = _other_units(output)
    return f"{needed} units and {loss}" if needed is not None else loss


def softmax_and_loss(output: OutputLoss) -> str:
    """Softmax and the categorical loss, with another number of units where that is wrong."""
    needed = _other_units(output)
    softmax = f"{needed} softmax units" if needed is not None else "'softmax'"
    return f"{softmax} and '{loss_for(output.labels)}'"


def _other_units(output: OutputLoss) -> int | None:
    """How many units the labels of several classes need, None if those there are will do."""
    labels, units = output.labels, output.head.units
    if labels is None or labels.classes is None or units is None:
        return None
    if labels.encoding == "one-hot":
        return labels.classes if units != labels.classes else None
    needed = labels.classes + max(labels.first or 0, 0)
    return needed if units < needed else None


def excludes(output: OutputLoss) -> bool:
    """Whether each sample is known to be of one class, with a unit for each."""
    labels = output.labels
    if labels is None or not labels.exclusive or not output.head.has_units(3):
        return False
    return labels.encoding == "one-hot" or (labels.encoding == "integer" and has_classes(labels))


def alone(output: OutputLoss, outputs: tuple[OutputLoss, ...]) -> str:
    """What a remedy adds when the loss is also that of another output, which it may suit."""
    shared = any(other is not output and other.at is output.at for other in outputs)
    return " for it alone" if shared else ""


def activation_for(output: OutputLoss) -> str:
    """The activation that the loss of an output expects."""
    if output.head.units == 1:
        return "sigmoid"
    return ACTIVATIONS.get(output.loss.kind.family, "softmax")


def spelled(name: str, output: OutputLoss) -> str:
    """How the loss `name` is written for an output: a string, an object where it takes logits.

    Beside a function of TensorFlow it is another of these.
    """
    op = logits_op_for(name, output.loss.kind.name)
    if op is not None:
        return op
    logits = output.loss.from_logits is True or _must_take_logits(output)
    return on_logits(name) if logits else f"'{name}'"


def on_logits(name: str) -> str:
    """The loss `name` for an output without activation."""
    return f"{LOSSES[name].class_name}(from_logits=True)"


def takes_activation(head: Head) -> bool:
    """Whether the layer of an output has a parameter `activation` that would make it right."""
    name = layer_name(head)
    kind = LAYERS.get(tensorflow1.LAYERS.get(name, name))
    return not head.recurrent and kind is not None and "activation" in kind.parameters


def layer_name(head: Head) -> str:
    """The name by which the layer of an output is called, empty if by none."""
    func = head.layer.func if isinstance(head.layer, cst.Call) else None
    name = func.attr if isinstance(func, cst.Attribute) else func
    return name.value if isinstance(name, cst.Name) else ""


def _must_take_logits(output: OutputLoss) -> bool:
    head = output.head
    linear = head.activation == "linear" and not takes_activation(head)
    return linear and head.activation in NOT_PROBABILITIES
