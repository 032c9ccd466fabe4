"""One module a rule: its docstring is the rule's page, `RULE` its identity, `check` its condition.

Rules are found by walking this package: a module named `smx<digits>_<name>` is a rule.
"""

from __future__ import annotations

import importlib
import pkgutil
import types
import typing
from dataclasses import dataclass
from functools import cache

from flake8_softmax.rules.rule import Applicability, Check, Level, Place, Report, Rule

__all__ = ["Applicability", "Check", "Level", "LoadedRule", "Place", "Report", "Rule", "load_rules"]


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule with the events it subscribes to and its page.

    The rules about the analysis itself subscribe to none: the checker reports them.
    """

    rule: Rule
    check: Check | None
    events: tuple[type, ...]
    page: str


@cache
def load_rules() -> tuple[LoadedRule, ...]:
    """Every rule of this package, in the order of the codes."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    modules = (
        importlib.import_module(f"{__name__}.{name}")
        for name in sorted(names)
        if name.startswith("smx")
    )
    return tuple(map(_load, modules))


def _load(module: types.ModuleType) -> LoadedRule:
    if not hasattr(module, "check"):
        return LoadedRule(module.RULE, None, (), module.__doc__ or "")
    annotation = typing.get_type_hints(module.check)["event"]
    events = typing.get_args(annotation) or (annotation,)
    return LoadedRule(module.RULE, module.check, events, module.__doc__ or "")
