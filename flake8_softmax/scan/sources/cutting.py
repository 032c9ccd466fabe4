"""The tasks of a file that holds many inputs one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flake8_softmax.scan.sources.streams import BROKEN, words
from flake8_softmax.scan.task import Kind, Task, pieces


def cut(
    kind: Kind,
    origin: str,
    state: str,
    inputs: Iterable[tuple[int, int]],
    thing: str,
) -> Iterator[Task]:
    """Tasks of inputs that are given by where they begin and by their sizes, in bytes.

    The file is read for it. Where that ends by an error, the last task says so of the `thing` that
    the file is.
    """
    problems: list[Exception] = []
    for piece in pieces(_until_broken(inputs, problems)):
        yield Task(kind, origin, origin, len(piece), state, start=piece[0][0])
    for error in problems:
        problem = f"the rest of the {thing} cannot be read: {words(error)}"
        yield Task("broken", origin, origin, 1, state, problem=problem)


def _until_broken(
    inputs: Iterable[tuple[int, int]], problems: list[Exception]
) -> Iterator[tuple[int, int]]:
    """The inputs up to the first error, which is added to `problems`."""
    try:
        yield from inputs
    except BROKEN as error:
        problems.append(error)
