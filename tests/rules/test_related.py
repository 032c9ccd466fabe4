"""Each place that a message refers to is a related place with a text of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flake8_softmax.checker import analyse
from flake8_softmax.finding import Finding

HERE = Path(__file__).parent
FOLDERS = sorted(HERE.glob("smx*"))


def findings(folder: Path) -> list[Finding]:
    paths = sorted(folder.glob("bad_*"))[:6]
    return [one for path in paths for one in analyse(path.read_text(encoding="utf-8"), path.name)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_places_of_a_message(folder: Path) -> None:
    for finding in findings(folder):
        places = re.findall(r"line \d+|this line", finding.message)
        assert len(places) == len(finding.related), finding.message
        assert not finding.message.startswith("cell")
        assert finding.span.start < finding.span.end
        for related in finding.related:
            assert re.fullmatch(r"[^.]{8,60} here", related.message)
            assert related.span.start < related.span.end
            assert (related.cell is None) == (finding.cell is None)
