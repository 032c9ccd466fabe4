"""How sure a finding is to be a mistake; shared by rules and findings."""

from __future__ import annotations

from enum import Enum


class Level(Enum):
    """How sure a finding of a rule is to be a mistake."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
