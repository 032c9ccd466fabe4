"""What a baseline knows a finding by."""

from __future__ import annotations

import ntpath
import os
import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_softmax.finding import Finding


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding, or several alike: the path from the baseline's folder, its context, its code."""

    path: str
    scope: str
    code: str
    text: str

    @property
    def file_name(self) -> str:
        """The last part of the path."""
        return posixpath.basename(self.path)


def entries(findings: Sequence[Finding], text: str, filename: str, folder: str) -> list[Entry]:
    """The entry of each finding in a file, in the same order, for a baseline in `folder`."""
    from flake8_softmax.context import contexts

    path = path_from(folder, filename)
    return [
        Entry(path, context.scope, finding.code, context.statement)
        for finding, context in zip(findings, contexts(findings, text, filename), strict=True)
    ]


def path_from(folder: str, filename: str, system: ModuleType = os.path) -> str:
    """The way from an absolute folder to a file, with forward slashes.

    It is the same from wherever the linter is run and however the file is named, but for links to
    the file itself. A file on another drive has its absolute path. `system` is the path module.
    """
    parent, name = system.split(system.abspath(filename))
    absolute = system.join(system.realpath(parent), name)
    try:
        relative = system.relpath(absolute, folder)
    except ValueError:
        relative = absolute
    return str(relative.replace("\\", "/") if system is ntpath else relative)
