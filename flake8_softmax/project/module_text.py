"""The text of an imported file, parsed piece by piece as it is asked for."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from flake8_softmax.program.program import Location, NotParsedError, Program
from flake8_softmax.source import Document, read
from flake8_softmax.source.dependencies import FunctionOrClass, own_rows
from flake8_softmax.source.slicing import Chunk

if TYPE_CHECKING:
    import libcst as cst

MOST_TEXTS: Final = 64
"""Of how many files the trees are kept in a process."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file binds: `definitions` the rows of each function and class that is bound once.

    `others` are all other statements that run when the file is imported, by their rows. `names` are
    those that a star import brings, `bound` all of them, None if some are bound only in a script.
    """

    names: tuple[str, ...]
    bound: tuple[str, ...] | None
    stars: tuple[tuple[int, str], ...]
    definitions: Mapping[str, range]
    others: tuple[int, ...]


class ModuleText:
    """A file that can be read as Python; every piece of it is parsed once."""

    def __init__(self, document: Document, tree: ast.Module) -> None:
        self.document = document
        self.tree = tree
        self._lines = document.text.split("\n")
        self.outline = outline_of(tree, self._lines)
        self._programs: dict[str, Program | None] = {}

    def statements(self) -> Sequence[cst.CSTNode]:
        """What runs when the file is imported, but for its definitions."""
        return self._parsed("", self.outline.others)

    def definition(self, name: str) -> Sequence[cst.CSTNode]:
        """The function or class of a name."""
        rows = self.outline.definitions.get(name)
        return () if rows is None else self._parsed(name, rows)

    def locate(self, nodes: Iterable[cst.CSTNode]) -> Mapping[cst.CSTNode, Location]:
        """Where those of the nodes stand that are part of the file and were parsed."""
        found: dict[cst.CSTNode, Location] = {}
        wanted = list(nodes)
        for program in self._programs.values():
            wanted = [node for node in wanted if node not in found]
            if program is not None and wanted:
                found.update(program.locate(wanted))
        return found

    @property
    def parsed(self) -> Iterator[cst.CSTNode]:
        """The statements that were parsed so far."""
        for program in self._programs.values():
            yield from program.statements if program is not None else ()

    def _parsed(self, key: str, rows: Sequence[int]) -> Sequence[cst.CSTNode]:
        if key not in self._programs:
            text = "\n".join((*(self._lines[row] for row in rows), ""))
            chunk = Chunk(text, [row + 1 for row in rows] or [1])
            self._programs.setdefault(key, self._program(chunk))
        program = self._programs[key]
        return () if program is None else program.statements

    def _program(self, chunk: Chunk) -> Program | None:
        try:
            return Program.parsed(self.document, [chunk])
        except NotParsedError:
            return None


@lru_cache(maxsize=MOST_TEXTS)
def module_text(text: str, path: str) -> ModuleText | None:
    """The Python of a script or notebook; None if it cannot be read as that."""
    if path.endswith(".ipynb"):
        document = read(text, path)
        tree = _tree(document.text) if document is not None else None
    else:
        tree = _tree(text)
        document = read(text, path, tree=tree) if tree is not None else None
    return None if document is None or tree is None else ModuleText(document, tree)


def tree_of(text: str, path: str) -> ast.Module | None:
    """The tree of a script or notebook; None if it cannot be read as Python."""
    if not path.endswith(".ipynb"):
        return _tree(text)
    made = module_text(text, path)
    return None if made is None else made.tree


def _tree(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def outline_of(tree: ast.Module, lines: Sequence[str]) -> Outline:
    """What a module binds at its top level; what only runs as a script is left out."""
    statements = [one for one in tree.body if not _is_main(one)]
    bound = [name for one in statements for name in _bound(one)]
    counts = Counter(bound)
    definitions: dict[str, range] = {}
    left_out: set[int] = set()
    for one in tree.body:
        if isinstance(one, FunctionOrClass) and counts[one.name] == 1:
            rows = own_rows(one, lines)
            if rows is not None:
                definitions[one.name] = rows
                left_out.update(rows)
        elif _is_main(one):
            left_out.update(range(one.lineno - 1, one.end_lineno or one.lineno))
    others = tuple(row for row in range(len(lines)) if row not in left_out)
    exports = _listed(statements) or [name for name in bound if not name.startswith("_")]
    return Outline(
        tuple(dict.fromkeys(exports)),
        tuple(dict.fromkeys(bound)) if len(statements) == len(tree.body) else None,
        tuple(_stars(statements)),
        definitions,
        others,
    )


def _is_main(statement: ast.stmt) -> bool:
    """Whether it is `if __name__ == "__main__":` without an `else`."""
    match statement:
        case ast.If(
            test=ast.Compare(
                left=ast.Name(id="__name__"),
                ops=[ast.Eq()],
                comparators=[ast.Constant(value="__main__")],
            ),
            orelse=[],
        ):
            return True
        case _:
            return False


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds in the module."""
    pending: list[ast.AST] = [statement]
    while pending:
        node = pending.pop()
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.alias(name=name, asname=other) if name != "*":
                yield other or name.partition(".")[0]
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp():
                continue
            case _:
                pending.extend(reversed([*ast.iter_child_nodes(node)]))


def _stars(statements: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
    for statement in statements:
        for node in ast.walk(statement) if not isinstance(statement, FunctionOrClass) else ():
            match node:
                case ast.ImportFrom(module=module, names=[ast.alias(name="*")], level=level):
                    yield level, module or ""


def _listed(statements: Iterable[ast.stmt]) -> list[str]:
    """The names in `__all__`, if it is written as a list of strings."""
    for statement in statements:
        match statement:
            case ast.Assign(
                targets=[ast.Name(id="__all__")],
                value=ast.List(elts=items) | ast.Tuple(elts=items),
            ):
                return [
                    item.value
                    for item in items
                    if isinstance(item, ast.Constant) and isinstance(item.value, str)
                ]
    return []
