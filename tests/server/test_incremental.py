"""Whatever is edited in whatever order: what is shown is what the command finds in the text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from server.checking import reported, shown
from server.clients import Client, between
from server.programs import place
from server.test_diagnostics import COMPILE, HEAD, LINEAR, ONE_UNIT, PROBABILITIES

NUMBERS = count(1)
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
        client.sync()
        assert [shown(client.diagnostics[uri])] == reported(uri, ["python"], [text])
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
        found = [shown(client.diagnostics[cell]) for cell in cells]
        assert found == reported(notebook, ["python"] * len(texts), texts)
