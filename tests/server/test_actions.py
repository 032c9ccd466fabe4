"""Fixes, comments that silence, and all fixes at once, as a client applies them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types as lsp
from server.clients import Client, applied, between
from server.test_diagnostics import COMPILE, HEAD, ONE_UNIT, SCRIPT

from flake8_softmax.finding import Edit
from flake8_softmax.server.edits import Editing
from flake8_softmax.server.snapshot import Cell, Snapshot

SIGMOID = ONE_UNIT.replace("softmax", "sigmoid")
SAFE = "import tensorflow as tf\nloss = -tf.math.log(tf.nn.softmax(z))\n"
MENDED = "import tensorflow as tf\nloss = -tf.nn.log_softmax(z)\n"
ALL = ["source.fixAll.flake8-softmax"]
ALL_OF_A_NOTEBOOK = ["notebook.source.fixAll.flake8-softmax"]
SILENCE = "Silence SMX203 on this line"
SIGMOID_TITLE = "SMX203: Use sigmoid (unsafe)"


def text_after(client: Client, uri: str, text: str, action: lsp.CodeAction) -> str:
    return applied({uri: text}, action.edit)[uri]


def test_a_finding_has_its_fix_and_a_comment(client: Client, script: str) -> None:
    client.open(script, SCRIPT)
    actions = client.actions(script, 3)
    assert list(actions) == [SIGMOID_TITLE, SILENCE], "no fix of the script is safe"
    fix = actions[SIGMOID_TITLE]
    assert (fix.kind, fix.is_preferred) == ("quickfix", None)
    assert fix.diagnostics is not None
    assert list(fix.diagnostics) == client.diagnostics[script]
    assert text_after(client, script, SCRIPT, fix) == HEAD + SIGMOID + COMPILE
    silenced = text_after(client, script, SCRIPT, actions[SILENCE])
    assert silenced == HEAD + ONE_UNIT[:-1] + "  # noqa: SMX203\n" + COMPILE
    assert client.actions(script, 2) == {}
    assert client.actions(script, 3, only=["refactor"]) == {}


def test_a_safe_fix_is_preferred(client: Client, script: str) -> None:
    client.open(script, f"# 😀\n{SAFE}")
    (fix,) = (one for one in client.actions(script, 2).values() if one.is_preferred)
    assert fix.title == "SMX401: Use log_softmax"
    assert text_after(client, script, f"# 😀\n{SAFE}", fix) == f"# 😀\n{MENDED}"


@pytest.mark.parametrize(
    ("line", "silenced"),
    [
        ("s = '😀'; model.add(Dense(1, 'softmax'))", "{}  # noqa: SMX203"),
        ("model.add(Dense(1, 'softmax'))  # why", "{}  # noqa: SMX203"),
        ("model.add(Dense(1, 'softmax'))  # noqa: E501", "{},SMX203"),
        ("model.add(Dense(1, 'softmax', name='''a\nb'''))", "{}  # noqa: SMX203"),
        ("model.add(Dense(1, 'softmax', \\\n  name='a'))", "{}  # noqa: SMX203"),
        (
            "model.add(Dense(\n  1, 'softmax'\n))",
            "model.add(Dense(\n  1, 'softmax'  # noqa: SMX203\n))",
        ),
    ],
)
def test_a_comment_stands_where_flake8_reads_it(
    client: Client, script: str, line: str, silenced: str
) -> None:
    text = f"{HEAD}{line}\n{COMPILE}"
    assert client.open(script, text) == ["SMX203"]
    row = client.diagnostics[script][0].range.start.line
    after = text_after(client, script, text, client.actions(script, row)[SILENCE])
    assert after == f"{HEAD}{silenced.format(line)}\n{COMPILE}"
    client.close(script)
    assert client.open(script, after) == []


def test_no_comment_becomes_part_of_a_magic_or_of_a_string(client: Client, notebook: str) -> None:
    cells = client.open_notebook(notebook, HEAD, "%time " + ONE_UNIT, COMPILE, "x = '''softmax(\n")
    assert SILENCE not in client.actions(cells[1])
    assert client.codes(cells[3]) == ["SMX002"]
    assert client.actions(cells[3]) == {}


def test_a_fix_may_span_cells() -> None:
    texts = {"a": "x = '😀'; loss = 1", "b": "", "c": "y = 2"}
    cells = [Cell(number, uri, 7, text) for number, (uri, text) in enumerate(texts.items(), 1)]
    editing = Editing(Snapshot("n", "n", tuple(cells), is_notebook=True), "utf-16", versioned=True)
    edit = editing.of_fix([Edit(3, 4, 5, "3"), Edit(1, 9, 13, "z"), Edit(1, 16, 17, "4")])
    assert applied(texts, edit) == {"a": "x = '😀'; z = 4", "b": "", "c": "y = 3"}
    assert editing.of_fix([Edit(1, 0, 1, "w"), Edit(4, 0, 1, "w")]) is None, "a cell is gone"


def test_all_fixes_of_a_script(client: Client, script: str, tmp_path: Path) -> None:
    text = SAFE + SCRIPT + SAFE.replace("loss", "other")
    client.open(script, text)
    (action,) = client.actions(script, 0, only=["source.fixAll"]).values()
    assert action.title == "flake8-softmax: apply all safe fixes"
    mended = MENDED + SCRIPT + MENDED.replace("loss", "other")
    assert text_after(client, script, text, action) == mended
    assert client.actions(script, 0, only=ALL_OF_A_NOTEBOOK) == {}


def test_unsafe_fixes_and_other_codes_if_asked_for(script: str) -> None:
    client = Client(
        settings={"debounce": 0, "unsafeFixes": True, "extendIgnore": ["SMX4"]}, resolves=False
    )
    text = SAFE + SCRIPT
    assert client.open(script, text) == ["SMX203"]
    (action,) = client.actions(script, 0, only=ALL).values()
    assert action.title == "flake8-softmax: apply all fixes"
    assert action.edit is not None
    assert action.edit.document_changes is None, "this client knows no versions"
    assert text_after(client, script, text, action) == SAFE + HEAD + SIGMOID + COMPILE
    assert client.stop() == 0


def test_all_fixes_of_a_notebook(client: Client, notebook: str) -> None:
    texts = ["# 😀 Title", SAFE, "%matplotlib inline", SAFE.replace("loss", "other")]
    cells = client.open_notebook(notebook, ("markdown", texts[0]), *texts[1:])
    assert client.actions(cells[1], 0, only=ALL, last=9) == {}, "a cell alone is not mended"
    (action,) = client.actions(cells[1], 0, only=["notebook"]).values()
    after = applied(dict(zip(cells, texts, strict=True)), action.edit)
    assert [after[cell] for cell in cells] == [
        *(texts[0], MENDED, texts[2], MENDED.replace("loss", "other"))
    ]


def test_what_is_outdated_is_not_mended(script: str) -> None:
    client = Client(settings={"debounce": 0})
    client.open(script, SCRIPT)
    slow = lsp.DidChangeConfigurationParams(settings={"debounce": 60_000})
    client.call(client.protocol.workspace_did_change_configuration, slow)
    client.sync()
    client.call(client.send_edit, script, between((0, 0), (0, 0), "\n\n\n"))
    assert client.actions(script, 3) == {}
    assert client.actions("file:///nowhere/unknown.py", 3) == {}
    assert client.stop() == 0
