"""The statements of a program, without a look into their expressions."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterator
from typing import Final

_BLOCKS: Final = ("body", "orelse", "finalbody", "handlers", "cases")


def statements_of(tree: ast.AST) -> Iterator[ast.stmt]:
    """The statements below a module or a statement: of each level in order, then those inside."""
    pending = deque([tree])
    while pending:
        node = pending.popleft()
        for field in _BLOCKS:
            inner = getattr(node, field, ())
            pending += inner
            yield from (one for one in inner if isinstance(one, ast.stmt))
