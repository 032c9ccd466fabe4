"""The real flake8 on notebooks, however they were written and however they are handed over."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hosts.drivers import SELECT, flake8, python
from hosts.samples import IMPORTS, MODEL, NOTEBOOKS, code, notebook, title

ODD = '# "\t" \\ / \u00e9 \u2028 \U0001f600\n'
TABBED = 'if True:\n\ttext = "\t\\\\ \u00e9\U0001f600"; model.add(Dense(1, activation="softmax"))\n'
SOURCES = [IMPORTS, MODEL.replace("\nmodel.compile", "  # \u00e9\nmodel.compile"), ODD + TABBED]
PLACE = re.compile(r"(.+?):(\d+):(\d+): (\w+) cell (\d+), line (\d+): ")
CELLS = [title(), *map(code, SOURCES)]
SAID = [("SMX203", 3, 2), ("SMX203", 4, 3)]


def as_strings() -> list[dict[str, Any]]:
    return [{**cell, "source": "".join(cell["source"])} for cell in CELLS]


def format_3(indent: int | None) -> str:
    cells = [
        {**cell, "input": cell["source"], "language": "python"}
        if cell["cell_type"] == "code"
        else cell
        for cell in CELLS
    ]
    for cell in cells:
        if "input" in cell:
            del cell["source"]
    data = {"metadata": {"name": ""}, "nbformat": 3, "worksheets": [{"cells": cells}]}
    return json.dumps(data, indent=indent)


def indented(**how: Any) -> str:
    return notebook(*CELLS, **{"indent": 1, **how})


FORMS: dict[str, Callable[[], bytes]] = {
    "format_4": lambda: indented().encode(),
    "format_3": lambda: format_3(1).encode(),
    "format_3_minified": lambda: format_3(None).encode(),
    "one_string": lambda: notebook(*as_strings(), indent=1).encode(),
    "minified": lambda: notebook(*CELLS, separators=(",", ":")).encode(),
    "minified_strings": lambda: notebook(*as_strings(), separators=(",", ":")).encode(),
    "crlf": lambda: indented().replace("\n", "\r\n").encode(),
    "crlf_inside": lambda: indented().replace("\\n", "\\r\\n").encode(),
    "bom": lambda: b"\xef\xbb\xbf" + indented().encode(),
    "bom_and_crlf": lambda: b"\xef\xbb\xbf" + indented().replace("\n", "\r\n").encode(),
    "tabs": lambda: indented(indent="\t").encode(),
    "no_indent": lambda: indented(indent=0).encode(),
    "as_is": lambda: indented(ensure_ascii=False).encode(),
    "escaped_slashes_and_letters": lambda: (
        indented().replace("softmax", "\\u0073oftmax").replace("(", "\\u0028").encode()
    ),
    "sorted": lambda: indented(sort_keys=True).encode(),
}


def assert_said(lines: list[str], folder: Path, name: str) -> None:
    found = [match for match in map(PLACE.match, lines) if match and match[1] == name]
    assert [(one[4], int(one[5]), int(one[6])) for one in found] == SAID
    rows = re.split(r"\r\n?|\n", folder.joinpath(name).read_bytes().decode("utf-8-sig"))
    for one in found:
        there = rows[int(one[2]) - 1][int(one[3]) - 1 :]
        assert there.startswith(('\\"softmax\\"', '\\"\\u0073oftmax\\"'))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("forms")
    for name, form in FORMS.items():
        made.joinpath(f"{name}.ipynb").write_bytes(form())
    made.joinpath("script.py").write_text(IMPORTS + MODEL, encoding="utf-8", newline="\n")
    return made


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("how", ["paths", "folder"])
def test_every_form_by_path(folder: Path, jobs: str, how: str) -> None:
    names = [f"{name}.ipynb" for name in FORMS]
    what = ["script.py", *names] if how == "paths" else ["--filename=*.py,*.ipynb", "."]
    lines = flake8(folder, SELECT, "-j", jobs, *what)
    for name in names:
        assert_said([line.removeprefix(f".{os.sep}") for line in lines], folder, name)
    assert len(lines) == len(SAID) * len(FORMS) + 1


@pytest.mark.parametrize("name", FORMS)
def test_every_form_on_stdin(folder: Path, name: str) -> None:
    text = folder.joinpath(f"{name}.ipynb").read_bytes().decode("utf-8")
    arguments = (SELECT, "--stdin-display-name", f"{name}.ipynb", "-")
    assert_said(flake8(folder, *arguments, stdin=text), folder, f"{name}.ipynb")


def test_a_folder_without_filename_skips_notebooks(folder: Path) -> None:
    assert len(flake8(folder, SELECT, ".")) == 1


def test_the_row_in_the_json_is_shown_with_a_caret(folder: Path) -> None:
    _, line, caret, *_ = flake8(folder, SELECT, "--show-source", "format_4.ipynb")
    assert line[caret.index("^") :].startswith('\\"softmax\\"')


SILENT = IMPORTS + MODEL.replace('"))\n', '"))  # noqa: SMX203\n')
LOUD = MODEL.replace("model", "other")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(notebook(code(SILENT), code(LOUD), indent=1), [2], id="list"),
        pytest.param(
            notebook({**code(""), "source": SILENT}, code(LOUD), indent=1), [2], id="one string"
        ),
        pytest.param(notebook(code(SILENT), code(LOUD)).replace("\n", ""), [], id="minified"),
        pytest.param(
            notebook(code(SILENT.replace("SMX203", "E501")), code(LOUD)).replace("\n", ""),
            [4, 2],
            id="minified, another code",
        ),
        pytest.param(
            notebook(code(IMPORTS), code(LOUD, "flake8-noqa-SMX203"), code(MODEL), indent=1),
            [2],
            id="tag",
        ),
        pytest.param(
            notebook(code(f"# flake8: noqa: SMX203\n{IMPORTS}"), code(LOUD), indent=1),
            [],
            id="codes for the notebook",
        ),
        pytest.param(
            notebook(code(f"# flake8: noqa\n{IMPORTS}"), code(LOUD), separators=(",", ":")),
            [],
            id="minified notebook",
        ),
    ],
)
def test_silence(text: str, rows: list[int], tmp_path: Path) -> None:
    tmp_path.joinpath("a.ipynb").write_text(text, encoding="utf-8", newline="\n")
    found = [PLACE.match(line) for line in flake8(tmp_path, SELECT, "a.ipynb")]
    assert [int(one[6]) for one in found if one] == rows
    loud = flake8(tmp_path, SELECT, "--disable-noqa", "-j2", "a.ipynb")
    assert len(loud) == text.count("softmax")


def test_disable_noqa_reaches_spawned_processes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        tmp_path.joinpath(f"{name}.ipynb").write_text(NOTEBOOKS["tagged"], encoding="utf-8")
    program = (
        "import multiprocessing, sys\n"
        "from flake8.main.cli import main\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    sys.exit(main(['--isolated', '--select=SMX', '-j2', *sys.argv[1:]]))\n"
    )
    tmp_path.joinpath("spawn.py").write_text(program, encoding="utf-8")
    names = ("a.ipynb", "b.ipynb")
    assert python(tmp_path, "spawn.py", *names) == []
    assert len(python(tmp_path, "spawn.py", "--disable-noqa", *names)) == 2


@pytest.mark.parametrize(
    ("select", "shown"), [("--select=SMX", 0), ("--select=SMX,E9", 1), ("--select=E,SMX", 1)]
)
def test_a_truncated_notebook_needs_e9(select: str, shown: int, tmp_path: Path) -> None:
    tmp_path.joinpath("a.ipynb").write_text(NOTEBOOKS["plain"][:400], encoding="utf-8")
    assert len(flake8(tmp_path, select, "a.ipynb")) == shown
