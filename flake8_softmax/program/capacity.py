"""libcst's parser, kept from what it cannot bear."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Final

from flake8_softmax.program.brackets import cost_of_brackets
from flake8_softmax.program.patterns import cost_of_patterns
from flake8_softmax.program.tokens import count

MOST_TOKENS: Final = 300_000
"""Words and signs in one program; a tree of so many takes some 4 s and 900 MB."""

DEEPEST: Final = 1_400
"""Levels of the deepest expression; of several deep ones, the root of the sum of their squares.

libcst takes time with the square and kills the process at some 7,000. It nests the operands of
`and` and the parts of a dotted import, which `ast` keeps side by side in any number.
"""

MOST_PATTERNS: Final = 1_000_000
"""Tokens of patterns, each as often as libcst goes over it; so many take some 0.4 s."""

SHORT: Final = 100
"""Characters of a logical line that is not worth the question."""

_NESTING: Final = ("(", "[", "{", ".", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<<", ">>")
_NESTING_WORDS: Final = ("and", "or", "not", "if", "lambda", "await")


class OverCapacityError(Exception):
    """The program is too much for the parser."""


def ensure_bearable(
    text: str,
    program: str | None = None,
    tree: ast.AST | None = None,
    depth: Callable[[], int] | None = None,
) -> None:
    """Raise OverCapacityError for a text that `ast` has accepted and libcst cannot bear.

    `program` is what the text is an excerpt of, if it is one; `tree` what `ast` made of the whole,
    if it is at hand; `depth` gives the cost of its depth, if somebody remembers it.
    """
    excess = _excess(text, text if program is None else program, tree, depth)
    if excess is not None:
        raise OverCapacityError(excess)


def _excess(
    text: str, program: str, tree: ast.AST | None, depth: Callable[[], int] | None
) -> str | None:
    deep = cost_of_brackets(text)
    if len(text) + deep > MOST_TOKENS:
        tokens = count(text)
        if tokens > MOST_TOKENS:
            return f"{tokens:,} words and signs, the limit is {MOST_TOKENS:,}"
        if tokens + deep > MOST_TOKENS:
            return "brackets are nested too deeply"
    nested = sum(map(text.count, (*_NESTING, *_NESTING_WORDS))) > DEEPEST
    intricate = cost_of_patterns(text, MOST_PATTERNS) > MOST_PATTERNS
    if intricate and _has_patterns(tree or ast.parse(program)):
        return "patterns are nested too deeply"
    depth = depth or (lambda: cost_of_depth(program, tree))
    if nested and depth() > DEEPEST**2:
        return f"more than {DEEPEST:,} levels of expressions"
    return None


def _has_patterns(tree: ast.AST) -> bool:
    return any(isinstance(node, ast.Match) for node in ast.walk(tree))


def cost_of_depth(text: str, tree: ast.AST | None = None) -> int:
    """The sum of the squares of the levels of what stands on the longer lines of a program."""
    tree = tree or ast.parse(text)
    rows = [len(row) for row in text.split("\n")]
    long = (node for node in _lines(tree) if _length(node, rows) > SHORT)
    return sum(_depth(node) ** 2 for node in long)


def _lines(tree: ast.AST) -> Iterator[ast.AST]:
    """What stands on logical lines: simple statements, and the heads of the others."""
    pending = [tree]
    while pending:
        node = pending.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, _BLOCKS) or not hasattr(child, "lineno"):
                pending.append(child)
            else:
                yield child


_BLOCKS: Final = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.With,
    ast.AsyncWith,
    ast.Try,
    getattr(ast, "TryStar", ast.Try),
    ast.ExceptHandler,
    ast.Match,
    ast.match_case,
)


def _length(node: ast.AST, rows: list[int]) -> int:
    start, end = getattr(node, "lineno", 1), getattr(node, "end_lineno", None) or 1
    return sum(rows[start - 1 : end])


def _depth(tree: ast.AST) -> int:
    deepest = 0
    pending: list[tuple[ast.AST, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        depth += _levels(node)
        deepest = max(deepest, depth)
        pending.extend((child, depth) for child in ast.iter_child_nodes(node))
    return deepest


def _levels(node: ast.AST) -> int:
    match node:
        case ast.BoolOp(values=values):
            return len(values)
        case ast.alias(name=name) | ast.ImportFrom(module=str(name)):
            return 1 + name.count(".")
        case ast.expr() | ast.stmt():
            return 1
        case _:
            return 0
