"""What a user asks for about imports of their own files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Mode: TypeAlias = Literal["off", "folder", "project"]

MODES: Final[tuple[Mode, ...]] = ("off", "folder", "project")
"""Follow no imports; those of files beside the script, or relative to it; or all of the project."""


@dataclass(frozen=True, slots=True)
class Imports:
    """Which imports are followed, and in which folders modules are also looked for."""

    mode: Mode = "off"
    roots: tuple[str, ...] = ()


OFF: Final = Imports()
PROJECT: Final = Imports("project")
