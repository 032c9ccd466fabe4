"""A script or a notebook as the client has it at one moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.uris import to_fs_path, urlparse
from pygls.workspace import TextDocument, Workspace

_LANGUAGES: Final = ("python", "ipython")


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell: its number from 1, all cells counted; or a whole script, which is cell 0."""

    number: int
    uri: str
    version: int | None
    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A program: `uri` is that of the script or notebook, `path` where its file is, or would be.

    `others` are the URIs of the cells that are no Python.
    """

    uri: str
    path: str
    cells: tuple[Cell, ...]
    others: tuple[str, ...] = ()
    is_notebook: bool = False

    @property
    def uris(self) -> Iterator[str]:
        """The URI of the script or of each cell."""
        yield from (cell.uri for cell in self.cells)
        yield from self.others

    def cell(self, number: int) -> Cell | None:
        """The cell of a number."""
        return next((cell for cell in self.cells if cell.number == number), None)

    def cell_at(self, uri: str) -> Cell | None:
        """The cell, or the script, of a URI."""
        return next((cell for cell in self.cells if cell.uri == uri), None)


def program_of(workspace: Workspace, uri: str) -> str:
    """The URI of the notebook with a cell, or that of the script itself."""
    found = workspace.get_notebook_document(cell_uri=uri)
    return uri if found is None else found.uri


def opened(workspace: Workspace, uri: str) -> TextDocument | None:
    """A text that is open; pygls keeps it under its URI without escapes, pygls 2.0 with them."""
    documents: Mapping[str, TextDocument] = workspace.text_documents
    return documents.get(unquote(uri)) or documents.get(uri)


def snapshot_of(workspace: Workspace, uri: str) -> Snapshot | None:
    """The script or notebook of a URI; None if it is not open, or no Python."""
    notebook = workspace.get_notebook_document(notebook_uri=uri)
    if notebook is not None:
        return _of_notebook(workspace, notebook)
    document = opened(workspace, uri)
    if document is None or not _is_python(document):
        return None
    return Snapshot(uri, path_of(uri), (_cell(0, document),))


def path_of(uri: str) -> str:
    """The path of a file; of another URI, such as that of a text without a file, its path part.

    No path has a NUL, which a URI may hold: the character that stands for others is in its place.
    """
    path: str = to_fs_path(uri) or urlparse(uri)[2]
    return path.replace("\0", "\ufffd")


def _of_notebook(workspace: Workspace, notebook: lsp.NotebookDocument) -> Snapshot:
    cells: list[Cell] = []
    others: list[str] = []
    for number, cell in enumerate(notebook.cells, 1):
        document = opened(workspace, cell.document)
        is_code = cell.kind == lsp.NotebookCellKind.Code
        if is_code and document is not None and _is_python(document):
            cells.append(_cell(number, document, _tags(cell)))
        else:
            others.append(cell.document)
    path = path_of(notebook.uri)
    return Snapshot(notebook.uri, path, tuple(cells), tuple(others), is_notebook=True)


def _cell(number: int, document: TextDocument, tags: tuple[str, ...] = ()) -> Cell:
    return Cell(number, document.uri, document.version, document.source, tags)


def _is_python(document: TextDocument) -> bool:
    """Whether a text is Python, or does not say what it is; a notebook may be open as text, too."""
    language = (document.language_id or "").lower()
    is_notebook = document.uri.lower().endswith(".ipynb")
    return not language or is_notebook or language.startswith(_LANGUAGES)


def _tags(cell: lsp.NotebookCell) -> tuple[str, ...]:
    """The tags of a cell; VS Code keeps the metadata of the file inside that of the protocol."""
    outer = _mapping(cell.metadata)
    for metadata in (outer, _mapping(outer.get("metadata"))):
        tags = metadata.get("tags")
        if isinstance(tags, list):
            return tuple(tag for tag in tags if isinstance(tag, str))
    return ()


def _mapping(data: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], data) if isinstance(data, Mapping) else {}
