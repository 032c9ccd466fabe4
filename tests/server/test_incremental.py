"""Whatever is edited in whatever order: a fresh look at the same text finds what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from server.clients import Client, between
from server.test_diagnostics import COMPILE, HEAD, LINEAR, ONE_UNIT, PROBABILITIES

from flake8_softmax.checker import Options, check, check_cells
from flake8_softmax.finding import Position

NUMBERS = count(1)
FRESH = Options(opt_in=False, line_numbers=False)
SUPPRESSED = ONE_UNIT[:-1] + "  # noqa: SMX203\n"
WIDE = f"s = '😀é'; {ONE_UNIT}"
CODE = st.sampled_from([LINEAR, ONE_UNIT, WIDE, SUPPRESSED, COMPILE, PROBABILITIES, "x = 1\r\n"])
OTHER = st.sampled_from(
    ["", "\n", "😀", "# é", "# noqa\n", "%pylab\n", "print 1\n", "def f():\n  ", "(", "'''", "'"]
)
PIECES = st.one_of(CODE, OTHER)
TEXTS = st.lists(CODE, max_size=4).map("".join)


@dataclass(frozen=True)
class Edit:
    """An edit of a text: shares of its length, and what stands there then."""

    start: float
    length: float
    text: str

    def of(self, text: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
        """The new text, and the places of the edit as lines and units of UTF-16."""
        start = round(self.start * len(text))
        end = start + round(self.length * (len(text) - start))
        if text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n":
            start = end = 0
        return text[:start] + self.text + text[end:], place(text, start), place(text, end)


def place(text: str, offset: int) -> tuple[int, int]:
    lines = text[:offset].replace("\r\n", "\n").split("\n")
    return len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2


SHARES = st.floats(0, 1)
EDITS = st.builds(Edit, SHARES, st.sampled_from([0.0, 0.0, 0.05, 0.3, 1.0]), PIECES)


@settings(max_examples=30)
@given(TEXTS, st.lists(EDITS, min_size=1, max_size=5))
def test_a_script(client: Client, text: str, edits: list[Edit]) -> None:
    uri = f"file:///nowhere/random-{next(NUMBERS)}.py"
    text = HEAD + text
    client.open(uri, text)
    for edit in edits:
        text, first, last = edit.of(text)
        client.edit(uri, between(first, last, edit.text))
        assert shown(client, uri) == found_in(text)
    client.close(uri)


@settings(max_examples=30)
@given(
    st.lists(TEXTS, min_size=1, max_size=5),
    st.lists(st.tuples(SHARES, st.one_of(EDITS, TEXTS, st.none())), min_size=1, max_size=6),
)
def test_a_notebook(
    client: Client, texts: list[str], changes: list[tuple[float, Edit | str | None]]
) -> None:
    notebook = f"file:///nowhere/random-{next(NUMBERS)}.ipynb"
    texts = [HEAD, *texts]
    cells = client.open_notebook(notebook, *texts)
    for share, change in changes:
        number = min(int(share * len(texts)), max(len(texts) - 1, 0))
        if isinstance(change, str):
            cells[number:number] = client.splice(notebook, number, added=[change])
            texts.insert(number, change)
        elif not texts:
            continue
        elif change is None:
            client.splice(notebook, number, removed=[cells.pop(number)])
            del texts[number]
        else:
            texts[number], first, last = change.of(texts[number])
            client.edit_cell(notebook, cells[number], between(first, last, change.text))
        client.sync()
        assert [shown(client, cell) for cell in cells] == found_in_cells(texts)


Place = tuple[int, int, str, str]


def shown(client: Client, uri: str) -> list[Place]:
    client.sync()
    return sorted(
        (one.range.start.line, one.range.start.character, str(one.code), one.message)
        for one in client.diagnostics[uri]
    )


def found_in(text: str) -> list[Place]:
    rows = rows_of(text)
    if any(row.strip() == "# flake8: noqa" for row in rows):
        return []
    return sorted(
        (*in_units(rows, one.span.start), one.code, one.message)
        for one in check(text, "a.py", FRESH)
        if "# noqa" not in rows[one.span.start.row - 1]
    )


def found_in_cells(texts: list[str]) -> list[list[Place]]:
    found: list[list[Place]] = [[] for _ in texts]
    for one in check_cells(list(enumerate(texts, 1)), FRESH):
        assert one.cell is not None
        cell = one.cell.number - 1
        at = in_units(rows_of(texts[cell]), one.cell.start)
        found[cell].append((*at, one.code, one.message))
    return [sorted(cell) for cell in found]


def rows_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def in_units(rows: list[str], at: Position) -> tuple[int, int]:
    return at.row - 1, len(rows[at.row - 1][: at.column].encode("utf-16-le")) // 2
