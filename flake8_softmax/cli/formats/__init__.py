"""How findings are written: one module a format, imported only when it is asked for.

A format's module has `write(results, out)`, which writes the files with findings in their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Final, Protocol, TextIO, cast

from flake8_softmax.cli.runs import Checked

FORMATS: Final = {
    "full": "the code, with the place marked, and the remedy",
    "concise": "a line each, as flake8 prints them",
    "json": "objects with all that is known of a finding",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations of GitHub Actions",
    "gitlab": "a code quality report of GitLab",
    "rdjson": "diagnostics for reviewdog",
}
"""The formats; each is the module of its name in this package."""

TEXT: Final = ("full", "concise", "github")
"""The formats after which more text may follow."""


class Format(Protocol):
    """The module of a format."""

    def write(self, results: Iterable[Checked], out: TextIO, /) -> None: ...


def format_named(name: str) -> Format:
    """The module of a format."""
    return cast(Format, import_module(f"{__name__}.{name}"))
