"""Paths and rows as the services that show reports want them."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote_from_bytes

from flake8_softmax.cli.files import STDIN, SourceFile
from flake8_softmax.cli.runs import Checked
from flake8_softmax.context import contexts
from flake8_softmax.finding import Finding, Position, Span


def in_repository(source: SourceFile) -> str:
    """The path from the root of the repository with /, symbolic links resolved.

    Outside of the root the absolute path; standard input is what it is called.
    """
    return source.name if source.path == STDIN else _from_root(source.path)


def _from_root(file: str) -> str:
    path = Path(os.path.realpath(file))
    root = _root(os.getcwd())
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def uri(source: SourceFile) -> str:
    """The same as a URI: relative, or of a file outside of the repository absolute."""
    if source.path == STDIN:
        return quote_from_bytes(os.fsencode(source.name))
    return uri_of(source.path)


def uri_of(file: str) -> str:
    """The same of a file that is not standard input."""
    path = _from_root(file)
    quoted = quote_from_bytes(os.fsencode(path))
    return f"file://{quoted}" if os.path.isabs(path) else quoted


@cache
def _root(folder: str) -> Path:
    """The folder of the Git repository around a folder, or that folder itself."""
    here = Path(os.path.realpath(folder))
    return next((one for one in (here, *here.parents) if (one / ".git").exists()), here)


def name_of(path: str) -> str:
    """What another file of the project is called: relative if it is in the working folder."""
    here = Path(os.path.realpath(os.curdir))
    file = Path(path)
    return str(file.relative_to(here)) if file.is_relative_to(here) else path


def between(lines: list[str], span: Span) -> str:
    """The text of a span of a file's rows."""
    rows = lines[span.start.row - 1 : span.end.row]
    if not rows:
        return ""
    rows[-1] = rows[-1][: span.end.column]
    rows[0] = rows[0][span.start.column :]
    return "".join(rows)


def byte_column(lines: list[str], position: Position) -> int:
    """The column in bytes of UTF-8, from 1."""
    before = "".join(lines[position.row - 1 : position.row])[: position.column]
    return len(before.encode("utf-8", "surrogatepass")) + 1


def fingerprinted(checked: Checked) -> Iterator[tuple[Finding, str]]:
    """Each finding of a file with a name that edits elsewhere in the file do not change.

    It is made of the code, the definition around the finding and its statement, and a number that
    tells apart what is equal in all of them.
    """
    counts: Counter[str] = Counter()
    around = contexts(checked.findings, checked.source.text, checked.source.name)
    for finding, context in zip(checked.findings, around, strict=True):
        key = "\0".join((finding.code, context.scope, context.statement))
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        counts[digest] += 1
        yield finding, f"{digest}:{counts[digest]}"
