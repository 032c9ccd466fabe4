"""What `check --fix` and `check --diff` do with each file in which something is found."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.files import STDIN, SourceFile
from flake8_softmax.cli.runs import Checked, Run
from flake8_softmax.finding import Finding
from flake8_softmax.fixes import Outcome, fixed
from flake8_softmax.fixes.diff import diff
from flake8_softmax.fixes.writing import NotWrittenError, write
from flake8_softmax.level import Applicability
from flake8_softmax.text import counted


def add_fixes(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options about fixes."""
    group = parser.add_argument_group("fixes")
    group.add_argument("--fix", action="store_true", help="apply the safe fixes")
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="apply fixes that change what the program computes, too",
    )
    group.add_argument("--diff", action="store_true", help="show what --fix would change")
    group.add_argument(
        "--exit-non-zero-on-fix",
        action="store_true",
        help="exit with 1 if something was fixed, even if nothing is left",
    )


class Fixing:
    """Applies fixes and counts them; `complaints` are the files that could not be written."""

    def __init__(self, configuration: Configuration, unsafe: bool, has_baseline: bool) -> None:
        self._configuration = configuration
        self._unsafe = unsafe
        self._has_baseline = has_baseline
        self.applied: Counter[str] = Counter()
        self.complaints: list[str] = []
        self._refused: Counter[str] = Counter()
        self._left_unsafe = 0
        self._is_printed = False

    def written(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The files are fixed; those in which findings are left, with these."""
        for checked in results:
            outcome = self._outcome(checked)
            if self._is_written(checked.source, outcome):
                self._count(outcome)
                yield from self._left(checked.source, outcome)
            else:
                yield checked

    def differences(self, results: Iterable[Checked]) -> Iterator[str]:
        """The lines of the diffs; nothing is written."""
        for checked in results:
            outcome = self._outcome(checked)
            self._count(outcome)
            yield from diff(checked.source.name, outcome.before, outcome.after)

    def pass_on(self, run: Run) -> None:
        """Print standard input as it is, if nothing was found in it."""
        if not self._is_printed:
            self._print(run.source(STDIN).data)

    def _print(self, data: bytes) -> None:
        self._is_printed = True
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def statistics(self) -> Iterator[str]:
        """How often a code was fixed, and for which reasons fixes were refused."""
        yield from (f"{count:<5} {code} fixed" for code, count in sorted(self.applied.items()))
        for reason, count in sorted(self._refused.items()):
            yield f"{count:<5} not fixed: {reason}"

    def summary(self, verb: str) -> str:
        """In one line what was done, and what could be."""
        done = f"{verb} {counted(sum(self.applied.values()), 'finding')}"
        left = self._left_unsafe
        return f"{done}; --unsafe-fixes would fix {left:,} more" if left else done

    def _outcome(self, checked: Checked) -> Outcome:
        source = checked.source
        lines = {(finding.code, _row(source.text, finding)) for finding in checked.findings}

        def wanted(finding: Finding, text: str) -> bool:
            if self._has_baseline and (finding.code, _row(text, finding)) not in lines:
                return False
            return bool(self._configuration.reported(replace(source, text=text), [finding]))

        options = replace(self._configuration.checks, fixes=True)
        return fixed(source.data, source.name, self._unsafe, wanted, options)

    def _is_written(self, source: SourceFile, outcome: Outcome) -> bool:
        """Whether the file now holds what it should."""
        if outcome.problem:
            return self._complain(source, outcome.problem)
        if source.path == STDIN:
            self._print(outcome.data)
        elif outcome.applied:
            try:
                write(source.path, source.data, outcome.data)
            except NotWrittenError as error:
                return self._complain(source, str(error))
        return True

    def _complain(self, source: SourceFile, why: str) -> bool:
        if source.path == STDIN:
            self._print(source.data)
        self.complaints.append(f"{source.name}: not fixed: {why}")
        return False

    def _count(self, outcome: Outcome) -> None:
        self.applied.update(finding.code for finding in outcome.applied)
        self._refused.update(refusal.reason for refusal in outcome.refused)
        unsafe = [one for one in outcome.findings if _is_unsafe(one)]
        self._left_unsafe += 0 if self._unsafe else len(unsafe)

    def _left(self, source: SourceFile, outcome: Outcome) -> Iterator[Checked]:
        after = replace(source, text=outcome.after, data=outcome.data)
        findings = self._configuration.reported(after, outcome.findings)
        if findings:
            yield Checked(after, tuple(findings))


def _row(text: str, finding: Finding) -> str:
    """The row of a finding, without its indentation."""
    rows = text.splitlines()
    number = finding.position.row - 1
    return rows[number].strip() if number < len(rows) else ""


def _is_unsafe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.applicability is Applicability.UNSAFE
