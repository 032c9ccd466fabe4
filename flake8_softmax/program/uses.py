"""Where a program first uses a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst


def first_use(name: str, statements: Sequence[cst.CSTNode]) -> cst.CSTNode:
    """The first place in some statements where a name stands; the first of them if nowhere."""
    pending = list(reversed(statements))
    while pending:
        node = pending.pop()
        if isinstance(node, cst.Name):
            if node.value == name:
                return node
            continue
        pending.extend(reversed(list(_parts(node))))
    return statements[0]


def _parts(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """What a node consists of, without the names of attributes and of arguments."""
    if isinstance(node, cst.Attribute | cst.Arg):
        yield node.value
    elif isinstance(node, cst.Assign):
        yield node.value
        yield from node.targets
    else:
        yield from node.children
