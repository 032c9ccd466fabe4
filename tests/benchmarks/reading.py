"""The files that are measured."""

from __future__ import annotations

import tokenize
from collections.abc import Iterable, Iterator
from pathlib import Path


def files_below(roots: Iterable[Path]) -> Iterator[Path]:
    """Every script and notebook."""
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.suffix in (".py", ".ipynb") and path.is_file():
                yield path


def text_of(file: Path) -> str:
    """The text of a file, '' if it cannot be decoded."""
    try:
        if file.suffix == ".py":
            with tokenize.open(file) as stream:
                return stream.read()
        return file.read_text(encoding="utf-8-sig")
    except (SyntaxError, UnicodeDecodeError):
        return ""
