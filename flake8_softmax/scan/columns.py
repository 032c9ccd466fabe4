"""Which columns of a table hold the path, the content and the repository."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flake8_softmax.scan.settings import Settings

USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("path", "filename"),
    "content": ("content", "text"),
    "repo": ("repo", "repo_name"),
}
"""The names that are looked for if none are given."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of columns in one table; None for what it does not have."""

    path: str | None
    content: str
    repo: str | None

    @property
    def names(self) -> list[str]:
        """The columns to read."""
        return [name for name in (self.path, self.content, self.repo) if name is not None]


def columns_of(names: Sequence[str], settings: Settings) -> Columns | str:
    """The columns of a table that has these, or why it cannot be read."""
    missing = [name for name in settings.columns.values() if name not in names]
    found = {what: _named(what, names, settings) for what in USUAL}
    content = found["content"]
    if missing or content is None:
        wanted = ", ".join(missing) or "content"
        return f"there is no column {wanted}; there are {', '.join(names)}: see --columns"
    return Columns(found["path"], content, found["repo"])


def _named(what: str, names: Sequence[str], settings: Settings) -> str | None:
    asked = settings.columns.get(what)
    candidates = USUAL[what] if asked is None else (asked,)
    return next((name for name in candidates if name in names), None)
