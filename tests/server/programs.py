"""Scripts and notebooks from files, as an editor opens them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from server.clients import Client, between

from flake8_softmax.first_look import mentions_keras

LARGEST = 60_000
LINE_ENDS = re.compile("\r\n|\r|\n")


@dataclass
class Program:
    """What an editor shows of a file: the languages and texts of its cells, or of the script."""

    path: Path
    languages: list[str]
    texts: list[str]

    @property
    def is_notebook(self) -> bool:
        return self.path.suffix == ".ipynb"

    @property
    def code(self) -> list[int]:
        """The numbers, from 0, of the cells that are code."""
        return [number for number, one in enumerate(self.languages) if one == "python"]


def program_of(path: Path) -> Program:
    """The program of a file; raises ValueError if it cannot be read."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix != ".ipynb":
        return Program(path, ["python"], [text])
    cells = _cells(json.loads(text))
    languages = ["python" if one["cell_type"] == "code" else "markdown" for one in cells]
    return Program(path, languages, ["".join(one["source"]) for one in cells])


def _cells(notebook: Any) -> list[dict[str, Any]]:
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError("no notebook of nbformat 4")
    return notebook["cells"]


class Opened:
    """A program that a client has open under a URI."""

    def __init__(self, client: Client, program: Program, uri: str) -> None:
        self.client = client
        self.program = program
        self.uri = uri
        self.languages = list(program.languages)
        self.texts = list(program.texts)
        if program.is_notebook:
            cells = zip(program.languages, self.texts, strict=True)
            self.uris = client.open_notebook(uri, *cells)
        else:
            client.open(uri, self.texts[0])
            self.uris = [uri]

    def become(self, number: int, text: str) -> None:
        """Make a cell, or the script, another text, by one edit; back when its findings are there.

        The edit is as small as can be; no CRLF is cut.
        """
        before = self.texts[number]
        self.texts[number] = text
        start = _alike(before, text, "\r")
        tail = _alike(before[start:][::-1], text[start:][::-1], "\n")
        first, last = place(before, start), place(before, len(before) - tail)
        change = between(first, last, text[start : len(text) - tail])
        if self.program.is_notebook:
            self.client.edit_cell(self.uri, self.uris[number], change)
        else:
            self.client.edit(self.uri, change)

    def add(self, number: int, text: str) -> None:
        """Add a code cell before that of a number, or behind all."""
        self.uris[number:number] = self.client.splice(self.uri, number, added=[text])
        self.texts.insert(number, text)
        self.languages.insert(number, "python")

    def remove(self, number: int) -> None:
        """Remove a cell."""
        del self.texts[number], self.languages[number]
        self.client.splice(self.uri, number, removed=[self.uris.pop(number)])

    def move(self, number: int, to: int) -> None:
        """Move a cell to another place; back when nothing is left to do."""
        for one in (self.uris, self.texts, self.languages):
            one.insert(to, one.pop(number))
        first, last = sorted((number, to))
        moved = zip(self.uris[first : last + 1], self.languages[first : last + 1], strict=True)
        self.client.arrange(self.uri, first, list(moved))

    def close(self) -> None:
        """Close it; what was shown of it is gone then."""
        if self.program.is_notebook:
            self.client.close_notebook(self.uri, self.uris)
        else:
            self.client.close(self.uri)


def _alike(one: str, other: str, cut: str) -> int:
    """How many characters two texts begin with alike, none of these at the end."""
    pairs = enumerate(zip(one, other, strict=False))
    length = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    return len(one[:length].rstrip(cut))


def programs_below(paths: Sequence[Path], most: int) -> list[Program]:
    """Scripts and notebooks about Keras below paths, so many of each, spread evenly over them."""
    found: dict[str, list[Program]] = {".py": [], ".ipynb": []}
    for path in chain.from_iterable(map(_files_below, paths)):
        try:
            program = program_of(path)
        except ValueError:
            continue
        texts = "".join(program.texts)
        if len(texts) < LARGEST and mentions_keras(texts) and program.code:
            found[path.suffix].append(program)
    return [one for kind in found.values() for one in _spread(kind, most)]


def _spread(programs: Sequence[Program], most: int) -> Iterator[Program]:
    step = max(len(programs) / most, 1)
    return (programs[int(number * step)] for number in range(min(len(programs), most)))


def _files_below(path: Path) -> Iterator[Path]:
    """The scripts and notebooks below a path, or the path itself."""
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return (one for one in found if one.suffix in (".py", ".ipynb") and one.is_file())


def place(text: str, offset: int) -> tuple[int, int]:
    """The line, and the unit of UTF-16 in it, at an offset."""
    lines = LINE_ENDS.split(text[:offset])
    return len(lines) - 1, len(lines[-1].encode("utf-16-le", "surrogatepass")) // 2
