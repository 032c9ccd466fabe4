"""The code of a file as its author sees it: the rows of a script, or of each cell of a notebook."""

from __future__ import annotations

from functools import cached_property

from flake8_softmax.cli.files import SourceFile
from flake8_softmax.finding import Position
from flake8_softmax.source import notebook
from flake8_softmax.source.encoding import decoded
from flake8_softmax.source.rows import Index, with_newlines


class Code:
    """The sources of a file: cell 0 is a script, others are cells of a notebook from 1."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source

    def lines(self, cell: int) -> list[str]:
        """The rows of a script or cell without what ends them."""
        return with_newlines(self._text(cell)).split("\n")[:-1]

    def position(self, cell: int, offset: int) -> Position:
        """The row and column of a character of a script or cell."""
        return Index(self._text(cell)).position(offset)

    def _text(self, cell: int) -> str:
        return self._cells.get(cell, "") if cell else self._source.text

    @cached_property
    def _cells(self) -> dict[int, str]:
        found = notebook.parse(
            decoded(self._source.text), self._source.name.lower().endswith(".ipynb")
        )
        return {cell.number: cell.source for cell in found.cells} if found else {}
