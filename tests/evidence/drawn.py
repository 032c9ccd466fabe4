"""What several pictures show."""

from __future__ import annotations

from collections import Counter
from typing import Any

from evidence.pair import Drawn, Names


def counted(values: Any) -> dict[str, float]:
    """Class -> how many of the values it has."""
    found = Counter(int(value) for value in values.ravel().tolist())
    return {str(number): float(found[number]) for number in range(max(found) + 1)}


def entry(name: str) -> Drawn:
    """A number of the training's history."""
    return Drawn("course", f"{name} in each epoch", lambda names: past(names)[name])


def past(names: Names) -> dict[str, list[float]]:
    history: dict[str, list[float]] = names["model"].history.history
    return history


def metric(names: Names) -> list[float]:
    """What is reported beside the loss, whatever it is called."""
    return next(values for name, values in past(names).items() if name != "loss")


LARGEST = Drawn("spread", "largest probability of an image", lambda names: names["p"].max(axis=-1))
SUMS = Drawn("spread", "sum of an image's probabilities", lambda names: names["p"].sum(axis=-1))
LOSS = entry("loss")
ACCURACY = entry("accuracy")
CHOSEN = Drawn(
    "bars", "images by predicted class", lambda names: counted(names["p"].argmax(axis=-1))
)
CLASSES = Drawn("bars", "images by predicted class", lambda names: counted(names["classes"]))
LAST_LOSS = Drawn("bars", "loss after 100 steps", lambda names: {"loss": float(names["loss"])})
LOGS = Drawn(
    "bars",
    "log-probability by logit",
    lambda names: dict(
        zip(
            (f"{logit:g}" for logit in names["logits"].numpy().ravel()),
            names["log_p"].numpy().ravel().tolist(),
            strict=True,
        )
    ),
)
