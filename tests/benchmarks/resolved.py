"""How many `compile` calls of some files the analysis understands.

    python tests/benchmarks/resolved.py PATH [PATH ...]

Counts the calls `x.compile(...)` with an optimizer or a loss in all scripts and notebooks below the
paths, and those of which the analysis knows an output's activation and its loss.
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import libcst as cst
from reading import files_below, text_of

from flake8_softmax.checker import mentions_keras
from flake8_softmax.interpreter import interpret
from flake8_softmax.program.switches import deep_recursion
from flake8_softmax.source import read


def main(arguments: list[str]) -> int:
    """Print one row a path and their sum."""
    if not arguments:
        print(__doc__)
        return 2
    total: Counter[str] = Counter()
    for argument in arguments:
        counted = sum(map(count, programs(Path(argument))), Counter[str]())
        print(row(argument, counted))
        total += counted
    print(row("all", total))
    return 0


def row(name: str, counted: Counter[str]) -> str:
    share = 100 * counted["resolved"] / max(counted["calls"], 1)
    return f"{name}: {counted['resolved']} of {counted['calls']} compile calls, {share:.1f} %"


def programs(path: Path) -> Iterator[str]:
    """The Python text of every script and notebook below `path` that mentions Keras."""
    for file in files_below([path]):
        text = text_of(file)
        document = read(text, str(file)) if mentions_keras(text) else None
        if document is not None and document.text:
            yield document.text


def count(text: str) -> Counter[str]:
    """The compile calls of a program, and those the analysis resolves."""
    try:
        module = cst.parse_module(text)
    except cst.ParserSyntaxError:
        return Counter()
    calls = {id(node) for node in compile_calls(module)}
    with deep_recursion():
        compilations = interpret(module.body).compilations
    resolved = {
        id(compilation.at)
        for compilation in compilations
        if any(output.head.activation is not None for output in compilation.outputs)
    }
    return Counter(calls=len(calls), resolved=len(calls & resolved))


def compile_calls(module: cst.Module) -> Iterator[cst.Call]:
    pending: list[cst.CSTNode] = [module]
    while pending:
        node = pending.pop()
        pending.extend(node.children)
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
            named = {arg.keyword.value for arg in node.args if arg.keyword is not None}
            trains = bool(named & {"loss", "optimizer"}) or len(node.args) > 2
            if node.func.attr.value == "compile" and trains:
                yield node


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(sys.argv[1:]))
