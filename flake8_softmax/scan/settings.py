"""What a scan is asked for: all that its results depend on, but for the inputs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from flake8_softmax import __version__

SCHEMA: Final = 1
"""The version of the tables; it grows when a column changes its meaning or goes."""

MEBIBYTE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """The rules, the inputs that are chosen, and what one file may cost.

    `select` are codes and prefixes of codes, all if it is empty. `cpu_seconds` of a processor and
    `memory` in bytes are for one file. Files of more than `max_file` bytes are not read. `include`
    are patterns of names. `columns` are names of columns for `path`, `content` and `repo`.
    """

    select: tuple[str, ...] = ()
    disable_noqa: bool = False
    cpu_seconds: float = 20.0
    memory: int = 1024 * MEBIBYTE
    max_file: int = 64 * MEBIBYTE
    include: tuple[str, ...] = ("*.py", "*.ipynb")
    columns: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """As JSON has it."""
        return {**asdict(self), "select": list(self.select), "include": list(self.include)}


def from_json(row: Mapping[str, Any]) -> Settings:
    """The settings that `as_json` made."""
    return Settings(**{**row, "select": tuple(row["select"]), "include": tuple(row["include"])})


def rules_version() -> str:
    """A word that changes with the list of rules."""
    from flake8_softmax.rules import load_rules

    codes = ",".join(loaded.rule.code for loaded in load_rules())
    return hashlib.sha256(codes.encode()).hexdigest()[:8]


def identity(settings: Settings) -> dict[str, Any]:
    """What two scans must have in common for their results to belong together."""
    versions = {"plugin": __version__, "rules": rules_version(), "schema": SCHEMA}
    return {**versions, "settings": settings.as_json()}
