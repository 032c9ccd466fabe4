"""Where nodes begin and end, compared with the provider of libcst."""

from __future__ import annotations

import ast
import sys
import sysconfig
from pathlib import Path

import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_softmax.finding import Position, Span
from flake8_softmax.program.spans import spans

STDLIB = Path(sysconfig.get_path("stdlib"))
REAL_FILES = [
    STDLIB / name
    for name in ("contextlib.py", "dataclasses.py", "inspect.py", "textwrap.py", "typing.py")
]
LOCATED = (cst.BaseExpression, cst.BaseSmallStatement, cst.BaseCompoundStatement, cst.Arg)
LAYOUTS = {
    "decorated": "@first\n@second\ndef f(x):\n    return (x)\n",
    "parenthesised": "a = (  # why\n    (b + c) * (d)\n)\n",
    "continued": "a = b + \\\n    c\n",
    "crlf": "if a:\r\n    b(c,\r\n      d)\r\n",
    "cr": "a\rb(c)\r",
    "no last newline": "def f():\n\tpass\n\n\n\treturn 1",
    "wide characters": "ä = '😀'; ß(é)\n",
    "long string": 'a = """\n one\n two"""; b = c\n',
    "form feed": "a = 1\n\x0c\nb = 2\n",
    "empty": "",
    "comment only": "# nothing\n",
}


class Everything(cst.CSTVisitor):
    def __init__(self) -> None:
        self.nodes: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.nodes.append(node)
        return True


def all_nodes(module: cst.Module) -> list[cst.CSTNode]:
    everything = Everything()
    module.visit(everything)
    return everything.nodes


def span(row: int, column: int, end_row: int, end_column: int) -> Span:
    return Span(Position(row, column), Position(end_row, end_column))


def spans_by_libcst(module: cst.Module) -> dict[cst.CSTNode, Span]:
    ranges = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    return {
        node: span(one.start.line, one.start.column, one.end.line, one.end.column)
        for node, one in ranges.items()
    }


def assert_like_libcst(source: str) -> None:
    module = cst.parse_module(source)
    theirs = spans_by_libcst(module)
    nodes = all_nodes(module)
    ours = spans(module, nodes)
    assert ours == {node: theirs[node] for node in ours}
    assert all(node in ours for node in nodes if isinstance(node, LOCATED))


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts_agree_with_libcst(source: str) -> None:
    assert_like_libcst(source)


@pytest.mark.parametrize("path", REAL_FILES, ids=lambda path: path.name)
def test_real_files_agree_with_libcst(path: Path) -> None:
    assert_like_libcst(path.read_text(encoding="utf-8"))


def test_calls_agree_with_the_ast() -> None:
    source = (STDLIB / "inspect.py").read_text(encoding="utf-8")
    module = cst.parse_module(source)
    names = [node for node in all_nodes(module) if isinstance(node, cst.Name)]
    ours = set(spans(module, names).values())
    loads = {
        span(node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Name)
    }
    assert loads <= ours


def test_only_the_wanted_nodes_are_located() -> None:
    module = cst.parse_module("first = 1\nsecond = 2\n")
    assert spans(module, [module.body[1]]) == {module.body[1]: span(2, 0, 2, 10)}


def test_nothing_wanted_nothing_generated() -> None:
    assert spans(cst.parse_module("a = 1\n"), []) == {}


def test_a_stranger_has_no_position() -> None:
    assert spans(cst.parse_module("a\n"), [cst.Name("a")]) == {}


def test_equal_nodes_are_told_apart() -> None:
    module = cst.parse_module("a\na\n")
    assert sorted(spans(module, module.body).values()) == [span(1, 0, 1, 1), span(2, 0, 2, 1)]


DEEP = {
    "sum of 500 terms": " + ".join(["a"] * 500) + "\n",
    "500 elifs": "if a:\n    b\n" + "elif a:\n    b\n" * 500,
    "300 chained calls": "a" + ".b()" * 300 + "\n",
    "80 nested lists": "[" * 80 + "]" * 80 + "\n",
    "500 implicit strings": "a = (" + "'b'\n" * 500 + ")\n",
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP.keys())
def test_deep_programs_do_not_exhaust_the_stack(source: str) -> None:
    limit = sys.getrecursionlimit()
    module = cst.parse_module(source)
    assert spans(module, [module.body[0]])[module.body[0]].start == Position(1, 0)
    assert sys.getrecursionlimit() == limit
