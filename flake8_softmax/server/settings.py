"""What a user sets in the editor, under `flake8-softmax`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeAlias

SECTION: Final = "flake8-softmax"

Codes: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the editor; what is empty is left to the configuration of flake8.

    `debounce` is in milliseconds.
    """

    enable: bool = True
    debounce: int = 150
    select: Codes = ()
    extend_select: Codes = ()
    ignore: Codes = ()
    extend_ignore: Codes = ()
    opt_in: bool = False
    config: str = ""
    unsafe_fixes: bool = False
    inlay_hints: bool = False
    code_in_message: bool = False

    @property
    def arguments(self) -> list[str]:
        """What they are on a command line of flake8, which goes before its configuration."""
        codes = {
            "--select": self.select,
            "--extend-select": self.extend_select,
            "--ignore": self.ignore,
            "--extend-ignore": self.extend_ignore,
            "--enable-extensions": ("SMX9",) if self.opt_in else (),
            "--config": (self.config,) if self.config else (),
        }
        return [f"{option}={','.join(given)}" for option, given in codes.items() if given]


def read(data: object, before: Settings) -> tuple[Settings, list[str]]:
    """The settings in the JSON of a client, and what is wrong with them.

    What is not set stays as it was `before`; so does what cannot be read.
    """
    given = _section(data)
    names = {_json_name(field.name): field.name for field in fields(Settings)}
    read: dict[str, Any] = {}
    wrong: list[str] = []
    for name, value in given.items():
        if name not in names:
            wrong.append(f"{SECTION}.{name}: there is no such setting")
            continue
        kind = type(getattr(before, names[name]))
        made = _READERS[kind](value)
        if made is None:
            wrong.append(f"{SECTION}.{name}: {value!r} is not {_KINDS[kind]}")
        else:
            read[names[name]] = made
    return replace(before, **read), wrong


def _section(data: object) -> Mapping[str, Any]:
    """Our part of the settings: clients send it alone, under its name, or with dots in the keys."""
    if not isinstance(data, Mapping):
        return {}
    inner = data.get(SECTION)
    if isinstance(inner, Mapping):
        return inner
    dotted = {key.removeprefix(f"{SECTION}."): value for key, value in _dotted(data)}
    return dotted or data


def _dotted(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, value) for key, value in data.items() if key.startswith(f"{SECTION}."))


def _json_name(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: object) -> int | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value) if is_number and 0 <= value <= LONGEST_DEBOUNCE else None  # type: ignore[operator, call-overload]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _codes(value: object) -> Codes | None:
    if isinstance(value, str):
        return tuple(filter(None, map(str.strip, value.split(","))))
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return None


LONGEST_DEBOUNCE: Final = 60_000
"""Milliseconds."""

_READERS: Final[Mapping[type, Callable[[object], Any]]] = {
    bool: _flag,
    int: _number,
    str: _text,
    tuple: _codes,
}
_KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    int: f"a number of milliseconds up to {LONGEST_DEBOUNCE}",
    str: "a text",
    tuple: "a list of codes",
}
