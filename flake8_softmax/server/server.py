"""The server: what the client says becomes analyses, and these become diagnostics."""

from __future__ import annotations

import asyncio
import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from lsprotocol import types as lsp
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from flake8_softmax import __version__
from flake8_softmax.server.analysis import Analyser, Analysis, warm
from flake8_softmax.server.diagnostics import SOURCE, Places, diagnostics
from flake8_softmax.server.folders import folder_of
from flake8_softmax.server.settings import Settings, read
from flake8_softmax.server.snapshot import Cell, opened, path_of, program_of, snapshot_of
from flake8_softmax.server.workspace import Protocol

if TYPE_CHECKING:
    from pygls.server import ServerErrors

Result = TypeVar("Result")

# Without a selector of cells clients send the Markdown cells too: numbers are those of the file.
_NOTEBOOKS: Final = lsp.NotebookDocumentSyncOptions(
    notebook_selector=[
        lsp.NotebookDocumentFilterWithNotebook(
            notebook=lsp.NotebookDocumentFilterNotebookType(notebook_type="jupyter-notebook")
        )
    ]
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the client shows of a document, and the state of it that this is about."""

    cell: Cell | None
    diagnostics: Sequence[lsp.Diagnostic]


NOTHING: Final = Shown(None, ())


class Server(LanguageServer):
    """The state of one conversation; `analyses` has the last one of each program by its URI.

    Analyses run one at a time in a thread of their own. One that an edit overtakes is thrown away.
    """

    def __init__(self) -> None:
        super().__init__(
            SOURCE,
            __version__,
            text_document_sync_kind=lsp.TextDocumentSyncKind.Incremental,
            notebook_document_sync=_NOTEBOOKS,
            protocol_cls=Protocol,
        )
        self.is_shut_down = False
        self.settings = Settings()
        self.folder_settings: dict[str, Settings] = {}
        self.analyses: dict[str, Analysis] = {}
        self._analyser = Analyser()
        self._worker = ThreadPoolExecutor(1, "analysis")
        self._pending: dict[str, asyncio.Task[None]] = {}
        self._published: dict[str, dict[str, Shown]] = {}
        self._problems: dict[str, str] = {}

    @property
    def folders(self) -> list[str]:
        """The paths of the folders that the client has open."""
        opened = [folder.uri for folder in self.workspace.folders.values()]
        root = self.workspace.root_uri
        paths = [to_fs_path(uri) for uri in opened or ([root] if root else [])]
        return [path for path in paths if path]

    def warm(self) -> None:
        """Import what an analysis needs, in its thread."""
        self._worker.submit(warm)

    def configure(self, data: object, folder: str | None = None) -> None:
        """Take over settings, of a folder or of all; what is wrong with them is logged."""
        before = self.folder_settings.get(folder, self.settings) if folder else self.settings
        made, wrong = read(data, before)
        for line in wrong:
            self.log(line, lsp.MessageType.Warning)
        if folder is None:
            self.settings = made
        else:
            self.folder_settings[folder] = made

    def schedule_all(self) -> None:
        """Analyse all that is open again."""
        for uri in list(self._published):
            self.schedule(uri)

    def schedule_importers(self, uri: str) -> None:
        """Analyse the programs again that may import a file."""
        path = os.path.realpath(path_of(uri))
        for other, analysis in list(self.analyses.items()):
            if path in analysis.files:
                self.schedule(other)

    def schedule(self, uri: str) -> None:
        """Analyse a program soon; the analysis of its last state is overtaken."""
        pending = self._pending.pop(uri, None)
        if pending is not None:
            pending.cancel()
        self._published.setdefault(uri, {})
        self._pending[uri] = asyncio.ensure_future(self._guarded(uri))

    def is_outdated(self, uri: str) -> bool:
        """Whether a program is not what was analysed last."""
        last = self.analyses.get(uri)
        current = snapshot_of(self.workspace, uri)
        return uri in self._pending or last is None or last.snapshot != current

    def forget(self, uri: str) -> None:
        """A program was closed: what was shown of it goes."""
        pending = self._pending.pop(uri, None)
        if pending is not None:
            pending.cancel()
        self.analyses.pop(uri, None)
        for shown in self._published.pop(uri, {}):
            self._publish(shown, NOTHING)

    def current(self, uri: str) -> tuple[Analysis, Cell] | None:
        """The last analysis with a script or cell; None if it is not what the client shows now."""
        analysis = self.analyses.get(program_of(self.workspace, uri))
        document = opened(self.workspace, uri)
        if analysis is None or document is None:
            return None
        cell = analysis.snapshot.cell_at(uri)
        return (analysis, cell) if cell and cell.text == document.source else None

    def places(self, analysis: Analysis) -> Places:
        """Where the findings of an analysis stand for this client."""
        return Places(analysis, self.encoding)

    @property
    def _refreshes(self) -> bool:
        """Whether the client asks for hints again when it is told that they are new."""
        capability = "workspace.inlay_hint.refresh_support"
        return bool(get_capability(self.client_capabilities, capability))

    @property
    def encoding(self) -> str:
        """How the client counts characters."""
        return str(self.workspace.position_encoding)

    async def worked(self, work: Callable[[], Result]) -> Result:
        """The result of work that takes time; it waits for the analysis that runs."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    async def fixed(self, analysis: Analysis) -> Mapping[int, str]:
        """The texts of the cells, or of the script, after all fixes."""
        folder = folder_of(analysis.snapshot.path, self.folders)
        return await self.worked(partial(self._fixed, analysis, folder))

    def _fixed(self, analysis: Analysis, folder: str) -> Mapping[int, str]:
        from flake8_softmax.server.fixing import fixed

        return fixed(analysis, self._analyser.configuration(analysis, folder))

    def log(self, text: str, kind: lsp.MessageType = lsp.MessageType.Error) -> None:
        """Tell the client what went wrong, where it shows such things."""
        self.window_log_message(lsp.LogMessageParams(type=kind, message=text))

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        """Log what pygls could not do, such as to read a message; a request is answered as well."""
        self.log(f"{type(error).__name__}: {error}")

    async def _guarded(self, uri: str) -> None:
        try:
            await self._analyse(uri)
        except Exception:
            self.log(f"{uri} is not analysed:\n{traceback.format_exc()}")
        self._pending.pop(uri, None)

    async def _analyse(self, uri: str) -> None:
        folder = folder_of(path_of(uri), self.folders)
        settings = self.folder_settings.get(folder, self.settings)
        await asyncio.sleep(settings.debounce / 1000 if self._published.get(uri) else 0)
        snapshot = snapshot_of(self.workspace, uri)
        if snapshot is None:
            return
        work = partial(self._analyser.analysed, snapshot, settings, folder, self._unsaved(uri))
        analysis = await self.worked(work)
        self.analyses[uri] = analysis
        self._show(analysis)
        if settings.inlay_hints and self._refreshes:
            self.workspace_inlay_hint_refresh(None)
        self._complain(folder, analysis.problem)

    def _unsaved(self, uri: str) -> Mapping[str, str]:
        """The texts of the other scripts that are open, by their paths."""
        documents = self.workspace.text_documents.values()
        scripts = (one for one in documents if one.uri != uri and one.uri.endswith(".py"))
        return {path_of(one.uri): one.source for one in scripts}

    def _show(self, analysis: Analysis) -> None:
        """Publish the findings of each cell of which something has changed, and none of others."""
        snapshot = analysis.snapshot
        before = self._published.get(snapshot.uri, {})
        cells = {cell.uri: cell for cell in snapshot.cells}
        found = diagnostics(analysis, self.encoding)
        now = {uri: Shown(cells.get(uri), found[uri]) for uri in snapshot.uris}
        for uri in before.keys() - now.keys():
            self._publish(uri, NOTHING)
        for uri, shown in now.items():
            if before.get(uri) != shown:
                self._publish(uri, shown)
        self._published[snapshot.uri] = now

    def _publish(self, uri: str, shown: Shown) -> None:
        version = shown.cell.version if shown.cell is not None else None
        params = lsp.PublishDiagnosticsParams(
            uri=uri, diagnostics=shown.diagnostics, version=version
        )
        self.text_document_publish_diagnostics(params)

    def _complain(self, folder: str, problem: str) -> None:
        """Show what is wrong with the configuration of a folder, once."""
        if problem and self._problems.get(folder) != problem:
            params = lsp.ShowMessageParams(type=lsp.MessageType.Warning, message=problem)
            self.window_show_message(params)
        self._problems[folder] = problem
