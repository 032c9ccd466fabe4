"""Runs a program on the interpreter and notes what is known after each line that asks for it.

`x = x / 255  # is: raw pixels of mnist divided by 255, rank 3` says what `x` is after the line. A
line that calls a method of a name says what the name is then, and one that is only a name, an
attribute or an item says what that is. `# is-below:` speaks of the next line. A line that runs more
than once with different values says them in that order, with `; then` between them, and one that
is never reached is `never run`.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from values.describe import Description

from flake8_softmax.interpreter import library
from flake8_softmax.interpreter.machine import Flow, Machine
from flake8_softmax.interpreter.run import interpret
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.source import read

COMMENT = re.compile(r"#\s*(?P<where>is|is-below):\s*(?P<words>.*?)\s*$")
LIBRARY = Path(inspect.getfile(library)).parent


@dataclass
class Line:
    """A commented line: what its comment says, and what the interpreter knows."""

    place: str
    expected: str
    known: list[str] = field(default_factory=list)

    @property
    def actual(self) -> str:
        return "; then ".join(self.known) or "never run"


@dataclass
class Observed:
    """The commented lines of a program, and what had part in them.

    `kinds` are the classes of what was said, `modules` those of the library that ran in them.
    """

    lines: list[Line] = field(default_factory=list)
    kinds: set[type] = field(default_factory=set)
    modules: set[str] = field(default_factory=set)


def observe(path: Path) -> Observed:
    """Run a script or notebook with its functions, whether they are called or not."""
    document = read(path.read_text(encoding="utf-8"), str(path))
    assert document is not None
    observed = Observed()
    asked = dict(comments(document.text))
    lines = {row: Line(document.place(row), words) for row, words in asked.items()}
    observed.lines.extend(lines.values())
    wrapper = MetadataWrapper(cst.parse_module(document.text), unsafe_skip_copy=True)
    rows = {
        node: place.end.line
        for node, place in wrapper.resolve(PositionProvider).items()
        if isinstance(node, cst.SimpleStatementLine)
    }
    watched = {node: lines[row] for node, row in rows.items() if row in lines}
    assert len(watched) == len(lines), f"{path.name}: a comment that is not about a statement"
    probe = Probe(watched, observed)
    interpret(wrapper.module.body, {**EXECUTORS, cst.SimpleStatementLine: probe.execute})
    return observed


def comments(text: str) -> Iterator[tuple[int, str]]:
    """The rows that comments speak of, and what they say."""
    for row, line in enumerate(text.split("\n"), 1):
        comment = COMMENT.search(line)
        if comment is not None:
            yield row + (comment["where"] == "is-below"), comment["words"]


@dataclass
class Probe:
    watched: Mapping[cst.CSTNode, Line]
    observed: Observed

    def execute(self, machine: Machine, node: cst.SimpleStatementLine) -> Flow:
        """Run a line as the interpreter does, and note what it bound."""
        line = self.watched.get(node)
        if line is None or machine.muted:
            return EXECUTORS[cst.SimpleStatementLine](machine, node)
        with calls_noted(self.observed.modules):
            flow = EXECUTORS[cst.SimpleStatementLine](machine, node)
        with machine.dry_run():
            description = Description(machine, self.observed.kinds)
            words = description.of(machine.evaluate(subject(node.body[-1])))
        if words not in line.known:
            line.known.append(words)
        return flow


def subject(statement: cst.BaseSmallStatement) -> cst.BaseExpression:
    """What a statement binds, changes or shows."""
    match statement:
        case cst.Assign(targets=[cst.AssignTarget(target=target), *_]):
            return owner(target)
        case cst.AugAssign(target=target) | cst.AnnAssign(target=target):
            return owner(target)
        case cst.Import(names=[alias]) | cst.ImportFrom(names=[alias]):
            return alias.asname.name if alias.asname is not None else first_name(alias.name)
        case cst.Expr(value=cst.Call(func=cst.Attribute(value=receiver))):
            return receiver
        case cst.Expr(value=cst.Name() | cst.Attribute() | cst.Subscript() as shown):
            return shown
    raise AssertionError(
        f"a comment says what this binds: {cst.Module([]).code_for_node(statement)}"
    )


def owner(target: cst.BaseExpression) -> cst.BaseExpression:
    """The name of which a statement binds an item."""
    return target.value if isinstance(target, cst.Subscript) else target


def first_name(name: cst.BaseExpression) -> cst.BaseExpression:
    while isinstance(name, cst.Attribute):
        name = name.value
    return name


@contextmanager
def calls_noted(modules: set[str]) -> Iterator[None]:
    """Add the modules of the library that have a function called."""

    def note(frame: FrameType, event: str, argument: Any) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.parent == LIBRARY:
            modules.add(path.stem)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(before)
