"""The root of a project: the folder that encloses all that its files may import."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Final

MARKERS: Final = (
    ".git",
    "pyproject.toml",
    "setup.cfg",
    "setup.py",
    "tox.ini",
    ".flake8",
)
"""What stands in the root of a project."""

INIT: Final = "__init__.py"


def root_of(folder: str) -> str:
    """The root of the project with a folder: the nearest one around it with a marker.

    Without one it is the working folder, if the folder lies in it, else the folder around the
    package, or else the folder itself; never a home folder, and never that of the whole disk.
    """
    for outer in (folder, *outer_folders(folder)):
        if _is_too_large(outer):
            break
        if any(os.path.exists(os.path.join(outer, marker)) for marker in MARKERS):
            return outer
    working = os.path.realpath(os.curdir)
    if not _is_too_large(working) and f"{folder}{os.sep}".startswith(f"{working}{os.sep}"):
        return working
    around = package_root(folder)
    return folder if _is_too_large(around) else around


def all_of_projects(folders: Iterable[str], looked_at: Iterable[str]) -> bool:
    """Whether the projects with some folders are in the folders that are looked at."""
    seen = {os.path.realpath(folder) for folder in looked_at}
    roots = {root_of(folder) for folder in set(map(os.path.realpath, folders))}
    return all(not seen.isdisjoint((root, *outer_folders(root))) for root in roots)


def package_root(folder: str) -> str:
    """The nearest folder that is no package: the folder itself, or one around it."""
    while os.path.isfile(os.path.join(folder, INIT)):
        outer = os.path.dirname(folder)
        if outer == folder:
            break
        folder = outer
    return folder


def outer_folders(folder: str) -> Iterator[str]:
    """The folders around a folder, the nearest first."""
    outer = os.path.dirname(folder)
    while outer != folder:
        yield outer
        folder, outer = outer, os.path.dirname(outer)


def _is_too_large(folder: str) -> bool:
    return folder in (os.path.realpath(os.path.expanduser("~")), os.path.dirname(folder))
