"""A real client of a real server, over pipes, with calls that wait for their answers."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections import Counter
from collections.abc import Coroutine, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from flake8_softmax.server.positions import Lines

TIMEOUT = 60
COMMAND = (sys.executable, "-m", "flake8_softmax", "server", "--stdio")
FAST = {"debounce": 0}

T = TypeVar("T")


class Client:
    """An editor: it opens and edits texts and notebooks and keeps the diagnostics it is sent.

    `settings` are those of `initialize`; `answers` are given for `workspace/configuration`. One
    that `resolves` asks for edits when it wants them, and knows versions in them.
    """

    def __init__(
        self,
        *folders: Path,
        settings: object = FAST,
        encoding: str = "utf-16",
        answers: dict[str | None, object] | None = None,
        command: Sequence[str] = COMMAND,
        resolves: bool = True,
    ) -> None:
        self._resolves = resolves
        self.diagnostics: dict[str, list[lsp.Diagnostic]] = {}
        self.published: list[lsp.PublishDiagnosticsParams] = []
        self.counts: Counter[str] = Counter()
        self.logged: list[str] = []
        self.shown: list[str] = []
        self.registered: list[str] = []
        self.refreshed: list[str] = []
        self.answers = answers
        self._arrived = threading.Condition()
        self._versions: dict[str, int] = {}
        self._notebook_versions: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.protocol = self._made()
        self.run(self.protocol.start_io(*command))
        self.initialized = self.run(self._hello(folders, settings, encoding))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of something that the client does."""
        future: Future[T] = asyncio.run_coroutine_threadsafe(work, self._loop)
        return future.result(TIMEOUT)

    def call(self, function: Any, *arguments: Any) -> None:
        """Send a notification."""

        async def send() -> None:
            function(*arguments)

        self.run(send())

    def _made(self) -> LanguageClient:
        client = LanguageClient("test", "0")

        @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: lsp.PublishDiagnosticsParams) -> None:
            with self._arrived:
                self.published.append(params)
                self.counts[params.uri] += 1
                self.diagnostics[params.uri] = list(params.diagnostics)
                self._arrived.notify_all()

        @client.feature(lsp.WINDOW_LOG_MESSAGE)
        def log(params: lsp.LogMessageParams) -> None:
            self._keep(self.logged, params.message)

        @client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def show(params: lsp.ShowMessageParams) -> None:
            self._keep(self.shown, params.message)

        @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def register(params: lsp.RegistrationParams) -> None:
            for one in params.registrations:
                self._keep(self.registered, one.method)

        @client.feature(lsp.WORKSPACE_INLAY_HINT_REFRESH)
        def refresh(params: None) -> None:
            self._keep(self.refreshed, "hints")

        @client.feature(lsp.WORKSPACE_CONFIGURATION)
        def configuration(params: lsp.ConfigurationParams) -> list[object]:
            return [(self.answers or {}).get(item.scope_uri, {}) for item in params.items]

        return client

    def _keep(self, where: list[str], text: str) -> None:
        with self._arrived:
            where.append(text)
            self._arrived.notify_all()

    async def _hello(
        self, folders: Sequence[Path], settings: object, encoding: str
    ) -> lsp.InitializeResult:
        opened = [lsp.WorkspaceFolder(uri=path.as_uri(), name=path.name) for path in folders]
        dynamic = {"dynamic_registration": True}
        answer = await self.protocol.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(
                    general=lsp.GeneralClientCapabilities(position_encodings=[encoding]),
                    notebook_document=lsp.NotebookDocumentClientCapabilities(
                        synchronization=lsp.NotebookDocumentSyncClientCapabilities()
                    ),
                    text_document=lsp.TextDocumentClientCapabilities(
                        code_action=lsp.CodeActionClientCapabilities(
                            resolve_support=lsp.ClientCodeActionResolveOptions(["edit"])
                            if self._resolves
                            else None
                        )
                    ),
                    workspace=lsp.WorkspaceClientCapabilities(
                        workspace_edit=lsp.WorkspaceEditClientCapabilities(
                            document_changes=self._resolves
                        ),
                        configuration=self.answers is not None,
                        did_change_configuration=lsp.DidChangeConfigurationClientCapabilities(
                            **dynamic
                        ),
                        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(
                            **dynamic
                        ),
                        inlay_hint=lsp.InlayHintWorkspaceClientCapabilities(refresh_support=True),
                    ),
                ),
                process_id=None,
                workspace_folders=opened or None,
                initialization_options=settings,
            )
        )
        self.protocol.initialized(lsp.InitializedParams())
        return answer

    @property
    def process(self) -> asyncio.subprocess.Process:
        """The server."""
        process = self.protocol._server
        assert process is not None
        return process

    @property
    def memory(self) -> int:
        """The KiB that the server takes; this is known on Linux."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.partition("VmRSS:")[2].split()[0])

    def wait(self, is_there: Any) -> None:
        """Wait until something is true of what the client was sent."""
        with self._arrived:
            assert self._arrived.wait_for(is_there, TIMEOUT), (self.diagnostics, self.logged)

    def settle(self) -> None:
        """Wait until nothing is left to do: a program opened now is analysed behind all others."""
        uri = f"untitled:settled-{len(self.published)}-{len(self._versions)}"
        self.open(uri, "x = 1\n")
        self.close(uri)

    def sync(self) -> None:
        """Wait until all has arrived that the server sent until now."""
        self.hover("untitled:nothing", 0, 0)

    # Texts

    def open(self, uri: str, text: str, language: str = "python", version: int = 1) -> list[str]:
        """Open a script; its findings."""
        item = lsp.TextDocumentItem(uri=uri, language_id=language, version=version, text=text)
        self._versions[uri] = version
        return self._codes_after(
            uri, lambda: self.protocol.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        )

    def edit(self, uri: str, *changes: lsp.TextDocumentContentChangeEvent) -> list[str]:
        """Edit a script; its findings."""
        return self._codes_after(uri, lambda: self.send_edit(uri, *changes))

    def send_edit(self, uri: str, *changes: lsp.TextDocumentContentChangeEvent) -> None:
        self._versions[uri] += 1
        identifier = lsp.VersionedTextDocumentIdentifier(uri=uri, version=self._versions[uri])
        self.protocol.text_document_did_change(
            lsp.DidChangeTextDocumentParams(text_document=identifier, content_changes=changes)
        )

    def close(self, uri: str) -> None:
        """Close a script; its diagnostics are gone then."""
        identifier = lsp.TextDocumentIdentifier(uri=uri)
        params = lsp.DidCloseTextDocumentParams(text_document=identifier)
        self._codes_after(uri, lambda: self.protocol.text_document_did_close(params))

    def codes(self, uri: str) -> list[str]:
        """The codes of the diagnostics shown now."""
        return [str(one.code) for one in self.diagnostics.get(uri, [])]

    def _codes_after(self, uri: str, action: Any) -> list[str]:
        """Do something, and wait for the diagnostics of a document that come of it."""
        before = self.counts[uri]
        self.call(action)
        self.wait(lambda: self.counts[uri] > before)
        return self.codes(uri)

    # Notebooks

    def open_notebook(
        self, uri: str, *cells: str | tuple[str, str], metadata: dict[int, object] | None = None
    ) -> list[str]:
        """Open a notebook of code cells, or of texts in a language; the URIs of the cells."""
        texts = [("python", one) if isinstance(one, str) else one for one in cells]
        uris = [f"{uri}#cell-{number}" for number in range(1, len(texts) + 1)]
        made = [
            lsp.NotebookCell(
                kind=kind_of(language), document=cell, metadata=(metadata or {}).get(number)
            )
            for number, (cell, (language, _)) in enumerate(zip(uris, texts, strict=True), 1)
        ]
        documents = [
            lsp.TextDocumentItem(uri=cell, language_id=language, version=1, text=text)
            for cell, (language, text) in zip(uris, texts, strict=True)
        ]
        self._versions.update(dict.fromkeys(uris, 1))
        self._notebook_versions[uri] = 0
        opened = lsp.NotebookDocument(
            uri=uri, notebook_type="jupyter-notebook", version=0, cells=made
        )
        params = lsp.DidOpenNotebookDocumentParams(
            notebook_document=opened, cell_text_documents=documents
        )
        before = [self.counts[cell] for cell in uris]
        self.call(self.protocol.notebook_document_did_open, params)
        for cell, count in zip(uris, before, strict=True):
            self.wait(lambda cell=cell, count=count: self.counts[cell] > count)
        return uris

    def send_cells(self, uri: str, changes: lsp.NotebookDocumentCellChanges | None) -> None:
        self._notebook_versions[uri] += 1
        self.protocol.notebook_document_did_change(
            lsp.DidChangeNotebookDocumentParams(
                notebook_document=lsp.VersionedNotebookDocumentIdentifier(
                    uri=uri, version=self._notebook_versions[uri]
                ),
                change=lsp.NotebookDocumentChangeEvent(cells=changes),
            )
        )

    def send_cell_edit(
        self, uri: str, cell: str, *changes: lsp.TextDocumentContentChangeEvent
    ) -> None:
        self._versions[cell] = self._versions.get(cell, 0) + 1
        document = lsp.VersionedTextDocumentIdentifier(uri=cell, version=self._versions[cell])
        change = lsp.NotebookDocumentCellContentChanges(document=document, changes=changes)
        self.send_cells(uri, lsp.NotebookDocumentCellChanges(text_content=[change]))

    def edit_cell(
        self, uri: str, cell: str, *changes: lsp.TextDocumentContentChangeEvent
    ) -> list[str]:
        """Edit a cell; its findings."""
        return self._codes_after(cell, lambda: self.send_cell_edit(uri, cell, *changes))

    def splice(
        self, uri: str, start: int, removed: Sequence[str] = (), added: Sequence[str] = ()
    ) -> list[str]:
        """Remove cells, from a number counted from 0, and put new ones there; their URIs."""
        named = len(self._versions)
        uris = [f"{uri}#new-{named + number}" for number in range(len(added))]
        self._versions.update(dict.fromkeys(uris, 1))
        code = lsp.NotebookCellKind.Code
        structure = lsp.NotebookDocumentCellChangeStructure(
            array=lsp.NotebookCellArrayChange(
                start=start,
                delete_count=len(removed),
                cells=[lsp.NotebookCell(kind=code, document=cell) for cell in uris],
            ),
            did_open=[
                lsp.TextDocumentItem(uri=cell, language_id="python", version=1, text=text)
                for cell, text in zip(uris, added, strict=True)
            ],
            did_close=[lsp.TextDocumentIdentifier(uri=cell) for cell in removed],
        )
        changes = lsp.NotebookDocumentCellChanges(structure=structure)
        before = {cell: self.counts[cell] for cell in (*uris, *removed)}
        self.call(self.send_cells, uri, changes)
        for cell, count in before.items():
            self.wait(lambda cell=cell, count=count: self.counts[cell] > count)
        return uris

    def arrange(self, uri: str, start: int, cells: Sequence[tuple[str, str]]) -> None:
        """Say which cells, given as URI and language, stand from a number on; they are open."""
        named = [
            lsp.NotebookCell(kind=kind_of(language), document=cell) for cell, language in cells
        ]
        array = lsp.NotebookCellArrayChange(start=start, delete_count=len(cells), cells=named)
        structure = lsp.NotebookDocumentCellChangeStructure(array=array)
        changes = lsp.NotebookDocumentCellChanges(structure=structure)
        self.call(self.send_cells, uri, changes)
        self.settle()

    def close_notebook(self, uri: str, cells: Sequence[str]) -> None:
        """Close a notebook; the diagnostics of its cells are gone then."""
        closed = lsp.NotebookDocumentIdentifier(uri=uri)
        documents = [lsp.TextDocumentIdentifier(uri=cell) for cell in cells]
        params = lsp.DidCloseNotebookDocumentParams(
            notebook_document=closed, cell_text_documents=documents
        )
        before = {cell: self.counts[cell] for cell in cells}
        self.call(self.protocol.notebook_document_did_close, params)
        for cell, count in before.items():
            self.wait(lambda cell=cell, count=count: self.counts[cell] > count)

    # Actions

    def actions(
        self, uri: str, line: int = 0, only: Sequence[str] | None = None, last: int | None = None
    ) -> dict[str, lsp.CodeAction]:
        """The actions for some lines by their title, with their edits."""
        start = lsp.Position(line=line, character=0)
        end = lsp.Position(line=line if last is None else last, character=999)
        params = lsp.CodeActionParams(
            text_document=lsp.TextDocumentIdentifier(uri=uri),
            range=lsp.Range(start=start, end=end),
            context=lsp.CodeActionContext(diagnostics=self.diagnostics.get(uri, []), only=only),
        )
        answer = self.run(self.protocol.text_document_code_action_async(params)) or []
        found = [one for one in answer if isinstance(one, lsp.CodeAction)]
        return {one.title: self._resolved(one) for one in found}

    def _resolved(self, action: lsp.CodeAction) -> lsp.CodeAction:
        if action.edit is not None:
            return action
        return self.run(self.protocol.code_action_resolve_async(action))

    def hover(self, uri: str, line: int, character: int) -> str:
        """What is shown of a place, '' if nothing is."""
        params = lsp.HoverParams(
            text_document=lsp.TextDocumentIdentifier(uri=uri),
            position=lsp.Position(line=line, character=character),
        )
        answer = self.run(self.protocol.text_document_hover_async(params))
        contents = answer.contents if answer is not None else None
        return contents.value if isinstance(contents, lsp.MarkupContent) else ""

    def hints(self, uri: str) -> list[tuple[int, int, object]]:
        """The inlay hints of a document: line, character and text."""
        start, end = lsp.Position(line=0, character=0), lsp.Position(line=999, character=0)
        params = lsp.InlayHintParams(
            text_document=lsp.TextDocumentIdentifier(uri=uri),
            range=lsp.Range(start=start, end=end),
        )
        answer = self.run(self.protocol.text_document_inlay_hint_async(params)) or []
        return [(one.position.line, one.position.character, one.label) for one in answer]

    def stop(self) -> int:
        """Say goodbye; the exit code of the server."""

        async def goodbye() -> int:
            await self.protocol.shutdown_async(None)
            self.protocol.exit(None)
            return await self.process.wait()

        code = self.run(goodbye())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(TIMEOUT)
        return code


def kind_of(language: str) -> lsp.NotebookCellKind:
    return lsp.NotebookCellKind.Markup if language == "markdown" else lsp.NotebookCellKind.Code


def whole(text: str) -> lsp.TextDocumentContentChangeWholeDocument:
    """The change to a new text, as clients send it that know no other."""
    return lsp.TextDocumentContentChangeWholeDocument(text=text)


def between(
    first: tuple[int, int], last: tuple[int, int], text: str
) -> lsp.TextDocumentContentChangePartial:
    """The change of what stands between two places, in lines and units from 0."""
    start, end = (lsp.Position(line=line, character=unit) for line, unit in (first, last))
    return lsp.TextDocumentContentChangePartial(range=lsp.Range(start=start, end=end), text=text)


def applied(texts: dict[str, str], edit: lsp.WorkspaceEdit | None) -> dict[str, str]:
    """Texts by URI after an edit, as a client that counts in UTF-16 applies it."""
    assert edit is not None
    changes = dict(edit.changes or {})
    for one in edit.document_changes or ():
        assert isinstance(one, lsp.TextDocumentEdit)
        assert one.text_document.version is not None
        changes[one.text_document.uri] = one.edits
    return {uri: _applied(text, changes.get(uri, ())) for uri, text in texts.items()}


def _applied(text: str, edits: Sequence[lsp.TextEdit]) -> str:
    lines = Lines(text, "utf-16")
    for edit in sorted(edits, key=lambda one: lines.offset(one.range.start), reverse=True):
        start, end = lines.offset(edit.range.start), lines.offset(edit.range.end)
        text = f"{text[:start]}{edit.new_text}{text[end:]}"
    return text
