"""What `baseline --noqa` does with each file in which something is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from flake8_softmax.checker import check
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.files import SourceFile
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import Finding
from flake8_softmax.fixes.comments import comments, row_of
from flake8_softmax.fixes.encoding import NotDecodableError, decoded
from flake8_softmax.fixes.places import edited
from flake8_softmax.fixes.writing import NotWrittenError, write
from flake8_softmax.source.json_edits import NotEditableError


class Commenting:
    """Writes the comments and counts them; `complaints` are about what could not be done."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self.comments = 0
        self.files = 0
        self.complaints: list[str] = []

    def write(self, results: Iterable[Checked]) -> None:
        """Write the comments of all files, each file in one step."""
        for checked in results:
            self._write(checked)

    def _write(self, checked: Checked) -> None:
        try:
            after = self._commented(checked)
        except (NotDecodableError, NotEditableError, NotWrittenError, UnicodeError) as error:
            self.complaints.append(f"{checked.source.name}: not changed: {error}")
            return
        for finding in self._left(after, checked.findings):
            where = finding.cell.place if finding.cell else f"line {finding.position.row}"
            why = f"{where}: no comment suppresses {finding.code}"
            self.complaints.append(f"{after.name}: {why}")

    def _commented(self, checked: Checked) -> SourceFile:
        """The file after its comments are written."""
        source = checked.source
        text, encoding = decoded(source.data)
        edits = comments(text, source.name, checked.findings)
        after = edited(text, edits)
        if edits:
            write(source.path, source.data, after.encode(encoding))
            self.files += 1
        self.comments += len(edits)
        return replace(source, text=after)

    def _left(self, source: SourceFile, findings: Iterable[Finding]) -> list[Finding]:
        """Those of the findings that are still reported in a text with the comments."""
        found = check(source.text, source.name, self._configuration.checks)
        asked = {(one.code, row_of(one)) for one in findings}
        left = self._configuration.reported(source, found)
        return [one for one in left if (one.code, row_of(one)) in asked]
