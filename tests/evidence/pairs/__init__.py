"""One module a rule, each with a `PAIR`."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module

from evidence.pair import Pair


@lru_cache(maxsize=1)
def load_pairs() -> tuple[Pair, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").PAIR for name in names)
