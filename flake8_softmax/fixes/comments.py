"""Comments that suppress findings: `# noqa` at the end of their lines, in scripts and in cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from flake8_softmax.finding import Edit, Finding
from flake8_softmax.fixes.places import sources
from flake8_softmax.source.noqa import end_of_codes
from flake8_softmax.source.rows import Rows, with_newlines
from flake8_softmax.source.tokens import joined_rows, tokens


def comments(text: str, filename: str, findings: Iterable[Finding]) -> list[Edit]:
    """The edits of a file that write a comment with their codes behind the lines of findings.

    None is made where it would not be a comment, as behind a string without an end.
    """
    found = sources(text, filename)
    codes: defaultdict[int, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for finding in findings:
        cell, row = row_of(finding)
        codes[cell][row].add(finding.code)
    return [
        edit
        for cell in sorted(codes)
        for edit in comments_in(cell, found.get(cell, ""), codes[cell])
    ]


def row_of(finding: Finding) -> tuple[int, int]:
    """The cell of a finding, 0 in a script, and its row there."""
    cell = finding.cell
    return (0, finding.position.row) if cell is None else (cell.number, cell.start.row)


def comments_in(cell: int, source: str, codes: Mapping[int, Iterable[str]]) -> Iterator[Edit]:
    """The edits of a script, cell 0, or of a cell that suppress codes on their rows.

    One comment for each line: rows that a long string or a backslash joins are one.
    """
    rows = Rows(source)
    for first, last, line in joined_rows(with_newlines(source)):
        wanted = sorted({code for row in range(first, last + 1) for code in codes.get(row, ())})
        if not wanted:
            continue
        line = line.rstrip("\n")
        column, text = _comment(line, wanted)
        start = line.rfind("\n") + 1
        if column >= start and _is_same(line, f"{line[:column]}{text}{line[column:]}"):
            offset = rows.offset(last, column - start)
            yield Edit(cell, offset, offset, text)


def _comment(line: str, codes: Sequence[str]) -> tuple[int, str]:
    """Where to write what: the codes behind those that are there, or a new comment at the end."""
    end = end_of_codes(line)
    if end is not None:
        return end, f",{','.join(codes)}"
    return len(line), f"{' ' if line.endswith(' ') else '  '}# noqa: {','.join(codes)}"


def _is_same(line: str, other: str) -> bool:
    return _without_comments(line) == _without_comments(other)


def _without_comments(line: str) -> list[str]:
    return [token.text for token in tokens(line) if token.kind != "comment"]
