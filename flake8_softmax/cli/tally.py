"""Counts of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from flake8_softmax.cli.runs import Checked
from flake8_softmax.level import Level
from flake8_softmax.text import counted


class Tally:
    """Counts findings as they pass."""

    def __init__(self) -> None:
        self.files = 0
        self.levels: Counter[Level] = Counter()
        self._codes: Counter[str] = Counter()
        self._messages: dict[str, str] = {}

    @property
    def findings(self) -> int:
        """The number of findings so far."""
        return sum(self.levels.values())

    def counted(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The same results."""
        for checked in results:
            self.files += 1
            for finding in checked.findings:
                self.levels[finding.level] += 1
                self._codes[finding.code] += 1
                self._messages.setdefault(finding.code, finding.text)
            yield checked

    def statistics(self) -> Iterator[str]:
        """For each code how often it was found, and a message of it, as flake8 prints them."""
        for code, count in sorted(self._codes.items()):
            yield f"{count:<5} {code} {self._messages[code]}"

    def summary(self, files: int) -> str:
        """In one line what was found in that many files."""
        if not self.findings:
            return f"No mistakes found in {counted(files, 'file')}."
        levels = [counted(self.levels[level], level.value) for level in Level if self.levels[level]]
        return f"Found {' and '.join(levels)} in {self.files} of {counted(files, 'file')}."
