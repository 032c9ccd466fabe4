"""Imports of the program's own files: each runs once, on its own, before what needs it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import libcst as cst

from flake8_softmax.interpreter.budget import Exhausted
from flake8_softmax.interpreter.frames import Frame
from flake8_softmax.interpreter.limits import library_name
from flake8_softmax.interpreter.modules import Imported, Module, ModuleValue, Source
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.values import Api, Scope, Unknown, Value, unknown_because
from flake8_softmax.knowledge.names import KERAS_PACKAGES, canonical, imported_path

if TYPE_CHECKING:
    from flake8_softmax.interpreter.machine import Machine

MODULE_STEPS: Final = 20_000
"""The most steps taken for the statements of one imported file."""

ALL_MODULES_STEPS: Final = 100_000
"""The most steps taken for those of all imported files."""

LONGEST_CHAIN: Final = 12
"""Over how many files one name is followed that each imports from the next."""

MOST_EXPORTS: Final = 500
"""How many names one star import binds."""


def find(machine: Machine, level: int, dotted: str) -> Module | None:
    """The module of the project that the running file means by a name."""
    return _found(machine, machine.frame.module.source, level, dotted)


def _found(machine: Machine, importer: Source | None, level: int, dotted: str) -> Module | None:
    if machine.linker is None:
        return None
    source = machine.linker.find(importer, level, dotted)
    return None if source is None else _module(machine, source, dotted)


def _module(machine: Machine, source: Source, name: str) -> Module:
    """The one module of a source."""
    known = machine.modules.get(source)
    if known is None:
        scope = Scope(machine.store.new_key())
        known = machine.modules[source] = Module(scope, source, name or "__init__")
    return known


def module_at(machine: Machine, path: str) -> Value:
    """What `import path as name` binds."""
    module = find(machine, 0, path)
    return library_name(canonical(path)) if module is None else ModuleValue(module, path)


def imported(machine: Machine, level: int, dotted: str, name: str) -> Value:
    """What `from dotted import name` binds."""
    path = imported_path("." * level + dotted, name)
    otherwise = library_name(canonical(path))
    module = find(machine, level, dotted)
    return otherwise if module is None else Imported(module, name, otherwise)


def import_star(machine: Machine, level: int, dotted: str) -> None:
    """Bind what `from dotted import *` brings."""
    _import_star(machine, find(machine, level, dotted), "." * level + dotted, 0)


def _import_star(machine: Machine, module: Module | None, path: str, depth: int) -> None:
    source = module.source if module is not None else None
    if module is None or source is None or machine.linker is None:
        machine.frame.module.import_star(canonical(path))
        return
    machine.frame.module.foreign_star = True
    _bind(machine, module, source, source.exports, depth)


def _bind(
    machine: Machine, module: Module, source: Source, names: Sequence[str], depth: int
) -> None:
    """Bind names of a module, after what it brings by star imports of its own."""
    for level, dotted in source.stars if depth < LONGEST_CHAIN else ():
        machine.step()
        found = _found(machine, source, level, dotted)
        _import_star(machine, found, "." * level + dotted, depth + 1)
    for name in names[:MOST_EXPORTS]:
        machine.step()
        machine.assign(name, Imported(module, name))


def run_file(machine: Machine, path: str) -> bool:
    """Bind all that a file binds which a notebook runs; False if that is not known."""
    source = machine.linker.script(path) if machine.linker is not None else None
    if source is None or source.bound is None:
        return False
    _bind(machine, _module(machine, source, "__main__"), source, source.bound, depth=0)
    return True


def resolved(machine: Machine, value: Imported) -> Value | None:
    """What an imported name holds; None if the module does not tell and nothing else is known."""
    held = member(machine, value.module, value.name)
    if held is None or (type(held) is Unknown and _is_keras(value.otherwise)):
        return value.otherwise
    return held


def _is_keras(value: Value | None) -> bool:
    known = (*KERAS_PACKAGES, "tensorflow")
    return isinstance(value, Api) and value.path.partition(".")[0] in known


def attribute(machine: Machine, value: ModuleValue, name: str) -> Value:
    """`module.name`."""
    held = member(machine, value.module, name)
    return library_name(canonical(f"{value.path}.{name}")) if held is None else held


def write(machine: Machine, value: ModuleValue, name: str, new: Value) -> None:
    """Do `module.name = new`."""
    _load(machine, value.module)
    machine.store.set(value.module.scope.key, name, new)


def member(machine: Machine, module: Module, name: str) -> Value | None:
    """What a module holds under a name, None if it has none, or it cannot be told."""
    if machine.following >= LONGEST_CHAIN:
        return unknown_because(Reason.OTHER_MODULE)
    machine.following += 1
    try:
        _load(machine, module)
        held = machine.store.get(module.scope.key, name)
        if held is None:
            held = defined(machine, module, name) or _inside(machine, module, name)
        return resolved(machine, held) if isinstance(held, Imported) else held
    finally:
        machine.following -= 1


def _inside(machine: Machine, package: Module, name: str) -> Value | None:
    """A module inside a package."""
    if machine.linker is None or package.source is None:
        return None
    source = machine.linker.inside(package.source, name)
    if source is None:
        return None
    path = f"{package.name}.{name}"
    return ModuleValue(_module(machine, source, path), path)


def defined(machine: Machine, module: Module, name: str) -> Value | None:
    """The function or class that a file defines under a name, which is run now."""
    if module.source is None or name in module.defined:
        return None
    module.defined.add(name)
    definition = module.source.definition(name)
    if not definition:
        return None
    _run(machine, module, definition)
    return machine.store.get(module.scope.key, name)


def _load(machine: Machine, module: Module) -> None:
    if module.is_loaded or module.source is None:
        return
    module.is_loaded = True
    _run(machine, module, module.source.statements())


def _run(machine: Machine, module: Module, statements: Sequence[cst.CSTNode]) -> None:
    """Run statements of another file; where its budget ends, the rest of it is not known."""
    steps, given = machine.steps, min(MODULE_STEPS, machine.module_steps)
    machine.refill(given)
    try:
        with _apart(machine, module), machine.store.apart():
            machine.execute(statements)
    except Exhausted:
        pass
    finally:
        machine.module_steps -= given - max(machine.steps, 0)
        machine.refill(steps)


@contextmanager
def _apart(machine: Machine, module: Module) -> Iterator[None]:
    """Leave everything that runs for a while, as if the module ran before the program."""
    frames, owners, defined = machine.frames, machine.owners, machine.defined
    statement, bare, losses = machine.statement, machine.bare, machine.losses
    tape, guards, own_loss = machine.tape, machine.guards, machine.own_loss
    excluding, case = machine.excluding, machine.case
    machine.frames, machine.owners, machine.defined = [Frame(module.scope, 0, module)], [], {}
    machine.statement = machine.bare = None
    machine.losses = {}
    machine.tape = machine.guards = 0
    machine.own_loss, machine.excluding, machine.case = None, False, ()
    try:
        yield
    finally:
        machine.frames, machine.owners, machine.defined = frames, owners, defined
        machine.statement, machine.bare, machine.losses = statement, bare, losses
        machine.tape, machine.guards, machine.own_loss = tape, guards, own_loss
        machine.excluding, machine.case = excluding, case
