"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import OldMethodCalled
from flake8_softmax.interpreter.values import Head
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX505", "removed-predict-method", Level.ERROR, Fix.UNSAFE)


def check(event: OldMethodCalled) -> Iterator[Report]:
    yield RULE.report(
        event.at,
        f"{event.name} is gone since TensorFlow 2.6; use {_remedy(event.name, event.head)}",
    )


def _remedy(name: str, head: Head | None) -> str:
    if name == "predict_proba":
        return "predict(x)"
    if head is None or head.units is None:
        return "argmax of predict(x), or predict(x) > 0.5 for one unit"
    return "(predict(x) > 0.5).astype(int)" if head.units == 1 else "predict(x).argmax(axis=-1)"
