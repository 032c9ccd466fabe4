"""How sure a finding and its remedy are to be right; shared by rules and findings."""

from __future__ import annotations

from enum import Enum


class Level(Enum):
    """How sure a finding of a rule is to be a mistake."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Applicability(Enum):
    """Whether a remedy may be applied without reading it first.

    SAFE: the program computes what it did before, or did not run at all. UNSAFE: it is likely what
    was meant, and changes what the program computes. DISPLAY: it is shown and never applied.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"
    NONE = "none"
