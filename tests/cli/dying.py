"""Work that ends its process on some files; processes import it by its name."""

from __future__ import annotations

import os
from pathlib import Path


def upper(path: str) -> str:
    """The text of a file in capitals; its process ends at once if that text is 'die'."""
    text = Path(path).read_text(encoding="utf-8")
    if text == "die":
        os._exit(3)
    return text.upper()


def gone(path: str) -> str:
    """What stands for a file on which the process ended."""
    return f"gone: {Path(path).name}"
