"""What an editor is shown while scripts and notebooks are written."""

from __future__ import annotations

import json

import pytest
from lsprotocol import types as lsp
from server.clients import Client, between, whole

HEAD = """\
from keras.models import Sequential
from keras.layers import Dense
model = Sequential()
"""
ONE_UNIT = "model.add(Dense(1, activation='softmax'))\n"
COMPILE = "model.compile('adam', 'binary_crossentropy')\n"
SCRIPT = HEAD + ONE_UNIT + COMPILE
LINEAR = "model.add(Dense(10))\n"
PROBABILITIES = "model.compile('adam', 'sparse_categorical_crossentropy')\n"


def one(found: list[lsp.Diagnostic]) -> lsp.Diagnostic:
    (only,) = found
    return only


def test_a_finding_has_all_that_an_editor_can_show(client: Client, script: str) -> None:
    assert client.open(script, HEAD + LINEAR + PROBABILITIES) == ["SMX205"]
    found = one(client.diagnostics[script])
    assert found.range == between((4, 22), (4, 55), "").range
    assert found.severity is lsp.DiagnosticSeverity.Error
    assert found.source == "flake8-softmax"
    assert found.message == (
        "sparse_categorical_crossentropy on a linear output (a line above); "
        "use activation='softmax'"
    )
    assert found.code_description is not None
    assert found.code_description.href.endswith("/rules/SMX205.html")
    (related,) = found.related_information or ()
    assert related.message == "the output layer is here"
    assert related.location == lsp.Location(uri=script, range=between((3, 10), (3, 19), "").range)


def test_findings_come_and_go_with_edits(client: Client, script: str) -> None:
    assert client.open(script, SCRIPT) == ["SMX203"]
    assert client.edit(script, between((3, 16), (3, 17), "2")) == []
    assert client.edit(script, between((3, 16), (3, 17), "1")) == ["SMX203"]
    assert client.edit(script, between((0, 0), (0, 0), "\n")) == ["SMX203"]
    assert one(client.diagnostics[script]).range.start.line == 4
    client.close(script)
    assert client.diagnostics[script] == []


def test_levels_are_severities_and_some_codes_have_tags(client: Client, script: str) -> None:
    text = HEAD + "model.add(Dense(3, 'softmax'))\nmodel.compile('adam', 'mse')\n"
    assert client.open(script, text + "model.predict_classes(x)\n") == ["SMX505"]
    found = one(client.diagnostics[script])
    assert list(found.tags or ()) == [lsp.DiagnosticTag.Deprecated]


@pytest.mark.parametrize(
    ("encoding", "start", "end"), [("utf-8", 50, 59), ("utf-16", 46, 55), ("utf-32", 45, 54)]
)
def test_columns_are_counted_as_the_client_does(encoding: str, start: int, end: int) -> None:
    client = Client(encoding=encoding)
    row = "s = '😀é'; model.add(Dense(1, activation='softmax'))\n"
    uri = "file:///nowhere/emoji.py"
    client.open(uri, HEAD + row + COMPILE)
    found = one(client.diagnostics[uri]).range
    width = {"utf-8": 6, "utf-16": 3, "utf-32": 2}[encoding]
    column = row.index("'softmax'") - 2 + width
    assert (found.start.character, found.end.character) == (column, column + len("'softmax'"))
    unit = found.start.character - len("1, activation=")
    assert client.edit(uri, between((3, unit), (3, unit + 1), "2")) == []
    assert client.stop() == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_only_line_ends_end_lines(client: Client, script: str, end: str) -> None:
    text = f"# \x0c form feed, \u2028 and \x85\n{SCRIPT}".replace("\n", end)
    assert client.open(script, text) == ["SMX203"]
    assert one(client.diagnostics[script]).range.start.line == 4
    assert client.edit(script, between((4, 16), (4, 17), "2")) == []
    assert client.edit(script, between((4, 16), (4, 17), "1")) == ["SMX203"]


def test_places_behind_the_end_are_the_end(client: Client, script: str) -> None:
    client.open(script, "x = '😀'")
    client.edit(script, between((0, 99), (7, 3), f"\n{SCRIPT}"))
    assert client.codes(script) == ["SMX203"]
    assert client.edit(script, between((0, 0), (99, 0), "")) == []
    assert client.edit(script, between((0, 0), (0, 0), SCRIPT)) == ["SMX203"]


def test_comments_suppress_findings_in_scripts(client: Client, script: str) -> None:
    assert client.open(script, SCRIPT) == ["SMX203"]
    end = len(ONE_UNIT) - 1
    assert client.edit(script, between((3, end), (3, end), "  # noqa: SMX203")) == []
    assert client.edit(script, between((3, end + 10), (3, end + 16), "SMX101")) == ["SMX203"]
    assert client.edit(script, between((0, 0), (0, 0), "# flake8: noqa\n")) == []


def test_half_typed_code_and_python_2_are_no_end_of_findings(client: Client, script: str) -> None:
    assert client.open(script, "print 'hello'\n" + SCRIPT) == ["SMX203"]
    assert client.edit(script, between((0, 0), (1, 0), "x = (\n")) == []
    assert client.edit(script, between((0, 0), (1, 0), "")) == ["SMX203"]


def test_a_notebook_may_be_open_as_text_or_be_text(client: Client, notebook: str) -> None:
    assert client.open(notebook, SCRIPT) == ["SMX203"], "as jupyterlab-lsp sends it"
    cells = [{"cell_type": "code", "source": [SCRIPT], "metadata": {}}]
    text = json.dumps({"nbformat": 4, "metadata": {}, "cells": cells})
    assert client.edit(notebook, whole(text)) == ["SMX203"], "as an editor of text does"
    found = one(client.diagnostics[notebook]).range
    assert text[found.start.character : found.end.character] == "'softmax'"


def test_a_version_that_is_repeated_is_a_new_text(client: Client, notebook: str) -> None:
    client.open(notebook, "", version=0)
    client._versions[notebook] = -1
    assert client.edit(notebook, whole(SCRIPT)) == ["SMX203"]
    client._versions[notebook] = -1
    assert client.edit(notebook, whole(SCRIPT + "\n\n")) == ["SMX203"]
    assert client.edit(notebook, whole("")) == []


def test_the_cells_of_a_notebook_are_one_program(client: Client, notebook: str) -> None:
    cells = client.open_notebook(
        notebook, ("markdown", "# Title"), HEAD, LINEAR, ("markdown", "text"), PROBABILITIES
    )
    assert [client.codes(cell) for cell in cells] == [[], [], [], [], ["SMX205"]]
    found = one(client.diagnostics[cells[4]])
    assert found.range == between((0, 22), (0, 55), "").range
    assert "on a linear output (cell 3);" in found.message, "numbers are those of the file"
    (related,) = found.related_information or ()
    assert related.location == lsp.Location(uri=cells[2], range=between((0, 10), (0, 19), "").range)


def test_cells_come_go_and_move(client: Client, notebook: str) -> None:
    cells = client.open_notebook(notebook, HEAD, LINEAR, PROBABILITIES)
    assert client.codes(cells[2]) == ["SMX205"]
    (extra,) = client.splice(notebook, 2, added=["model.add(Activation('softmax'))"])
    client.wait(lambda: client.codes(cells[2]) == [])
    client.splice(notebook, 2, removed=[extra])
    client.wait(lambda: client.codes(cells[2]) == ["SMX205"])
    client.edit_cell(notebook, cells[1], between((0, 18), (0, 18), ", 'softmax'"))
    client.wait(lambda: client.codes(cells[2]) == [])
    client.splice(notebook, 1, removed=[cells[1]])
    assert cells[1] in client.diagnostics
    assert client.diagnostics[cells[1]] == []


def test_broken_and_foreign_cells_leave_the_others_alone(client: Client, notebook: str) -> None:
    cells = client.open_notebook(
        notebook,
        HEAD,
        "%matplotlib inline\n!ls\nx = (",
        ("r", "model <- 1"),
        "%%bash\nls | wc",
        ("", ONE_UNIT),
        "%%time\n" + COMPILE,
    )
    assert [client.codes(cell) for cell in cells] == [[], ["SMX002"], [], [], ["SMX203"], []]


def test_tags_of_cells_suppress_findings(client: Client, notebook: str) -> None:
    tagged = {2: {"tags": ["flake8-noqa-SMX203"]}}
    cells = client.open_notebook(notebook, HEAD, ONE_UNIT, COMPILE, metadata=tagged)
    assert client.codes(cells[1]) == []


def test_running_a_cell_changes_nothing(client: Client, notebook: str) -> None:
    cells = client.open_notebook(notebook, HEAD, ONE_UNIT, COMPILE)
    client.settle()
    before = len(client.published)
    summary = lsp.ExecutionSummary(execution_order=1, success=True)
    ran = lsp.NotebookCell(
        kind=lsp.NotebookCellKind.Code, document=cells[0], execution_summary=summary
    )
    client.call(client.send_cells, notebook, lsp.NotebookDocumentCellChanges(data=[ran]))
    client.settle()
    assert {one.uri for one in client.published[before:]}.isdisjoint(cells)


def test_an_empty_notebook_gets_its_cells_later(client: Client, notebook: str) -> None:
    client.open_notebook(notebook)
    cells = client.splice(notebook, 0, added=[HEAD, ONE_UNIT, COMPILE])
    assert [client.codes(cell) for cell in cells] == [[], ["SMX203"], []]
