"""The parts of a module that have nothing to do with each other.

Functions and classes reach each other by their names, and by the names that they share with the
statements between them. Test methods, which nobody calls, reach each other by the attributes of
their class.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeGuard

Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

_FAR: Final = frozenset(
    {
        "load_model",
        "model_from_json",
        "model_from_yaml",
        "save",
        "set_image_data_format",
        "set_image_dim_ordering",
    }
)
"""By what one function reaches another without a name that they share."""

_CONSTANT: Final = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.unaryop, ast.expr_context)


@dataclass(slots=True, eq=False)
class Part:
    """Statements of a module: the rows they stand on, from 0, and what they speak of.

    They bind the names `bound` for others and read or write the names `used`, those in `bare` not
    only for an attribute. They import the names `imported` and write attributes of the names
    `changed`. `attributes` are all that they mention, also as strings; `written` those that they
    write, or that the body of the class makes. `inside` is the class of a test method that can do
    without it.
    """

    rows: list[range] = field(default_factory=list)
    bound: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    inside: Part | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """`plain`, imports and constants, is there for all; each of `groups` stands or falls together.

    The first group is that of the statements between the definitions.
    """

    plain: Part
    groups: list[list[Part]]


def rows_defined(body: Iterable[ast.stmt]) -> int:
    """How many rows the functions and classes of a module take."""
    defined = (statement for statement in body if isinstance(statement, Definition))
    return sum((one.end_lineno or one.lineno) - one.lineno + 1 for one in defined)


def parts_of(body: Sequence[ast.stmt], lines: Sequence[str]) -> Parts:
    """The parts of a module; `lines` are its rows."""
    plain, between = Part(), Part(bound=set(_FAR))
    separate: list[Part] = []
    for statement in body:
        if isinstance(statement, Definition) and (rows := _rows(statement, lines)):
            separate.extend(_defined(statement, rows, lines))
            continue
        part = plain if _is_plain(statement) else between
        part.rows.append(range(statement.lineno - 1, statement.end_lineno or statement.lineno))
        part.bound.update(_bound(statement))
        _note(statement, part)
    between.used.update(plain.used)
    everything = [between, *separate]
    imported = plain.imported.union(*(part.imported for part in everything))
    if any(part.changed & imported for part in everything):
        return Parts(plain, [everything])
    _tie_methods([plain, *everything])
    return Parts(plain, list(_groups(everything)))


def _rows(statement: Definition, lines: Sequence[str]) -> range | None:
    """The rows of a definition, from its first decorator to its end, if they are all its own."""
    first = min(node.lineno for node in (statement, *statement.decorator_list)) - 1
    if not lines[first].lstrip().startswith(("@", "def", "async", "class")):
        return None
    if first > 0 and lines[first - 1].endswith("\\"):
        return None
    return range(first, statement.end_lineno or statement.lineno)


def _defined(statement: Definition, rows: range, lines: Sequence[str]) -> Iterator[Part]:
    """A function; a class without its test methods, and each of these."""
    whole = Part(bound={statement.name})
    methods: dict[ast.AST, Part] = {}
    start = rows.start
    for inner in statement.body if isinstance(statement, ast.ClassDef) else ():
        if _is_test(inner) and (own := _rows(inner, lines)):
            methods[inner] = _method(inner, own, whole)
            whole.rows.append(range(start, own.start))
            start = own.stop
        else:
            whole.written.update(_made(inner))
    whole.rows.append(range(start, rows.stop))
    _note(statement, whole, methods)
    yield whole
    yield from methods.values()


def _is_test(statement: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    return isinstance(statement, ast.FunctionDef) and statement.name.startswith("test")


def _method(function: ast.FunctionDef, rows: range, whole: Part) -> Part:
    part = Part([rows], written={function.name})
    _note(function, part)
    arguments = (*function.args.posonlyargs, *function.args.args)
    if not arguments or part.bare & {arguments[0].arg, "super"}:
        part.used.update(whole.bound)
    else:
        part.inside = whole
    return part


def _made(statement: ast.stmt) -> Iterable[str]:
    """What a statement in the body of a class gives to the class."""
    return (statement.name,) if isinstance(statement, Definition) else _bound(statement)


def _tie_methods(parts: Sequence[Part]) -> None:
    """Tie to their class the methods that have an attribute in common with another part."""
    mentioned = Counter(name for part in parts for name in part.attributes)
    written = Counter(name for part in parts for name in part.written)
    for part in parts:
        if part.inside is None:
            continue
        reads = any(written[name] > (name in part.written) for name in part.attributes)
        gives = any(mentioned[name] > (name in part.attributes) for name in part.written)
        if reads or gives or part.used & part.inside.written:
            part.used.update(part.inside.bound)
            part.inside = None


def _is_plain(statement: ast.stmt) -> bool:
    """Whether nothing but imports and constants is in it, as in `try: import keras`."""
    return all(_binds_plainly(node) for node in ast.walk(statement) if isinstance(node, ast.stmt))


def _binds_plainly(statement: ast.stmt) -> bool:
    match statement:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return not any(alias.asname and alias.name in _FAR for alias in names)
        case ast.Assign(targets=[ast.Name()], value=value) | ast.Expr(value=value):
            return all(isinstance(node, _CONSTANT) for node in ast.walk(value))
        case _:
            return isinstance(statement, ast.If | ast.Try | ast.Pass)


def _note(tree: ast.AST, part: Part, skipped: Container[ast.AST] = ()) -> None:
    roots: set[ast.AST] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name):
            part.used.add(node.id)
            if node not in roots:
                part.bare.add(node.id)
        elif isinstance(node, ast.Attribute):
            _note_attribute(node, part)
            roots.add(node.value)
            waiting.append(node.value)
        elif isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                part.attributes.add(node.value)
        elif isinstance(node, ast.Global):
            part.bound.update(node.names)
        elif isinstance(node, ast.alias):
            part.imported.add(_name_of(node))
        elif node not in skipped:
            waiting.extend(ast.iter_child_nodes(node))
    part.used.update(part.attributes & _FAR)


def _note_attribute(node: ast.Attribute, part: Part) -> None:
    part.attributes.add(node.attr)
    if not isinstance(node.ctx, ast.Load):
        part.written.add(node.attr)
        part.changed.add(_root(node))


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _bound(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name) | ast.ExceptHandler(name=str(name)):
                yield name
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield name
            case ast.MatchMapping(rest=str(name)):
                yield name
            case ast.alias():
                yield _name_of(node)


def _name_of(alias: ast.alias) -> str:
    return alias.asname or alias.name.partition(".")[0]


def _groups(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """The parts, each with all that it reaches by names that one of them binds."""
    bound = set[str]().union(*(part.bound for part in parts))
    names = [bound & (part.used | part.bound) for part in parts]
    speakers: defaultdict[str, list[int]] = defaultdict(list)
    for number, spoken in enumerate(names):
        for name in spoken:
            speakers[name].append(number)
    seen: set[int] = set()
    for first in range(len(parts)):
        group: list[Part] = []
        waiting = [first]
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                group.append(parts[number])
                waiting.extend(one for name in names[number] for one in speakers.pop(name, ()))
        if group:
            yield group
