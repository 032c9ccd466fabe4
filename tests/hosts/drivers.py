"""Each host, driven as its user or its editor drives it; what it then shows."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hosts.pylsp_client import Client, Message
from hosts.samples import CELLS, NOTEBOOKS, ROOT, SCRIPTS, Cell, block

Shown = dict[str, list[str]]
Driver = Callable[[Path], Shown]

SELECT = "--select=SMX,E9"


def need_module(name: str, program: str) -> None:
    if importlib.util.find_spec(name) is None:
        pytest.skip(f"{program} is not installed")


def need_program(name: str) -> str:
    found = shutil.which(name, path=environment()["PATH"])
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def environment() -> dict[str, str]:
    """As in an activated environment: its programs are found first."""
    scripts = sysconfig.get_path("scripts")
    return {**os.environ, "PATH": os.pathsep.join((scripts, os.environ["PATH"]))}


def run(
    folder: Path, *command: str, stdin: str | None = None, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**environment(), **(more or {})},
        timeout=600,
    )


def python(folder: Path, *arguments: str, stdin: str | None = None) -> list[str]:
    """What a linter that runs in this Python prints."""
    made = run(folder, sys.executable, *arguments, stdin=stdin)
    assert made.stderr == ""
    assert made.returncode == bool(made.stdout)
    return made.stdout.splitlines()


def flake8(folder: Path, *arguments: str, stdin: str | None = None) -> list[str]:
    return python(folder, "-m", "flake8", "--isolated", *arguments, stdin=stdin)


def words(command: str, **known: str) -> list[str]:
    """A command line of the documentation, its quotes and file names resolved as a shell would."""
    return [known.get(word, word) for word in shlex.split(command)]


def of_name(lines: Iterable[str]) -> Shown:
    found: Shown = {name: [] for name in NOTEBOOKS}
    for line in lines:
        found[line.partition(".")[0]].append(line)
    return found


def write_notebooks(folder: Path) -> list[str]:
    for name, text in NOTEBOOKS.items():
        folder.joinpath(f"{name}.ipynb").write_text(text, encoding="utf-8", newline="\n")
    return [f"{name}.ipynb" for name in NOTEBOOKS]


def by_flake8(folder: Path) -> Shown:
    return of_name(flake8(folder, SELECT, *write_notebooks(folder)))


def by_flake8_stdin(folder: Path) -> Shown:
    return {
        name: flake8(folder, SELECT, "--stdin-display-name", f"{name}.ipynb", "-", stdin=text)
        for name, text in NOTEBOOKS.items()
    }


def by_nbqa(folder: Path) -> Shown:
    need_module("nbqa", "nbqa")
    write_notebooks(folder)
    folder.joinpath(".flake8").write_text(block("notebooks.md", "config"), encoding="utf-8")
    found: list[str] = []
    for name in NOTEBOOKS:
        command = words(block("notebooks.md", "nbqa"), **{"notebook.ipynb": f"{name}.ipynb"})
        found += python(folder, "-m", *command)
    return of_name(found)


def by_jupytext_check(folder: Path) -> Shown:
    return _by_jupytext(folder, "jupytext-check")


def by_jupytext_pipe(folder: Path) -> Shown:
    return _by_jupytext(folder, "jupytext-pipe")


def _by_jupytext(folder: Path, name_of_block: str) -> Shown:
    need_module("jupytext", "jupytext")
    write_notebooks(folder)
    found: Shown = {}
    for name in NOTEBOOKS:
        file = f"{name}.ipynb"
        command = words(block("notebooks.md", name_of_block), **{"notebook.ipynb": file})
        made = run(folder, sys.executable, "-m", *command)
        lines = [line for line in made.stdout.splitlines() if not line.startswith("[jupytext]")]
        assert made.returncode == bool(lines), made.stderr
        found[name] = [re.sub(r"^.*?(\w+)-\w+\.py:", r"\1-….py:", line) for line in lines]
        left = json.loads(folder.joinpath(file).read_text(encoding="utf-8"))
        assert left["cells"] == json.loads(NOTEBOOKS[name])["cells"]
    return found


def code_cells(cells: Iterable[Cell]) -> Iterator[tuple[int, str]]:
    for number, cell in enumerate(cells, 1):
        if cell["cell_type"] == "code":
            yield number, "".join(cell["source"])


def _said(place: str, diagnostic: Message) -> str:
    start = diagnostic["range"]["start"]
    row, column = start["line"] + 1, start["character"] + 1
    return f"{place}:{row}:{column}: {diagnostic['code']} {diagnostic['message']}"


def _ours(diagnostics: Iterable[Message]) -> list[Message]:
    return [one for one in diagnostics if str(one["code"]).startswith(("SMX", "E9"))]


def _pylsp(folder: Path) -> Client:
    need_module("pylsp", "python-lsp-server")
    settings = json.loads(block("editors.md", "pylsp"))
    return Client([sys.executable, "-m", "pylsp"], folder, environment(), settings)


def by_pylsp(folder: Path) -> Shown:
    client = _pylsp(folder)
    shown: Shown = {}
    for name, text in SCRIPTS.items():
        uri = folder.joinpath(f"{name}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        client.notify("textDocument/didOpen", {"textDocument": document})
        found = _ours(client.diagnostics([uri])[uri])
        shown[name] = [_said(f"{name}.py", _plain(one)) for one in found]
    client.close()
    return shown


def by_pylsp_notebook(folder: Path) -> Shown:
    client = _pylsp(folder)
    shown: Shown = {}
    for name, cells in CELLS.items():
        opened = {f"{name}-{number}": (number, text) for number, text in code_cells(cells)}
        client.notify("notebookDocument/didOpen", _opened(folder / f"{name}.ipynb", opened))
        found = client.diagnostics(list(opened))
        shown[name] = [
            _said(f"cell {opened[uri][0]}", _plain(one))
            for uri in opened
            for one in _ours(found[uri])
        ]
    client.close()
    return shown


def _plain(diagnostic: Message) -> Message:
    """pylsp says the code in its message once more."""
    message = diagnostic["message"].removeprefix(f"{diagnostic['code']} ")
    return {**diagnostic, "message": message}


def _opened(path: Path, cells: Mapping[str, tuple[int, str]]) -> Message:
    texts = [
        {"uri": uri, "languageId": "python", "version": 1, "text": text}
        for uri, (_, text) in cells.items()
    ]
    listed = [{"kind": 2, "document": uri} for uri in cells]
    document = {"uri": path.as_uri(), "notebookType": "jupyter-notebook", "version": 1}
    return {"notebookDocument": {**document, "cells": listed}, "cellTextDocuments": texts}


VS_CODE_FORMAT = "--format='%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s'"
_VS_CODE_LINE = re.compile(
    r"(?P<line>\d+),(?P<column>-?\d+),(?P<type>\w+),(?P<code>\w+\d+):(?P<message>[^\r\n]*)"
)
_VS_CODE_MAGIC = re.compile(r"^\s*(?:%%\w|%(?!=)\w|!!|!(?!=)\w)")


def by_vs_code(folder: Path) -> Shown:
    shown: Shown = {}
    for name, text in SCRIPTS.items():
        folder.joinpath(f"{name}.py").write_text(text, encoding="utf-8", newline="\n")
        found = vs_code_lines(flake8(folder, SELECT, VS_CODE_FORMAT, f"{name}.py"))
        shown[name] = [f"{name}.py:{row}:{column}: {said}" for row, column, said in found]
    return shown


def by_vs_code_notebook(folder: Path) -> Shown:
    """Code cells joined, magics replaced, on stdin under the notebook's name."""
    shown: Shown = {}
    for name, cells in CELLS.items():
        rows: list[tuple[int, int, str]] = []
        for number, text in code_cells(cells):
            lines = text.split("\n")
            rows += [(number, row, _sanitized(line)) for row, line in enumerate(lines, 1)]
        joined = "".join(f"{line}\n" for _, _, line in rows)
        path = str(folder / f"{name}.ipynb")
        arguments = (SELECT, VS_CODE_FORMAT, "--stdin-display-name", path, "-")
        found = vs_code_lines(flake8(folder, *arguments, stdin=joined))
        shown[name] = [
            "cell {}:{}:{}: {}".format(*rows[row - 1][:2], column, said)
            for row, column, said in found
        ]
    return shown


def _sanitized(line: str) -> str:
    return "pass" if _VS_CODE_MAGIC.match(line) else line


def vs_code_lines(lines: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    for line in lines:
        match = _VS_CODE_LINE.match(line.strip("'"))
        assert match is not None, line
        yield int(match["line"]), int(match["column"]), f"{match['code']} {match['message']}"


def vs_code_severity(code: str, severity: Mapping[str, str]) -> str:
    """The longest prefix that is mapped; a first letter nobody maps is an error."""
    prefixes = (code[:end] for end in range(len(code), 0, -1))
    return next((severity[prefix] for prefix in prefixes if prefix in severity), "Error")


_ALE_LINE = re.compile(r"^[a-zA-Z]?:?[^:]+:(\d+):?(\d+)?: ([a-zA-Z0-9]+) (.*)$")
_NVIM_LINE = re.compile(r"[^:]+:(\d+):(\d+):(\w+):(.+)")


def by_ale(folder: Path) -> Shown:
    return _by_vim(folder, block("editors.md", "ale"), _ALE_LINE)


def by_nvim_lint(folder: Path) -> Shown:
    return _by_vim(folder, block("editors.md", "nvim-lint"), _NVIM_LINE)


def _by_vim(folder: Path, command: str, pattern: re.Pattern[str]) -> Shown:
    shown: Shown = {}
    for name, text in SCRIPTS.items():
        _, *arguments = words(command, **{"script.py": f"{name}.py"})
        lines = flake8(folder, SELECT, *arguments, stdin=text)
        found = [match.groups() for match in map(pattern.match, lines) if match]
        assert len(found) == len(lines)
        shown[name] = ["{}.py:{}:{}: {} {}".format(name, *match) for match in found]
    return shown


def by_pre_commit(folder: Path) -> Shown:
    """`pre-commit try-repo` on a repository that holds this project's hook."""
    need_module("pre_commit", "pre-commit")
    need_program("git")
    linter, notebooks = folder / "linter", folder / "notebooks"
    copy_project(linter)
    repository(linter)
    notebooks.mkdir()
    write_notebooks(notebooks)
    repository(notebooks)
    command = ("pre_commit", "try-repo", str(linter), "flake8-softmax", "--all-files")
    made = pre_commit(notebooks, folder, *command)
    return of_name(line for line in made.splitlines() if ".ipynb:" in line)


def pre_commit(folder: Path, home: Path, *command: str) -> str:
    more = {"PRE_COMMIT_HOME": str(home / "cache"), "PRE_COMMIT_COLOR": "never"}
    made = run(folder, sys.executable, "-m", *command, more=more)
    said = made.stdout + made.stderr
    if re.search(r"No matching distribution|Temporary failure|Connection|getaddrinfo", said):
        pytest.skip("pre-commit cannot install its environment: no package index")
    return said


def copy_project(target: Path) -> None:
    target.mkdir()
    shutil.copytree(
        ROOT / "flake8_softmax",
        target / "flake8_softmax",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, target)


def repository(folder: Path) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.org")
    for command in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "all")):
        made = run(folder, "git", *command)
        assert made.returncode == 0, made.stderr


HOSTS: dict[str, tuple[Driver, Mapping[str, Any]]] = {
    "flake8": (by_flake8, NOTEBOOKS),
    "flake8 on stdin": (by_flake8_stdin, NOTEBOOKS),
    "nbQA": (by_nbqa, NOTEBOOKS),
    "jupytext --check": (by_jupytext_check, NOTEBOOKS),
    "jupytext --pipe": (by_jupytext_pipe, NOTEBOOKS),
    "pre-commit": (by_pre_commit, NOTEBOOKS),
    "VS Code, notebook": (by_vs_code_notebook, CELLS),
    "pylsp, notebook": (by_pylsp_notebook, CELLS),
    "VS Code": (by_vs_code, SCRIPTS),
    "pylsp": (by_pylsp, SCRIPTS),
    "ALE": (by_ale, SCRIPTS),
    "nvim-lint": (by_nvim_lint, SCRIPTS),
}
