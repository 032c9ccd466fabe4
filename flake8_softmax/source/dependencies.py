"""Which functions and classes of a module depend on each other.

Definitions are connected by the names that they bind and use, directly or through the statements
between them. One that nobody uses depends on others, but nothing depends on it. Test methods, which
nobody calls, are connected by the attributes of their class.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, TypeAlias, TypeGuard

from flake8_softmax.source.statements import statements_of

FunctionOrClass: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

_SHARED_STATE: Final = frozenset(
    {
        "load_model",
        "model_from_json",
        "model_from_yaml",
        "save",
        "set_image_data_format",
        "set_image_dim_ordering",
    }
)
"""Functions by which one definition affects another without a common name."""

_CONSTANT: Final = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.unaryop, ast.expr_context)


@dataclass(slots=True, eq=False)
class Definition:
    """A function, a class, a test method or other statements of a module.

    `rows` counts from 0. `bound` are the names that are bound for other definitions, `used` the
    names that are read or written, `used_whole` those of them that are used for more than an
    attribute, and `imported` the names that are imported. `mutated` are the names whose attributes
    are written. `attributes` are all attributes that occur, also as strings; `written` are those
    that are written, or that the body of the class makes. `owner` is the class of a test method
    that does not need the rest of its class.
    """

    rows: list[range] = field(default_factory=list)
    bound: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    used_whole: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    mutated: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    owner: Definition | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Component:
    """Definitions that depend on each other, and the components whose names they use.

    What another component uses uses none itself.
    """

    definitions: Sequence[Definition]
    uses: Sequence[Component] = ()


@dataclass(frozen=True, slots=True)
class Dependencies:
    """The definitions of a module: what all of them share, and the components.

    `preamble` holds imports and constants, which every definition may use. The first of the
    `components` holds the statements between the functions and classes.
    """

    preamble: Definition
    components: Sequence[Component]


def rows_of_definitions(body: Iterable[ast.stmt]) -> int:
    """How many rows the functions and classes of a module take."""
    defined = (statement for statement in body if isinstance(statement, FunctionOrClass))
    return sum((one.end_lineno or one.lineno) - one.lineno + 1 for one in defined)


def dependencies_of(body: Sequence[ast.stmt], lines: Sequence[str]) -> Dependencies:
    """The dependencies between the definitions of a module; `lines` are its rows."""
    preamble, between = Definition(), Definition(bound=set(_SHARED_STATE))
    separate: list[Definition] = []
    for statement in body:
        if isinstance(statement, FunctionOrClass) and (rows := own_rows(statement, lines)):
            separate.extend(_definitions(statement, rows, lines))
            continue
        definition = preamble if _belongs_to_preamble(statement) else between
        definition.rows.append(
            range(statement.lineno - 1, statement.end_lineno or statement.lineno)
        )
        definition.bound.update(_bound(statement))
        _collect(statement, definition)
    between.used.update(preamble.used)
    everything = [between, *separate]
    imported = preamble.imported.union(*(definition.imported for definition in everything))
    if any(definition.mutated & imported for definition in everything):
        return Dependencies(preamble, [Component(everything)])
    _attach_methods([preamble, *everything])
    return Dependencies(preamble, _components(between, separate))


def own_rows(statement: FunctionOrClass, lines: Sequence[str]) -> range | None:
    """The rows of a definition, from its first decorator to its end, if they are all its own."""
    first = min(node.lineno for node in (statement, *statement.decorator_list)) - 1
    if not lines[first].lstrip().startswith(("@", "def", "async", "class")):
        return None
    if first > 0 and lines[first - 1].endswith("\\"):
        return None
    return range(first, statement.end_lineno or statement.lineno)


def _definitions(
    statement: FunctionOrClass, rows: range, lines: Sequence[str]
) -> Iterator[Definition]:
    """A function; a class without its test methods, and each of these."""
    whole = Definition(bound={statement.name})
    methods: dict[ast.AST, Definition] = {}
    start = rows.start
    for inner in statement.body if isinstance(statement, ast.ClassDef) else ():
        if _is_test(inner) and (own := own_rows(inner, lines)):
            methods[inner] = _method(inner, own, whole)
            whole.rows.append(range(start, own.start))
            start = own.stop
        else:
            whole.written.update(_made(inner))
    whole.rows.append(range(start, rows.stop))
    _collect(statement, whole, methods)
    yield whole
    yield from methods.values()


def _is_test(statement: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    return isinstance(statement, ast.FunctionDef) and statement.name.startswith("test")


def _method(function: ast.FunctionDef, rows: range, whole: Definition) -> Definition:
    definition = Definition([rows], written={function.name})
    _collect(function, definition)
    arguments = (*function.args.posonlyargs, *function.args.args)
    if not arguments or definition.used_whole & {arguments[0].arg, "super"}:
        definition.bound.update(whole.bound)
    else:
        definition.owner = whole
    return definition


def _made(statement: ast.stmt) -> Iterable[str]:
    """What a statement in the body of a class gives to the class."""
    return (statement.name,) if isinstance(statement, FunctionOrClass) else _bound(statement)


def _attach_methods(definitions: Sequence[Definition]) -> None:
    """Attach to their class the methods that share an attribute with another definition.

    A method that only reads what its class writes uses the class, others are then a part of it.
    """
    mentioned = Counter(name for definition in definitions for name in definition.attributes)
    written = Counter(name for definition in definitions for name in definition.written)
    for definition in definitions:
        owner = definition.owner
        if owner is None:
            continue
        others = {
            name: written[name] - (name in definition.written) for name in definition.attributes
        }
        elsewhere = any(count > (name in owner.written) for name, count in others.items())
        gives = any(
            mentioned[name] > (name in definition.attributes) for name in definition.written
        )
        if gives or elsewhere:
            definition.bound.update(owner.bound)
        elif any(others.values()) or definition.used & owner.written:
            definition.used.update(owner.bound)
        else:
            continue
        definition.owner = None


def _belongs_to_preamble(statement: ast.stmt) -> bool:
    """Whether nothing but imports and constants is in it, as in `try: import keras`."""
    return all(map(_is_import_or_constant, chain((statement,), statements_of(statement))))


def _is_import_or_constant(statement: ast.stmt) -> bool:
    match statement:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return not any(alias.asname and alias.name in _SHARED_STATE for alias in names)
        case ast.Assign(targets=[ast.Name()], value=value) | ast.Expr(value=value):
            return all(isinstance(node, _CONSTANT) for node in ast.walk(value))
        case _:
            return isinstance(statement, ast.If | ast.Try | ast.Pass)


def _collect(tree: ast.AST, definition: Definition, skipped: Container[ast.AST] = ()) -> None:
    pending: list[object] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Name):
            definition.used_whole.add(node.id)
        elif isinstance(node, ast.Attribute):
            _collect_attribute(node, definition)
            if isinstance(node.value, ast.Name):
                definition.used.add(node.value.id)
            else:
                pending.append(node.value)
        elif isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                definition.attributes.add(node.value)
        elif isinstance(node, ast.Global):
            definition.bound.update(node.names)
        elif isinstance(node, ast.alias):
            definition.imported.add(_name_of(node))
        elif isinstance(node, ast.AST) and node not in skipped:
            pending += _children(node)
    definition.used |= definition.used_whole
    definition.used.update(definition.attributes & _SHARED_STATE)


def _children(node: ast.AST) -> list[object]:
    """Like `ast.iter_child_nodes`; there are other objects among them.

    Only the fields count: pyflakes gives nodes, also those that all trees share, their parents.
    """
    children: list[object] = []
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            children += value
        elif isinstance(value, ast.AST):
            children.append(value)
    return children


def _collect_attribute(node: ast.Attribute, definition: Definition) -> None:
    definition.attributes.add(node.attr)
    if not isinstance(node.ctx, ast.Load):
        definition.written.add(node.attr)
        definition.mutated.add(_root(node))


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


def _components(between: Definition, separate: Sequence[Definition]) -> list[Component]:
    """The components of a module, that of the statements `between` the others first.

    A definition that no other uses is a component of its own: it uses those with whose definitions
    it shares a name, and does not tie them together. The statements between run for all, so what
    uses their names depends on them in both directions.
    """
    users = Counter(name for one in (between, *separate) for name in one.used | one.bound)
    single = [
        one
        for one in separate
        if one.used.isdisjoint(between.bound) and all(users[name] == 1 for name in one.bound)
    ]
    rest = set(separate).difference(single)
    used = list(map(Component, _connected([between, *(one for one in separate if one in rest)])))
    binding: defaultdict[str, list[Component]] = defaultdict(list)
    for component in used:
        for name in set[str]().union(*(one.bound for one in component.definitions)):
            binding[name].append(component)
    return used + [Component([one], _using(one, binding)) for one in single]


def _using(one: Definition, binding: Mapping[str, Sequence[Component]]) -> Sequence[Component]:
    found = (component for name in one.used for component in binding.get(name, ()))
    return list(dict.fromkeys(found))


def _connected(definitions: Sequence[Definition]) -> Iterator[list[Definition]]:
    """Definitions that share a name that one of them binds, directly or through others."""
    bound = set[str]().union(*(definition.bound for definition in definitions))
    names = [bound & (definition.used | definition.bound) for definition in definitions]
    users: defaultdict[str, list[int]] = defaultdict(list)
    for number, occurring in enumerate(names):
        for name in occurring:
            users[name].append(number)
    seen: set[int] = set()
    for first in range(len(definitions)):
        component: list[Definition] = []
        pending = [first]
        while pending:
            number = pending.pop()
            if number not in seen:
                seen.add(number)
                component.append(definitions[number])
                pending.extend(one for name in names[number] for one in users.pop(name, ()))
        if component:
            yield component
