"""What a case file says about itself: `# expect: SMX203@29` at the end of the offending line.

The column counts from 1 in characters of the line, in a notebook of the line of the cell. Several
findings are separated by commas. `# expect-below:` speaks of the next line.

Where a notebook's lines stand in its JSON is worked out here from the raw text, by other means than
the linter's own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from flake8_softmax.checker import analyse

COMMENT = re.compile(r"#\s*(expect|expect-below):\s*(.*?)\s*$")
ONE = re.compile(r"(?P<code>SMX\d{3})@(?P<column>\d+)")


class Expected(NamedTuple):
    """A finding as flake8 prints it: physical row and column, both from 1."""

    row: int
    column: int
    code: str


class Spot(NamedTuple):
    row: int
    column: int


@dataclass(frozen=True)
class Character:
    """A character of the program and where it begins in the file."""

    value: str
    spot: Spot


def actual_findings(path: Path, tree: ast.AST | None = None) -> list[Expected]:
    """What a user sees; the opt-in codes only in the folders of opt-in rules."""
    opt_in = path.parent.name.startswith("smx9")
    findings = analyse(path.read_text(encoding="utf-8"), str(path), tree=tree)
    return [
        Expected(finding.position.row, finding.position.column + 1, finding.code)
        for finding in findings
        if opt_in or not finding.code.startswith("SMX9")
    ]


def expected_findings(path: Path) -> list[Expected]:
    """What the comments of a script or notebook promise, in the order flake8 prints it."""
    programs = programs_of(path.read_text(encoding="utf-8"), path.suffix)
    return sorted(found for program in programs for found in promises(program))


def programs_of(text: str, suffix: str) -> list[list[Character]]:
    """The script, or the code cells of the notebook."""
    return cells(text) if suffix == ".ipynb" else [script(text)]


def script(text: str) -> list[Character]:
    return [
        Character(value, Spot(row, column))
        for row, line in enumerate(text.split("\n"), 1)
        for column, value in enumerate(f"{line}\n", 1)
    ]


def promises(program: list[Character]) -> Iterator[Expected]:
    rows = lines(program)
    for index, row in enumerate(rows):
        comment = COMMENT.search("".join(character.value for character in row).rstrip("\n"))
        if comment is None:
            continue
        target = rows[index + (comment[1] == "expect-below")]
        for promise in comment[2].split(","):
            one = ONE.fullmatch(promise.strip())
            assert one, f"not an expectation: {promise!r}"
            spot = target[int(one["column"]) - 1].spot
            yield Expected(spot.row, spot.column, one["code"])


def lines(program: list[Character]) -> list[list[Character]]:
    rows: list[list[Character]] = [[]]
    for character in program:
        rows[-1].append(character)
        if character.value == "\n":
            rows.append([])
    return rows


def cells(text: str) -> list[list[Character]]:
    """The code cells of a notebook, nbformat 4 or (with worksheets) older."""
    notebook = Json(text).read()
    sheets = notebook.get("worksheets", [notebook])
    return [
        source_of(cell)
        for sheet in sheets
        for cell in sheet["cells"]
        if characters_text(cell["cell_type"]) == "code"
    ]


def source_of(cell: dict[str, Any]) -> list[Character]:
    source = cell["source"] if "source" in cell else cell["input"]
    if source and isinstance(source[0], list):
        return [character for line in source for character in line]
    return list(source)


def characters_text(characters: list[Character]) -> str:
    return "".join(character.value for character in characters)


class Json:
    """Reads JSON in which every string is the list of its characters with their spots."""

    TOKEN = re.compile(
        r'\s*(?:(?P<mark>[\[\]{},:])|(?P<string>"(?:[^"\\]|\\.)*")|(?P<word>[^\s,\]}]+))'
    )
    ESCAPE = re.compile(r"\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)|\\u(....)|\\(.)|(.)", re.DOTALL)
    SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}  # noqa: RUF012

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def read(self) -> Any:
        kind, start, token = self.next()
        if token == "{":
            return self.mapping()
        if token == "[":
            return self.sequence()
        return self.string(start, token) if kind == "string" else token

    def next(self) -> tuple[str, int, str]:
        match = self.TOKEN.match(self.text, self.place)
        assert match
        assert match.lastgroup
        self.place = match.end()
        return match.lastgroup, match.start(match.lastgroup), match[match.lastgroup]

    def peek(self) -> str:
        place = self.place
        token = self.next()[2]
        self.place = place
        return token

    def mapping(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self.peek() != "}":
            if self.peek() == ",":
                self.next()
            key = characters_text(self.read())
            assert self.next()[2] == ":"
            found[key] = self.read()
        self.next()
        return found

    def sequence(self) -> list[Any]:
        found: list[Any] = []
        while self.peek() != "]":
            if self.peek() == ",":
                self.next()
            found.append(self.read())
        self.next()
        return found

    def string(self, start: int, token: str) -> list[Character]:
        return [
            Character(self.decoded(match), self.spot(start + 1 + match.start()))
            for match in self.ESCAPE.finditer(token[1:-1])
        ]

    def decoded(self, match: re.Match[str]) -> str:
        high, low, single, short, plain = match.groups()
        if high:
            pair = bytes.fromhex(high + low)
            return pair.decode("utf-16-be")
        if single:
            return chr(int(single, 16))
        return plain or self.SHORT.get(short, short)

    def spot(self, offset: int) -> Spot:
        begin = self.text.rfind("\n", 0, offset) + 1
        return Spot(self.text.count("\n", 0, offset) + 1, offset - begin + 1)
