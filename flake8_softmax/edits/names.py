"""How something of a library, or a value, can be written at a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from flake8_softmax.interpreter.observation import Names
from flake8_softmax.interpreter.values import Api, Value

_WITHOUT_PARTS: Final = frozenset({"scipy"})
"""Libraries of which `import` alone does not bring the modules."""


class Spellings:
    """The names at a statement, for each time it ran.

    `is_used` tells of a name that the program does not assign whether it uses it all the same.
    """

    def __init__(self, runs: Sequence[Names], is_used: Callable[[str], bool]) -> None:
        self._runs = [_names(names, is_used) for names in runs]

    def of(self, what: str | Value) -> str | None:
        """How a path of a library, or a value, is written; None if no name stands for it."""
        if isinstance(what, str):
            return self._of_path(what)
        held = [name for names in self._runs for name, value in names.items() if value is what]
        return min(held, default=None)

    def _of_path(self, path: str) -> str | None:
        if not self._runs:
            return None
        first, *others = self._runs
        written = [
            (len(text), text)
            for name, text in _spelled(first, path)
            if all(names.get(name) == first[name] for names in others)
        ]
        return min(written, default=(0, None))[1]


def _names(names: Names, is_used: Callable[[str], bool]) -> Mapping[str, Value]:
    usual = {name: value for name, value in names.usual.items() if is_used(name)}
    return {**names.held, **usual}


def _spelled(names: Mapping[str, Value], path: str) -> Iterator[tuple[str, str]]:
    for name, value in names.items():
        if not isinstance(value, Api):
            continue
        if value.path == path:
            yield name, name
        elif path.startswith(f"{value.path}.") and value.path not in _WITHOUT_PARTS:
            yield name, f"{name}{path[len(value.path) :]}"
        elif value.path == "tensorflow" and path.startswith("keras."):
            yield name, f"{name}.{path}"
