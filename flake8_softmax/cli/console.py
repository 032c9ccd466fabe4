"""Terminals: how to print so that they look right, and so that pipes get plain text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def console(out: TextIO | None = None) -> Console:
    """Standard output, or another; brackets and colons in paths and code are printed as they are.

    NO_COLOR and FORCE_COLOR are heard. Only a terminal gets its lines broken.
    """
    from rich.console import Console

    found = Console(file=out or sys.stdout, markup=False, highlight=False, emoji=False)
    found.soft_wrap = not found.is_terminal
    return found
