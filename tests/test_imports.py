"""No module of the package imports itself through others, not even inside of functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import flake8_softmax

PACKAGE = Path(flake8_softmax.__file__).parent


def modules() -> dict[str, Path]:
    """The files of the package by the names of their modules."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


def run_imports(tree: ast.AST) -> Iterator[str]:
    """What is imported when a program runs, so not for its annotations; also `package.name`."""
    match tree:
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), names=names):
            yield module
            yield from (f"{module}.{alias.name}" for alias in names)
        case _:
            for child in ast.iter_child_nodes(tree):
                yield from run_imports(child)


def imported(text: str, name: str, known: set[str]) -> set[str]:
    """The modules that a module imports; a package is not said to import what is in it."""
    found = known.intersection(run_imports(ast.parse(text)))
    return {one for one in found if not one.startswith(f"{name}.")} - {name, "flake8_softmax"}


def test_no_module_imports_itself_through_others() -> None:
    files = modules()
    graph = {
        name: imported(path.read_text(encoding="utf-8"), name, set(files))
        for name, path in files.items()
    }
    assert sum(map(len, graph.values())) > len(graph)
    TopologicalSorter(graph).prepare()


def test_a_cycle_is_seen() -> None:
    known = {"p.a", "p.b"}
    inside = "def f():\n    from p import a\n"
    graph = {"p.a": imported("import p.b", "p.a", known), "p.b": imported(inside, "p.b", known)}
    with pytest.raises(CycleError):
        TopologicalSorter(graph).prepare()
