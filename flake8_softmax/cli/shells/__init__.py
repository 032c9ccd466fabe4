"""What the completion script of a shell is made from; each shell's module has `script`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PROGRAM: Final = "flake8-softmax"
SHELLS: Final = ("bash", "fish", "zsh")


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its flags, what it is for, and its values, none if any is possible."""

    flags: tuple[str, ...]
    purpose: str
    takes_value: bool
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand and what its arguments may be; files if `words` is empty."""

    name: str
    purpose: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
