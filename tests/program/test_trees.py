"""Trees that are kept from one program to the next."""

from __future__ import annotations

import ast
from collections.abc import Sequence

import libcst as cst
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.program import capacity
from flake8_softmax.program.program import NotParsedError, Program
from flake8_softmax.program.trees import Trees
from flake8_softmax.source import of_cells, read
from flake8_softmax.source.slicing import pieces_of

CELLS = ["import keras\n", "a = 1\n", "a = 1\n", "!ls\n", "for b in c:\n    d(b)\n", "e = (1,\n 2)"]


def parsed(cells: Sequence[str], trees: Trees) -> Program:
    document = of_cells(list(enumerate(cells, 1)))
    return Program.parsed(document, pieces_of(document), trees)


def test_only_a_changed_cell_is_parsed_again() -> None:
    trees = Trees()
    before = parsed(CELLS, trees).modules
    after = parsed([*CELLS[:4], "f = 1", CELLS[5]], trees).modules
    assert [one is other for one, other in zip(before, after, strict=True)] == [
        *(True, True, True, True, False, True)
    ]
    assert [module.code for module in after][4] == "f = 1\n"


def test_equal_cells_have_trees_of_their_own() -> None:
    trees = Trees()
    for _ in range(2):
        modules = parsed(CELLS, trees).modules
        assert len({id(module) for module in modules}) == len(modules)
    nodes = [module.body[0] for module in parsed(CELLS, trees).modules[1:3]]
    rows = [parsed(CELLS, trees).where(node).in_program.start.row for node in nodes]
    assert rows == [2, 3]


def test_what_was_not_used_for_long_is_forgotten() -> None:
    trees = Trees(most=100)
    first = parsed([*CELLS, "x" * 90], trees).modules
    parsed(["y" * 90], trees)
    parsed(["z"], trees)
    assert parsed(CELLS, trees).modules[0] is not first[0]
    assert len(trees) <= len(CELLS) + 2


def test_the_last_program_is_kept_however_long_it_is() -> None:
    trees = Trees(most=10)
    first = parsed(CELLS, trees).modules
    again = parsed([*CELLS, "x"], trees).modules
    assert all(one is other for one, other in zip(first, again, strict=False))


def test_a_script_is_cut_between_its_statements() -> None:
    statements = [f"call_{number}(\n    {'x' * 200},\n)\n" for number in range(9)]
    document = read("".join(statements), "a.py")
    assert document is not None
    pieces = pieces_of(document)
    assert len(pieces) > 3
    assert "".join(piece.text for piece in pieces) == document.text
    assert all(ast.parse(piece.text).body for piece in pieces)


def test_pieces_that_are_too_much_together_are_refused_as_one_text_is() -> None:
    deep = f"x = {'(' * 0}{'not ' * 1_000}y\n"
    parsed([deep], Trees())
    with pytest.raises(NotParsedError, match=f"more than {capacity.DEEPEST:,} levels"):
        parsed([deep, deep, deep.replace("x", "z")], Trees())


NAMES = st.sampled_from(["keras", "a", "b", "Dense(1)", "f(a)", "(b)"])
STATEMENTS = st.lists(NAMES, min_size=1, max_size=4).map(lambda names: "; ".join(names))


@given(st.lists(st.lists(STATEMENTS, min_size=1, max_size=5), min_size=1, max_size=4))
def test_every_node_is_found_where_it_stands(states: list[list[str]]) -> None:
    trees = Trees()
    for cells in states:
        program, plain = parsed(cells, trees), parsed(cells, Trees())
        nodes = [node for one in program.statements for node in names_in(one)]
        others = [node for one in plain.statements for node in names_in(one)]
        found = [program.locate(nodes)[node] for node in nodes]
        assert found == [plain.where(node) for node in others]


def names_in(node: cst.CSTNode) -> list[cst.CSTNode]:
    own = [node] if isinstance(node, cst.Name | cst.Call) else []
    return [*own, *(inner for child in node.children for inner in names_in(child))]
