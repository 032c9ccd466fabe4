"""Which class of a library an object is of, and its attributes, without any code of the user's.

An object may lie about its class, and reading an attribute may run a property, `__getattr__` or a
metaclass. So classes are compared by identity with those in the modules that are loaded, and
attributes are taken from the dict of the object.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import FunctionType, ModuleType
from typing import Any, Final

_NAMES: Final = {name: vars(type)[name].__get__ for name in ("__module__", "__qualname__")}
_NO_ATTRIBUTES: Final[Mapping[str, Any]] = {}


def member(module: str, name: str) -> object:
    """What a loaded module holds under a name, None if it is not loaded; nothing is imported."""
    found = sys.modules.get(module)
    return vars(found).get(name) if type(found) is ModuleType else None


def is_of(value: object, *classes: type) -> bool:
    """Whether an object is of one of these classes itself; a comparison by `==` may run code."""
    return any(type(value) is one for one in classes)


def path_of(value: object) -> tuple[str, str] | None:
    """The module and name of the class of an object, if that module has it under that name."""
    cls = type(value)
    module, name = (read(cls) for read in _NAMES.values())
    if type(module) is not str or type(name) is not str:
        return None
    return (module, name) if member(module, name) is cls else None


def function_path(value: object) -> tuple[str, str] | None:
    """The same of a function that is written in a module."""
    if type(value) is not FunctionType:
        return None
    module, name = value.__module__, value.__name__
    if type(module) is not str or type(name) is not str:
        return None
    return (module, name) if member(module, name) is value else None


def attributes(value: object) -> Mapping[str, Any]:
    """The dict of an object of a class of a library; no descriptor of the class is asked."""
    try:
        found = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return _NO_ATTRIBUTES
    return found if type(found) is dict else _NO_ATTRIBUTES
