"""Findings as a notebook shows them: plain text, and HTML with the rule's page folded."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from typing import TypeAlias

from flake8_softmax.finding import CellSpan, Finding
from flake8_softmax.rules import load_rules

Sources: TypeAlias = Mapping[int, str]
"""The text of each run by its number."""

_BOX = "border-left: 4px solid {}; padding: 0 0 0 0.8em; margin: 0.4em 0"
_COLOURS = {"error": "#c62828", "warning": "#b26a00", "note": "#546e7a"}


def mime_bundle(title: str, findings: Sequence[Finding], sources: Sources) -> dict[str, str]:
    """What `display` is given: the findings as text/plain and as text/html."""
    plain = "\n".join([title, *(line for one in findings for line in _plain(one, sources))])
    html = "".join(
        [f"<div><b>{escape(title)}</b></div>", *(_html(one, sources) for one in findings)]
    )
    return {"text/plain": plain, "text/html": html}


def _plain(finding: Finding, sources: Sources) -> Iterator[str]:
    place = f"{finding.cell.place}: " if finding.cell else ""
    yield f"{place}{finding.code} {finding.message}"
    yield from _marked(finding.cell, sources)
    for other in finding.related:
        if other.cell is not None:
            yield f"  {other.cell.place}: {other.message}"
            yield from _marked(other.cell, sources)


def _marked(cell: CellSpan | None, sources: Sources) -> Iterator[str]:
    """The line of a place, and below it carets under what is meant."""
    if cell is None:
        return
    before, meant, after = _pieces(cell, sources)
    yield f"    {before}{meant}{after}".rstrip()
    if meant:
        yield f"    {_blank(before)}{'^' * len(meant)}"


def _blank(text: str) -> str:
    return "".join(character if character == "\t" else " " for character in text)


def _pieces(cell: CellSpan, sources: Sources) -> tuple[str, str, str]:
    """The line on which a place starts: before it, of it, and after it."""
    lines = sources.get(cell.number, "").splitlines()
    line = lines[cell.start.row - 1] if cell.start.row <= len(lines) else ""
    start = cell.start.column
    end = cell.end.column if cell.end.row == cell.start.row else len(line)
    return line[:start], line[start:end], line[end:]


def _html(finding: Finding, sources: Sources) -> str:
    box = _BOX.format(_COLOURS[finding.level.value])
    place = f"{escape(finding.cell.place)}: " if finding.cell else ""
    link = f'<a href="{escape(finding.url)}" target="_blank">{finding.code}</a>'
    related = "".join(
        f"<div>{escape(cell.place)}: {escape(other.message)}{_code(cell, sources)}</div>"
        for other in finding.related
        if (cell := other.cell) is not None
    )
    return (
        f'<div style="{box}"><div>{place}{link} {escape(finding.message)}</div>'
        f"{_code(finding.cell, sources)}{related}"
        f"<details><summary>{escape(finding.name)}</summary>{_page(finding.code)}</details></div>"
    )


def _code(cell: CellSpan | None, sources: Sources) -> str:
    if cell is None:
        return ""
    before, meant, after = map(escape, _pieces(cell, sources))
    return f'<pre style="margin: 0.2em 0">{before}<mark>{meant}</mark>{after}</pre>'


@cache
def _page(code: str) -> str:
    """The page of a rule as HTML."""
    from markdown_it import MarkdownIt

    pages: Iterable[str] = (one.page for one in load_rules() if one.rule.code == code)
    text = textwrap.dedent(next(iter(pages), "")).strip()
    return str(MarkdownIt("commonmark", {"html": False}).render(text))
