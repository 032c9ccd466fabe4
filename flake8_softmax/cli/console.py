"""Terminals: how to print so that they look right, and so that pipes get plain text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def console() -> Console:
    """Standard output; brackets and colons in paths and code are printed as they are."""
    from rich.console import Console

    return Console(markup=False, highlight=False, emoji=False, soft_wrap=not is_terminal())
