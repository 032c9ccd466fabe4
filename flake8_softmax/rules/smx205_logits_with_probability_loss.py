"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.values import Head, Loss
from flake8_softmax.knowledge.activations import NOT_PROBABILITIES
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX205", "logits-with-probability-loss", Level.ERROR, Fix.DISPLAY)

PROBABILITY_LOSSES = (Family.CATEGORICAL, Family.SPARSE, Family.BINARY, Family.KL)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head, loss = output.head, output.loss
        if (
            head.activation in NOT_PROBABILITIES
            and loss.kind.family in PROBABILITY_LOSSES
            and loss.from_logits is False
        ):
            yield RULE.report(
                output.at,
                f"{loss.kind.name} expects probabilities, the output (",
                head.layer,
                f") is {_named(head)}; {_remedy(head, loss)}",
                causes=(head.layer,),
            )


def _named(head: Head) -> str:
    return str(head.activation)


def _remedy(head: Head, loss: Loss) -> str:
    activation = "sigmoid" if loss.kind.family is Family.BINARY else "softmax"
    if loss.kind.takes_logits and head.activation == "linear":
        return f"add activation='{activation}' or from_logits=True"
    return f"use activation='{activation}'"
