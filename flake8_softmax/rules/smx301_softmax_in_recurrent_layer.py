"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import LayerMade
from flake8_softmax.interpreter.library.activations import activation_name
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule(
    "SMX301",
    "softmax-in-recurrent-layer",
    Level.WARNING,
    Fix.DISPLAY,
    silences=("SMX201", "SMX205"),
)


def check(event: LayerMade) -> Iterator[Report]:
    layer = event.layer
    if layer.kind.role not in (Role.RECURRENT, Role.CELL):
        return
    for name in ("activation", "recurrent_activation"):
        given = layer.arguments.get(name)
        if given is not None and activation_name(given.value) == "softmax":
            yield RULE.report(given.at, _text(layer.name, name), causes=(layer.at,))


def _text(layer: str, argument: str) -> str:
    if argument == "recurrent_activation":
        return f"softmax as recurrent_activation of {layer} makes its gates compete; use 'sigmoid'"
    if layer.startswith("SimpleRNN"):
        why = "turns its state into a probability vector"
    else:
        why = "is applied inside the cell, its output rows do not sum to 1"
    return f"softmax in {layer} {why}; add Dense(n, activation='softmax') after it"
