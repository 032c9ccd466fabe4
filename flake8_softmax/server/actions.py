"""Code actions: the fixes of findings, comments that silence them, and all safe fixes at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lsprotocol import types as lsp

from flake8_softmax.finding import Finding, Fix
from flake8_softmax.fixes.comments import comments_in
from flake8_softmax.level import Applicability
from flake8_softmax.server.analysis import Analysis
from flake8_softmax.server.diagnostics import Places, diagnostic
from flake8_softmax.server.edits import Editing
from flake8_softmax.server.snapshot import Cell
from flake8_softmax.source.rows import with_newlines

FIX_ALL: Final = "source.fixAll.flake8-softmax"
FIX_NOTEBOOK: Final = "notebook.source.fixAll.flake8-softmax"
KINDS: Final = (lsp.CodeActionKind.QuickFix, FIX_ALL, FIX_NOTEBOOK)

NO_COMMENT: Final = "SMX0"
"""How the codes begin of findings about the analysis, which no comment silences."""

_LEVELS: Final[Mapping[Applicability, str]] = {
    Applicability.UNSAFE: " (unsafe)",
    Applicability.DISPLAY: " (suggestion)",
}
_MAGIC: Final = ("%", "!", "?")


class Actions:
    """The actions in one cell, or script, of an analysis."""

    def __init__(self, analysis: Analysis, cell: Cell, places: Places, editing: Editing) -> None:
        self._analysis = analysis
        self._cell = cell
        self._places = places
        self._editing = editing

    def findings(self, asked: lsp.Range) -> list[Finding]:
        """The findings that a range touches."""
        found = self._analysis.in_cell(self._cell.number)
        return [one for one in found if _touch(self._places.range(one), asked)]

    def quick_fixes(
        self, findings: Sequence[Finding], fixes: Mapping[Finding, Fix]
    ) -> Iterator[lsp.CodeAction]:
        """The fix of each finding, then the comments."""
        for finding in findings:
            fix = fixes.get(finding)
            edit = self._editing.of_fix(fix.edits) if fix is not None else None
            if fix is not None and edit is not None:
                title = f"{finding.code}: {fix.title}{_LEVELS.get(fix.applicability, '')}"
                preferred = fix.applicability is Applicability.SAFE
                yield self._action(title, finding, edit, preferred)
        for finding in findings:
            edit = self._silenced(finding)
            if edit is not None:
                yield self._action(f"Silence {finding.code} on this line", finding, edit)

    def _silenced(self, finding: Finding) -> lsp.WorkspaceEdit | None:
        """A comment on the line of a finding, where one can stand."""
        row = (finding.cell or finding.span).start.row
        is_json = finding.cell is not None and not self._analysis.snapshot.is_notebook
        lines = with_newlines(self._cell.text).split("\n")[row - 1 : row]
        if is_json or finding.code.startswith(NO_COMMENT) or _is_magic(lines):
            return None
        edits = list(comments_in(self._cell.number, self._cell.text, {row: {finding.code}}))
        return self._editing.of_fix(edits) if edits else None

    def _action(
        self, title: str, finding: Finding, edit: lsp.WorkspaceEdit, preferred: bool = False
    ) -> lsp.CodeAction:
        return lsp.CodeAction(
            title=title,
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, self._places, self._analysis)],
            is_preferred=preferred or None,
            edit=edit,
        )


def fix_all(analysis: Analysis, fixes: Mapping[Finding, Fix]) -> lsp.CodeAction | None:
    """All fixes of a script or notebook; the client asks for the edit when it wants it.

    None if there is no fix that the settings let be applied.
    """
    unsafe = analysis.settings.unsafe_fixes
    allowed = {Applicability.SAFE, *([Applicability.UNSAFE] if unsafe else [])}
    found = (fixes.get(finding) for finding in analysis.findings)
    if not any(fix is not None and fix.applicability in allowed for fix in found):
        return None
    kind = FIX_NOTEBOOK if analysis.snapshot.is_notebook else FIX_ALL
    title = f"flake8-softmax: apply all {'fixes' if unsafe else 'safe fixes'}"
    return lsp.CodeAction(title=title, kind=kind, data={"uri": analysis.snapshot.uri})


def wants(only: Sequence[str] | None, kind: str) -> bool:
    """Whether a client that asks `only` for some kinds wants one."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def _is_magic(lines: Sequence[str]) -> bool:
    return any(line.lstrip().startswith(_MAGIC) for line in lines)


def _touch(one: lsp.Range, other: lsp.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
