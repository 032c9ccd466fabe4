"""The fixes of one file: chosen, made, verified, and made again until nothing is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final, TypeAlias

from flake8_softmax.checker import Options, check
from flake8_softmax.finding import Edit, Finding
from flake8_softmax.fixes.encoding import NotDecodableError, decoded
from flake8_softmax.fixes.places import Place, behind, edited, moved, place_of, sources
from flake8_softmax.level import Applicability
from flake8_softmax.source.cell import python
from flake8_softmax.source.json_edits import NotEditableError
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.syntax import fault

MOST_PASSES: Final = 10
"""How often fixes are applied to a file that the fixes before made possible."""

MOST_ANALYSES: Final = 100
"""How often a file is analysed to find out which of its fixes fail."""

STILL_THERE: Final = "the finding would stay"
NEW_FINDING: Final = "another finding would come"
NOT_PYTHON: Final = "the result would not be Python"
UNSETTLED: Final = "the fixes do not come to an end"

Analysis: TypeAlias = Callable[[str, str], list[Finding]]
Wanted: TypeAlias = Callable[[Finding, str], bool]

_WITH_FIXES: Final = Options(fixes=True)


def _every(finding: Finding, text: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not applied, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file after its fixes: `data` is what it holds then, `findings` what is still reported.

    `applied` are the findings that were mended, each as it was when its fix was applied.
    """

    data: bytes
    before: str
    after: str
    applied: tuple[Finding, ...] = ()
    refused: tuple[Refusal, ...] = ()
    findings: tuple[Finding, ...] = ()
    problem: str = ""


def fixed(
    data: bytes,
    filename: str,
    unsafe: bool = False,
    wanted: Wanted = _every,
    options: Options = _WITH_FIXES,
) -> Outcome:
    """A file with its safe fixes applied, and the unsafe ones if asked for.

    `wanted` tells of a finding and the present text whether its fix may be applied. Nothing is
    written. `problem` says why the file cannot be edited at all.
    """
    try:
        text, encoding = decoded(data)
    except NotDecodableError as error:
        return Outcome(data, "", "", problem=str(error))
    outcome = fixed_text(text, filename, unsafe, wanted, options)
    try:
        return replace(outcome, data=outcome.after.encode(encoding))
    except UnicodeError:
        return Outcome(data, text, text, problem="its encoding lacks a character")


def fixed_text(
    text: str,
    filename: str,
    unsafe: bool = False,
    wanted: Wanted = _every,
    options: Options = _WITH_FIXES,
) -> Outcome:
    """The same of a text, which is not encoded."""
    fixing = _Fixing(text, filename, unsafe, wanted, partial(check, options=options))
    fixing.run()
    applied, found = tuple(fixing.applied), tuple(fixing.findings)
    return Outcome(b"", text, fixing.text, applied, fixing.refusals(), found)


@dataclass(slots=True)
class _Fixing:
    """The fixes of one text on their way."""

    text: str
    filename: str
    unsafe: bool
    wanted: Wanted
    analysis: Analysis
    findings: list[Finding] = field(default_factory=list)
    applied: list[Finding] = field(default_factory=list)
    barred: dict[Place, str] = field(default_factory=dict)
    analyses: int = 0

    def run(self) -> None:
        """Apply what can be applied."""
        self.findings = self.analysis(self.text, self.filename)
        for _ in range(MOST_PASSES):
            if not self._pass():
                return
        for finding in self._candidates():
            self.barred[_key(finding)] = UNSETTLED

    def refusals(self) -> tuple[Refusal, ...]:
        """Of the findings that are left, those whose fix may be applied and was not."""
        return tuple(
            Refusal(finding, self._reason(finding))
            for finding in self.findings
            if finding.fix is not None and self._reason(finding)
        )

    def _reason(self, finding: Finding) -> str:
        if finding.fix is None or not self.wanted(finding, self.text):
            return ""
        if finding.fix.applicability is Applicability.DISPLAY:
            return finding.fix.reason
        if finding.fix.applicability is Applicability.UNSAFE and not self.unsafe:
            return finding.fix.reason
        return self.barred.get(_key(finding), "")

    def _candidates(self) -> list[Finding]:
        """The findings whose fixes may still be applied, in order."""
        may = {Applicability.SAFE, *([Applicability.UNSAFE] if self.unsafe else [])}
        found = [
            finding
            for finding in self.findings
            if finding.fix is not None
            and finding.fix.applicability in may
            and _key(finding) not in self.barred
            and self.wanted(finding, self.text)
        ]
        return sorted(found, key=_order)

    def _pass(self) -> bool:
        """Apply as many fixes at once as go together; False when there is nothing left to do."""
        chosen = _compatible(self._candidates())
        while chosen and self.analyses < MOST_ANALYSES:
            reason = self._try(chosen)
            if not reason:
                return True
            if len(chosen) > 1:
                chosen = chosen[: len(chosen) // 2]
                continue
            self.barred[_key(chosen[0])] = reason
            chosen = _compatible(self._candidates())
        return False

    def _try(self, chosen: Sequence[Finding]) -> str:
        """Apply fixes if nothing speaks against it; else why not."""
        edits = sorted({edit for finding in chosen for edit in _edits(finding)})
        try:
            text = edited(self.text, edits)
        except NotEditableError as error:
            return str(error)
        self.analyses += 1
        before, after = sources(self.text, self.filename), sources(text, self.filename)
        cells = {edit.cell for edit in edits}
        if any(not _reads_as_well(after.get(cell, ""), before.get(cell, "")) for cell in cells):
            return NOT_PYTHON
        findings = self.analysis(text, self.filename)
        reason = _objection(self.findings, findings, chosen, edits, (before, after))
        if reason:
            return reason
        self.text, self.findings = text, findings
        self.applied += chosen
        self.barred = {moved(place, edits): why for place, why in self.barred.items()}
        return ""


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix is not None else ()


def _key(finding: Finding) -> Place:
    """Where the first edit of a finding's fix begins."""
    first = _edits(finding)[0]
    return finding.code, first.cell, first.start


def _order(finding: Finding) -> tuple[int, int, int, str]:
    first = _edits(finding)[0]
    return first.cell, first.start, first.end, finding.code


def _compatible(findings: Iterable[Finding]) -> list[Finding]:
    """The fixes, in order, that touch none before; the same edit twice is one."""
    chosen: list[Finding] = []
    taken: set[Edit] = set()
    for finding in findings:
        new = [edit for edit in _edits(finding) if edit not in taken]
        if not any(_touch(edit, other) for edit in new for other in taken):
            chosen.append(finding)
            taken.update(new)
    return chosen


def _touch(one: Edit, other: Edit) -> bool:
    return one.cell == other.cell and one.start <= other.end and other.start <= one.end


def _reads_as_well(source: str, before: str) -> bool:
    """Whether a source is Python if it was before, or can at least be read as one of a dialect."""
    if fault(with_newlines(source)) is None:
        return True
    return fault(with_newlines(before)) is not None and isinstance(python(source), Rewriting)


def _objection(
    before: Sequence[Finding],
    after: Sequence[Finding],
    mended: Sequence[Finding],
    edits: Sequence[Edit],
    texts: tuple[Mapping[int, str], Mapping[int, str]],
) -> str:
    """Why the findings after some edits are not those before without the mended ones."""
    old = Counter(moved(place_of(one, texts[0]), edits) for one in before if one not in mended)
    gone = {moved(place_of(one, texts[0]), edits) for one in mended}
    new = Counter(place_of(one, texts[1]) for one in after)
    lost = old - new
    come = new - old - Counter(behind(place, edits) for place in lost)
    if not come:
        return ""
    return STILL_THERE if any(place in gone for place in come) else NEW_FINDING
