"""Prints what is found in programs as comments for the lines: `python tests/expect.py FILE...`.

With `--write` the comments are put into the files, scripts and notebooks alike, in place of those
that were there. A comment that stands above its line (`# expect-below:`) stays above it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from expectations import (
    COMMENT,
    Character,
    Expected,
    Json,
    Spot,
    actual_findings,
    expected_findings,
    lines,
    programs_of,
)


@dataclass(frozen=True)
class Row:
    """A line of a program, `place` for people, and the comment that belongs to it."""

    place: str
    characters: tuple[Character, ...]
    comment: str

    @property
    def code(self) -> str:
        """The line without its newline."""
        return "".join(character.value for character in self.characters).rstrip("\r\n")


@dataclass(frozen=True)
class Edit:
    """Put `new` in place of the text from `start` to `end`."""

    start: int
    end: int
    new: str


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python tests/expect.py", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="script or notebook")
    parser.add_argument("--write", action="store_true", help="put the comments into the files")
    options = parser.parse_args(arguments)
    for path in options.files:
        if options.write:
            write(path)
        else:
            print("\n".join(shown(path)))
    return 0


def shown(path: Path) -> Iterator[str]:
    """The lines that have a finding, each with its comment."""
    for program in commented(path):
        for row in program:
            if row.comment:
                yield f"{path}:{row.place}: {bare(row.code)}  # expect: {row.comment}"


def bare(code: str) -> str:
    """The line without its comment; one that is nothing else keeps its indentation."""
    comment = COMMENT.search(code)
    before = code[: comment.start()] if comment else code
    return before.rstrip() or before


def write(path: Path) -> None:
    """Put the comments into the file; raises when a line cannot carry its comment."""
    before = path.read_bytes()
    text = before.decode("utf-8")
    for edit in sorted(edits(path, text), key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    path.write_bytes(text.encode("utf-8"))
    if expected_findings(path) != actual_findings(path):
        path.write_bytes(before)
        raise SystemExit(f"{path}: a line has no room for a comment; write `# expect-below:` first")


def commented(path: Path) -> list[list[Row]]:
    """The lines of each program of the file, with the comments that its findings ask for."""
    programs = programs_of(path.read_bytes().decode("utf-8"), path.suffix)
    found = actual_findings(path)
    return [
        list(rows(program, found, f"cell {number}, line " if path.suffix == ".ipynb" else "line "))
        for number, program in enumerate(programs, 1)
    ]


def rows(program: list[Character], found: Iterable[Expected], where: str) -> Iterator[Row]:
    at = by_place(found)
    for number, row in enumerate(lines(program), 1):
        promises = [
            f"{code}@{column}"
            for column, character in enumerate(row, 1)
            for code in at.get(character.spot, ())
        ]
        yield Row(f"{where}{number}", tuple(row), ", ".join(promises))


def by_place(found: Iterable[Expected]) -> Mapping[Spot, list[str]]:
    codes: defaultdict[Spot, list[str]] = defaultdict(list)
    for row, column, code in found:
        codes[Spot(row, column)].append(code)
    return codes


def edits(path: Path, text: str) -> Iterator[Edit]:
    places = Places(text, path.suffix == ".ipynb")
    for program in commented(path):
        for above, row in zip([None, *program], program, strict=False):
            if above is not None and kind_of(above) == "expect-below":
                yield places.replaced(above, comment_of("expect-below", row.comment))
            elif row.comment or kind_of(row) == "expect":
                yield places.replaced(row, comment_of("expect", row.comment))


def kind_of(row: Row) -> str | None:
    comment = COMMENT.search(row.code)
    return comment[1] if comment else None


def comment_of(kind: str, promises: str) -> str:
    return f"# {kind}: {promises}" if promises else ""


class Places:
    """Where characters of programs stand in the text of the file."""

    def __init__(self, text: str, in_json: bool) -> None:
        self.text = text
        self.in_json = in_json
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def start(self, character: Character) -> int:
        return self.starts[character.spot.row - 1] + character.spot.column - 1

    def end(self, character: Character) -> int:
        start = self.start(character)
        if not self.in_json:
            return start + 1
        escape = Json.ESCAPE.match(self.text, start)
        assert escape
        return escape.end()

    def replaced(self, row: Row, comment: str) -> Edit:
        """The row with this comment at its end, and no other one."""
        kept = len(bare(row.code))
        last = row.characters[len(row.code) - 1]
        start = self.end(row.characters[kept - 1]) if kept else self.start(row.characters[0])
        blank = "  " if bare(row.code).strip() and comment else ""
        return Edit(start, self.end(last), blank + comment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
