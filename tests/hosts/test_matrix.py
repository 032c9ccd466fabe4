"""Every host and every form of a notebook: what the user sees is what docs/limits.md says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hosts.drivers import HOSTS, Shown
from hosts.samples import DOCS

Show = Callable[[str], Shown]

PAGE = DOCS / "limits.md"
ROW = re.compile(r"\| (?P<host>[^|]+) \| (?P<input>\w+) \| (?P<shown>.*) \|")
PAIRS = [(host, name) for host, (_, inputs) in HOSTS.items() for name in inputs]


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """What a host shows; it is started once for all its inputs."""
    shown: dict[str, Shown] = {}

    def show(host: str) -> Shown:
        if host not in shown:
            driver, _ = HOSTS[host]
            shown[host] = driver(tmp_path_factory.mktemp("host"))
        return shown[host]

    return show


def documented() -> dict[tuple[str, str], str]:
    table = PAGE.read_text(encoding="utf-8").partition("<!-- matrix -->")[2]
    return {(row["host"], row["input"]): row["shown"] for row in ROW.finditer(table)}


def cell(lines: list[str]) -> str:
    """The table's words for what a host shows; messages are cut after their first words."""
    return "<br>".join(f"`{shortened(line)}`" for line in lines) or "nothing"


def shortened(line: str) -> str:
    place, message = re.split(r"(?<=: )(?=[A-Z])", line, maxsplit=1)
    cell = re.search(r"^\w+ (?:cell \d+, line \d+: )?", message)
    start = cell.end() if cell else 0
    words = " ".join(message[start:].split()[:3])
    return f"{place}{message[:start]}{words} …"


def test_the_documentation_has_every_pair() -> None:
    assert list(documented()) == [("Host", "Form"), *PAIRS]


@pytest.mark.parametrize(("host", "name"), PAIRS)
def test_what_is_shown(host: str, name: str, show: Show) -> None:
    assert cell(show(host)[name]) == documented()[host, name]
