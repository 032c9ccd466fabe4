"""Room for programs that nest deeper than Python's default recursion limit allows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

# Before 3.11 every Python call also takes from the C stack.
_LIMIT = 6000 if sys.version_info >= (3, 11) else 3000


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Raises the recursion limit for a while."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
