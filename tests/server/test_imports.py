"""Findings in scripts and notebooks that import other files, saved or not."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types as lsp
from project.programs import ONE_UNIT, WRONG_LOSS
from server.clients import Client, between

TRAIN = "from nets import build\n" + WRONG_LOSS.partition("  #")[0] + "\n"
LINEAR = ONE_UNIT.replace("Dense(1, activation='sigmoid')", "Dense(3)")


def saved(client: Client, uri: str) -> None:
    params = lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri))
    client.call(client.protocol.text_document_did_save, params)


def test_a_neighbour_that_is_saved_changes_the_findings(tmp_path: Path) -> None:
    nets, train = tmp_path / "nets.py", (tmp_path / "train.py").as_uri()
    nets.write_text(ONE_UNIT)
    client = Client(tmp_path)
    assert client.open(train, TRAIN) == ["SMX204"]
    nets.write_text(LINEAR)
    saved(client, nets.as_uri())
    client.wait(lambda: client.codes(train) == ["SMX205"])
    nets.unlink()
    saved(client, train)
    client.wait(lambda: client.codes(train) == [])
    assert client.stop() == 0


def test_the_text_of_a_neighbour_that_is_not_saved_counts(tmp_path: Path) -> None:
    nets, train = tmp_path / "nets.py", (tmp_path / "train.py").as_uri()
    nets.write_text(LINEAR)
    client = Client(tmp_path)
    assert client.open(train, TRAIN) == ["SMX205"]
    assert client.open(nets.as_uri(), LINEAR) == []
    row = LINEAR.splitlines().index("    return Sequential([Input((4,)), Dense(3)])")
    column = len("    return Sequential([Input((4,)), Dense(")
    change = between((row, column), (row, column + 1), "1, activation='sigmoid'")
    client.send_edit(nets.as_uri(), change)
    client.wait(lambda: client.codes(train) == ["SMX204"])
    client.close(nets.as_uri())
    client.wait(lambda: client.codes(train) == ["SMX205"])
    assert client.stop() == 0


def test_a_module_may_exist_in_the_editor_only(tmp_path: Path) -> None:
    nets, train = tmp_path / "nets.py", (tmp_path / "train.py").as_uri()
    client = Client(tmp_path)
    assert client.open(train, "import keras\n" + TRAIN) == []
    assert client.open(nets.as_uri(), ONE_UNIT) == []
    assert client.edit(train, between((0, 0), (0, 0), "\n")) == ["SMX204"]
    assert client.stop() == 0


def test_the_other_file_is_a_place_to_go_to(tmp_path: Path) -> None:
    nets, train = tmp_path / "nets.py", (tmp_path / "train.py").as_uri()
    nets.write_text(ONE_UNIT)
    client = Client(tmp_path)
    client.open(train, TRAIN)
    (found,) = client.diagnostics[train]
    assert [one.location.uri for one in found.related_information or ()] == [nets.as_uri()]
    assert client.stop() == 0


def test_cells_of_a_notebook_import_files_beside_it(tmp_path: Path) -> None:
    (tmp_path / "nets.py").write_text(ONE_UNIT)
    client = Client(tmp_path)
    uri = (tmp_path / "train.ipynb").as_uri()
    cells = client.open_notebook(uri, "from nets import build", TRAIN.splitlines()[1])
    client.wait(lambda: client.codes(cells[1]) == ["SMX204"])
    assert client.stop() == 0
