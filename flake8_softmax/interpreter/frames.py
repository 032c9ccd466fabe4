"""What runs: the calls of functions and the loops that are open."""

from __future__ import annotations

from dataclasses import dataclass, field

import libcst as cst

from flake8_softmax.interpreter.modules import Module
from flake8_softmax.interpreter.store import Delta
from flake8_softmax.interpreter.values import Function, Scope, Value


@dataclass(slots=True)
class Loop:
    """A running loop: what was written when it was left or taken up again before the body's end.

    `start` and `depth` are the open branches before the loop and before the present iteration.
    """

    start: int
    depth: int
    breaks: list[Delta] = field(default_factory=list)
    continues: list[Delta] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """A running function call, or the module.

    `module` is the file with its code; `entered` the call in the analysed file that led to a
    function of another one. What a `return` wrote is None if it ends the function: it is what the
    store then holds.
    """

    scope: Scope
    depth: int
    module: Module
    node: cst.CSTNode | None = None
    function: Function | None = None
    receiver: Value | None = None
    entered: cst.CSTNode | None = None
    returns: list[tuple[Value, Delta | None]] = field(default_factory=list)
    yields: list[Value] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
