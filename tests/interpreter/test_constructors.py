"""Values whose size the analysed program decides are made where the limits are kept."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import flake8_softmax.interpreter

ROOT = Path(flake8_softmax.interpreter.__file__).parent
KEEPERS = {"join.py", "limits.py", "sequences.py", "store.py", "values.py"}
"""Modules that keep to the limits, or only take apart what does."""

MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.name not in KEEPERS]


def is_fixed(name: str, given: ast.expr) -> bool:
    """Whether the program has no say in the size of a value that is made of this expression."""
    match name, given:
        case "TupleValue", ast.Tuple(elts=items):
            return not any(isinstance(item, ast.Starred) for item in items)
        case "TupleValue", ast.Subscript(slice=ast.Slice()):
            return True
        case "Const", ast.Constant() | ast.Compare():
            return True
        case "Const", ast.UnaryOp(op=operator, operand=operand):
            return isinstance(operator, ast.Not) or isinstance(operand, ast.Constant)
        case "Entries", ast.Tuple(elts=[]):
            return True
        case _:
            return False


def made(source: str) -> list[tuple[int, str]]:
    """Where a module makes a value of a size it does not decide itself."""
    return [
        (call.lineno, call.func.id)
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("TupleValue", "Const", "Entries")
        and not is_fixed(call.func.id, call.args[0])
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_leaves_the_sizes_of_values_to_the_constructors(path: Path) -> None:
    assert made(path.read_text(encoding="utf-8")) == []


def test_a_size_that_the_program_decides_is_seen() -> None:
    assert made("x = TupleValue((*a, b))\ny = Const(a + b)\nz = Entries(tuple(a))\n") == [
        (1, "TupleValue"),
        (2, "Const"),
        (3, "Entries"),
    ]
    assert made("x = TupleValue((a, b))\ny = Const(None)\nz = Const(a == b)\n") == []
