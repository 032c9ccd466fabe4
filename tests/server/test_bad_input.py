"""What clients should not send, and what may break: the server answers or ignores it, and lives."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from server import breaking
from server.clients import Client, between, whole
from server.pipes import Pipes
from server.test_diagnostics import COMPILE, HEAD, ONE_UNIT, SCRIPT

EDITS = 4_000
MOST_KIB = 4_096
UNKNOWN = "file:///nowhere/unknown"


@pytest.fixture(scope="module")
def pipes() -> Iterator[Pipes]:
    made = Pipes()
    yield made
    assert made.stop() == 0


@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc": "2.0", ',
        b"\xff\xfe",
        b"[]",
        b"3",
        b"null",
        b'[{"jsonrpc": "2.0", "id": 7, "method": "shutdown"}]',
        b'{"jsonrpc": "2.0", "id": 7}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"x": 1}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": null}',
    ],
)
def test_what_is_no_message_is_logged(pipes: Pipes, body: bytes) -> None:
    pipes.send(body)
    (logged,) = pipes.answers()
    assert logged["method"] == "window/logMessage"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Hello: world\r\n\r\n",
        b"garbage\r\n",
        b"Content-Length: many\r\n\r\n",
        b"Content-Length: -5\r\n\r\n",
        b"Content-Length: 0\r\n\r\n",
        b"Content-Type: text/plain\r\n\r\n{}\r\n",
    ],
)
def test_what_is_not_even_framed_is_passed_over(pipes: Pipes, data: bytes) -> None:
    pipes.write(data)
    pipes.write(b"\r\n")
    pipes.answers()


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("no/such", {}, -32601),
        ("textDocument/hover", {"x": 1}, -32602),
        ("textDocument/hover", [1], -32602),
        (
            "textDocument/hover",
            {"textDocument": {"uri": UNKNOWN}, "position": {"line": -1, "character": 0}},
            -32602,
        ),
    ],
)
def test_a_request_that_makes_no_sense_is_answered(
    pipes: Pipes, method: str, params: object, code: int
) -> None:
    *_, answer = pipes.ask(method, params)
    assert answer["error"]["code"] == code
    pipes.answers()


def test_a_client_that_goes_away_without_a_word_ends_the_server() -> None:
    pipes = Pipes()
    pipes.tell("textDocument/didOpen", _opened("file:///nowhere/a.py", SCRIPT))
    assert pipes.hang_up() == 1


def test_texts_that_are_not_open_are_ignored(client: Client) -> None:
    logged = len(client.logged)
    client._versions[UNKNOWN] = client._notebook_versions[UNKNOWN] = 1
    identifier = lsp.TextDocumentIdentifier(uri=UNKNOWN)
    notebook = lsp.NotebookDocumentIdentifier(uri=UNKNOWN)
    client.call(client.send_edit, UNKNOWN, whole(SCRIPT))
    client.call(client.send_edit, UNKNOWN, between((0, 0), (9, 9), "x"))
    client.call(client.send_cells, UNKNOWN, lsp.NotebookDocumentCellChanges())
    client.call(client.send_cell_edit, UNKNOWN, f"{UNKNOWN}#1", whole(SCRIPT))
    client.call(client.protocol.text_document_did_close, lsp.DidCloseTextDocumentParams(identifier))
    client.call(
        client.protocol.notebook_document_did_close,
        lsp.DidCloseNotebookDocumentParams(
            notebook_document=notebook, cell_text_documents=[identifier]
        ),
    )
    client.settle()
    assert client.codes(UNKNOWN) == []
    assert client.logged[logged:] == []


@pytest.mark.parametrize(
    "uri", ["", "::::", "untitled:Untitled-1", "file:///%00/%ff.py", "file:///a%20b.py"]
)
def test_odd_uris_are_as_good_as_others(client: Client, uri: str) -> None:
    assert client.open(uri, SCRIPT) == ["SMX203"]
    assert client.edit(uri, whole("")) == []
    client.close(uri)


def test_a_uri_that_is_none_is_logged(pipes: Pipes) -> None:
    pipes.tell("textDocument/didOpen", _opened("http://[::", SCRIPT))
    assert [one["method"] for one in pipes.answers()] == ["window/logMessage"]


def test_older_versions_are_new_texts(client: Client, script: str) -> None:
    client.open(script, SCRIPT, version=9)
    for version in (3, -7, 3):
        client._versions[script] = version
        assert client.edit(script, whole("")) == []
        assert client.edit(script, whole(SCRIPT)) == ["SMX203"]


def test_a_surrogate_is_no_end(client: Client, script: str) -> None:
    assert client.open(script, f"x = '\ud83d'\n{SCRIPT}") == []
    assert client.edit(script, between((0, 5), (0, 6), "")) == ["SMX203"]


def test_cells_that_are_spliced_outside_of_a_notebook(client: Client, notebook: str) -> None:
    cells = client.open_notebook(notebook, HEAD, ONE_UNIT, COMPILE)
    array = lsp.NotebookCellArrayChange(start=77, delete_count=9, cells=None)
    structure = lsp.NotebookDocumentCellChangeStructure(array=array)
    client.call(client.send_cells, notebook, lsp.NotebookDocumentCellChanges(structure=structure))
    client.call(client.send_cell_edit, notebook, f"{notebook}#none", whole("x"))
    client.settle()
    assert client.codes(cells[1]) == ["SMX203"]
    assert client.edit_cell(notebook, cells[1], whole("")) == []


def test_a_hundred_edits_at_once_are_analysed_once_or_twice(script: str) -> None:
    client = Client(settings={"debounce": 500})
    client.open(script, "")

    def edit() -> None:
        for number in range(100):
            client.send_edit(script, whole(f"# {number}\n{SCRIPT if number == 99 else ''}"))

    client.call(edit)
    client.wait(lambda: client.codes(script) == ["SMX203"])
    assert client.counts[script] < 5
    assert client.published[-1].version == 101
    assert client.stop() == 0


def test_an_exception_of_ours_is_logged_and_over(script: str, notebook: str) -> None:
    client = Client(command=(sys.executable, breaking.__file__))
    cells = client.open_notebook(notebook, HEAD, ONE_UNIT, COMPILE)
    client.call(client.send_cell_edit, notebook, cells[0], whole(breaking.WORD))
    client.wait(lambda: client.logged)
    assert f"{notebook} is not analysed" in client.logged[0]
    assert f"RuntimeError: {breaking.WORD}" in client.logged[0]
    assert client.open(script, SCRIPT) == ["SMX203"], "other programs are"
    assert client.edit_cell(notebook, cells[0], whole(HEAD)) == []
    assert client.codes(cells[1]) == ["SMX203"]
    published = len(client.published)
    ran = lsp.NotebookCell(kind=lsp.NotebookCellKind.Code, document=cells[0])
    client.call(client.send_cells, notebook, lsp.NotebookDocumentCellChanges(data=[ran]))
    client.sync()
    assert len(client.published) == published
    assert client.stop() == 0


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed")
@pytest.mark.skipif(sys.version_info >= (3, 13), reason="Python cannot import socket there")
def test_the_folder_of_the_server_may_be_gone(tmp_path: Path, script: str) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    start = f"import os; os.chdir({str(folder)!r}); os.rmdir({str(folder)!r})"
    serve = "from flake8_softmax.server.main import serve; serve()"
    client = Client(command=(sys.executable, "-c", f"{start}; {serve}"))
    assert client.open(script, SCRIPT) == ["SMX203"]
    assert client.stop() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory is not known")
def test_memory_does_not_grow_with_each_edit(client: Client, script: str) -> None:
    client.open(script, "x = 1")

    def edit(times: int) -> None:
        for number in range(times):
            client.send_edit(script, whole(f"x = {number}"))

    client.call(edit, EDITS // 4)
    client.settle()
    before = client.memory
    client.call(edit, EDITS)
    client.settle()
    assert client.memory < before + MOST_KIB


def _opened(uri: str, text: str) -> dict[str, object]:
    return {"textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": text}}
