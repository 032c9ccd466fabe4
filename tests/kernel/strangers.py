"""Objects of a user's that notice when any code of theirs is run."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import numpy as np


class Touched(Exception):
    """Code of the user's ran."""


TOUCHED: list[str] = []


def _trap(name: str) -> Any:
    def trapped(*args: Any, **named: Any) -> Any:
        TOUCHED.append(name)
        raise Touched(name)

    return trapped


_SPECIAL = """
    __getattr__ __getattribute__ __array__ __array_interface__ __len__ __iter__ __bool__ __eq__
    __ne__ __hash__ __repr__ __str__ __contains__ __getitem__ __call__ __float__ __int__ __index__
    __dir__ __instancecheck__ __subclasscheck__ __format__ __sizeof__ __reduce_ex__
"""
_TRAPS = {name: _trap(name) for name in _SPECIAL.split()}
_LIES = {name: property(_trap(name)) for name in ("__class__", "__dict__", "shape", "_layers")}
_METHODS = {**_TRAPS, **_LIES}

Meta: Any = type("Meta", (type,), {**_TRAPS, "__module__": property(_trap("module of a class"))})
Plain = type("Plain", (), _METHODS)
Tricky = Meta.__new__(Meta, "Tricky", (), dict(_METHODS))
Pretending = type("Sequential", (), {**_METHODS, "__module__": "keras.src.models.sequential"})
OwnArray: Any = type("OwnArray", (np.ndarray,), _TRAPS)
Lazy = type("Lazy", (ModuleType,), _TRAPS)


class Text(str):
    """A string whose comparison is the user's code."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        TOUCHED.append("text")
        raise Touched


def objects() -> list[Any]:
    """Objects of a class with properties, of one with a metaclass, and of one with a false name."""
    return [object.__new__(cls) for cls in (Plain, Tricky, Pretending)]


def array() -> Any:
    """An array of a class of the user's."""
    return np.ndarray.__new__(OwnArray, (3, 2))


def lazy_module() -> Any:
    """A module that would import something when it is asked."""
    return ModuleType.__new__(Lazy)
