"""Edits of texts as those of the client's documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lsprotocol import types as lsp

from flake8_softmax.finding import Edit
from flake8_softmax.fixes.places import edited
from flake8_softmax.server.positions import Lines
from flake8_softmax.server.snapshot import Cell, Snapshot
from flake8_softmax.source.json_edits import NotEditableError


class Editing:
    """Makes the edits of one snapshot, for a client that counts in an encoding.

    Documents have their versions if the client is `versioned`: it then refuses what comes too late.
    """

    def __init__(self, snapshot: Snapshot, encoding: str, versioned: bool) -> None:
        self._snapshot = snapshot
        self._encoding = encoding
        self._versioned = versioned

    def of_fix(self, edits: Iterable[Edit]) -> lsp.WorkspaceEdit | None:
        """Edits of cells by their number, or of the script; None if one of them is not there."""
        ordered = sorted(edits)
        if not self._snapshot.is_notebook and any(edit.cell for edit in ordered):
            return self._in_json(ordered)
        changes: dict[Cell, list[lsp.TextEdit]] = {}
        for edit in ordered:
            cell = self._snapshot.cell(edit.cell)
            if cell is None:
                return None
            changes.setdefault(cell, []).append(self._edit(cell, edit.start, edit.end, edit.text))
        return self._made(changes)

    def of_texts(self, texts: Mapping[int, str]) -> lsp.WorkspaceEdit:
        """New texts of cells, or of the script: each as one edit, as small as can be."""
        changes = {
            cell: [self._smallest(cell, texts[cell.number])]
            for cell in self._snapshot.cells
            if texts.get(cell.number, cell.text) != cell.text
        }
        return self._made(changes)

    def _in_json(self, edits: Iterable[Edit]) -> lsp.WorkspaceEdit | None:
        """Edits of the cells of a notebook that is open as text."""
        try:
            return self.of_texts({0: edited(self._snapshot.cells[0].text, edits)})
        except NotEditableError:
            return None

    def _smallest(self, cell: Cell, text: str) -> lsp.TextEdit:
        before = _alike(cell.text, text)
        after = _alike(cell.text[before:][::-1], text[before:][::-1])
        return self._edit(cell, before, len(cell.text) - after, text[before : len(text) - after])

    def _edit(self, cell: Cell, start: int, end: int, text: str) -> lsp.TextEdit:
        lines = Lines(cell.text, self._encoding)
        return lsp.TextEdit(range=lines.range_at(start, end), new_text=text)

    def _made(self, changes: Mapping[Cell, list[lsp.TextEdit]]) -> lsp.WorkspaceEdit:
        if not self._versioned:
            return lsp.WorkspaceEdit(changes={cell.uri: made for cell, made in changes.items()})
        return lsp.WorkspaceEdit(
            document_changes=[
                lsp.TextDocumentEdit(
                    text_document=lsp.OptionalVersionedTextDocumentIdentifier(
                        uri=cell.uri, version=cell.version
                    ),
                    edits=made,
                )
                for cell, made in changes.items()
            ]
        )


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
