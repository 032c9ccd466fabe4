"""One server for most of the tests: each of them opens documents of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from server.clients import Client

NUMBERS = count(1)


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    made = Client()
    yield made
    assert made.stop() == 0


@pytest.fixture
def script() -> str:
    """The URI of a script that nobody has opened."""
    return f"file:///nowhere/script-{next(NUMBERS)}.py"


@pytest.fixture
def notebook() -> str:
    """The URI of a notebook that nobody has opened."""
    return f"file:///nowhere/notebook-{next(NUMBERS)}.ipynb"
