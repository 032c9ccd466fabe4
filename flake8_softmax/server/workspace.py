"""The texts that a client has open; what a client says of others is logged and passed over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol
from pygls.workspace import Workspace

from flake8_softmax.server.positions import Lines
from flake8_softmax.server.snapshot import opened

_LOG = logging.getLogger(__name__)


class OpenDocuments(Workspace):
    """The workspace of pygls, for any order of messages.

    pygls takes a form feed for the end of a line, counts a place behind the end of a line as one
    inside it, and raises KeyError for what was never opened.
    """

    def update_text_document(
        self,
        text_doc: lsp.VersionedTextDocumentIdentifier,
        change: lsp.TextDocumentContentChangeEvent,
    ) -> None:
        """Apply an edit to a document that is open."""
        known = opened(self, text_doc.uri)
        if known is None:
            _LOG.warning("An edit of %s, which is not open, is ignored", text_doc.uri)
            return
        self.put_text_document(
            lsp.TextDocumentItem(
                uri=known.uri,
                language_id=known.language_id or "",
                version=text_doc.version,
                text=_changed(known.source, change, str(self.position_encoding)),
            )
        )

    def update_notebook_document(self, params: lsp.DidChangeNotebookDocumentParams) -> None:
        """Apply what changed in a notebook that is open."""
        uri = params.notebook_document.uri
        if self.get_notebook_document(notebook_uri=uri) is None:
            _LOG.warning("A change of %s, which is not open, is ignored", uri)
            return
        super().update_notebook_document(params)


class Protocol(LanguageServerProtocol):
    """The protocol of pygls with a workspace of our own.

    pygls keeps what it needs to cancel the work for a message, for a notification forever, and
    gives no answer to a request that it cannot read.
    """

    _documents: OpenDocuments | None = None
    _made_from: Workspace | None = None

    @property
    def workspace(self) -> OpenDocuments:
        """What is open; raises RuntimeError before the client has said hello."""
        made = super().workspace
        if self._documents is None or self._made_from is not made:
            self._made_from = made
            folders = list(made.folders.values())
            self._documents = OpenDocuments(
                made.root_uri,
                workspace_folders=folders,
                position_encoding=made.position_encoding,
            )
        return self._documents

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message from what stands in it; raises JsonRpcException if that makes no sense."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def _execute_handler(
        self,
        msg_id: str | int,
        handler: Callable[..., Any],
        callback: Callable[[Any], Any],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        super()._execute_handler(msg_id, handler, callback, args, kwargs)
        work = self._request_futures.get(msg_id)
        if work is not None:
            work.add_done_callback(lambda _: self._request_futures.pop(msg_id, None))


def _changed(text: str, change: lsp.TextDocumentContentChangeEvent, encoding: str) -> str:
    if not isinstance(change, lsp.TextDocumentContentChangePartial):
        return change.text
    lines = Lines(text, encoding)
    start, end = lines.offset(change.range.start), lines.offset(change.range.end)
    return f"{text[:start]}{change.text}{text[max(start, end) :]}"
