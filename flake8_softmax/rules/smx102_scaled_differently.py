"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Evaluated
from flake8_softmax.interpreter.values import Lineage
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX102", "scaled-differently", Level.ERROR, Fix.DISPLAY)


def check(event: Evaluated) -> Iterator[Report]:
    if event.network.scales is not False or not event.fits:
        return
    later = event.data.lineage
    if not all(_differ(fit.lineage, later) for fit in event.fits):
        return
    fitted = event.fits[0]
    yield RULE.report(
        event.data.at,
        f"{event.method} gets {_state(later)} data, the model was fitted on {_state(fitted.lineage)}"
        " data (",
        fitted.at,
        "); scale both alike",
        causes=(later.root,),
    )


def _differ(fitted: Lineage, later: Lineage) -> bool:
    """Whether both scales are known, exactly one side is scaled, and 101 has no say."""
    if fitted.raw or not _comparable(fitted, later):
        return False
    return _scaled(fitted) != _scaled(later)


def _comparable(fitted: Lineage, later: Lineage) -> bool:
    if fitted.pixels is not None and later.pixels is not None:
        return True
    return fitted.root is later.root


def _scaled(lineage: Lineage) -> bool:
    return any(step.kind != "shift" for step in lineage.scalings)


def _state(lineage: Lineage) -> str:
    return "scaled" if _scaled(lineage) else "unscaled"
