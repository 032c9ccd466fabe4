"""What is shown of what the pointer is at: the page of a finding's rule, or what a value is."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from lsprotocol import types as lsp

from flake8_softmax.finding import CellSpan, Finding, Position, Span
from flake8_softmax.model_facts import ModelFacts, Site
from flake8_softmax.model_text import lines_of, value_words
from flake8_softmax.server.analysis import Analysis
from flake8_softmax.server.diagnostics import Places
from flake8_softmax.server.snapshot import Cell

WIDTH: Final = 72
"""Columns of what is said of a model."""

_NAME: Final = re.compile(r"[^\W\d]\w*")


def hover(analysis: Analysis, cell: Cell, places: Places, at: lsp.Position) -> lsp.Hover | None:
    """What to show at a position of a cell; it may take as long as an analysis."""
    here = [one for one in analysis.in_cell(cell.number) if _holds(places.range(one), at)]
    name = _name_at(cell.text, places.lines(cell.number).offset(at))
    parts = [*map(_page, here), *(_known(analysis, cell, places, at, name) if name else ())]
    if not parts:
        return None
    text = "\n\n---\n\n".join(parts)
    return lsp.Hover(contents=lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text))


def _page(finding: Finding) -> str:
    """A finding, and the page of its rule."""
    title = f"[{finding.code}]({finding.url}) {finding.name}"
    return f"**{title}** ({finding.level.value}): {finding.message}\n\n{_page_of(finding.code)}"


@cache
def _page_of(code: str) -> str:
    from flake8_softmax.rules import load_rules

    pages = (one.page for one in load_rules() if one.rule.code == code)
    return textwrap.dedent(next(pages, "")).strip()


def _known(
    analysis: Analysis, cell: Cell, places: Places, at: lsp.Position, name: str
) -> Iterator[str]:
    """What is known of the value of a name."""
    examination = analysis.examination
    if examination is None:
        return
    values = [one for one in examination.values(name) if _is_here(one.site, cell, places, at)]
    if any(one.is_model for one in values):
        rows = [row for row in examination.models if _last_name(row) == name]
        yield from (_model(row) for row in _nearest(rows, cell, places, at))
    else:
        words = ["; ".join(value_words(one)) for one in values]
        known = list(dict.fromkeys(filter(None, words)))
        if known:
            yield f"`{name}`: {', or '.join(known)}"


def _nearest(
    rows: Sequence[ModelFacts], cell: Cell, places: Places, at: lsp.Position
) -> Iterable[ModelFacts]:
    """Of the rows of a model the last one up to here, and those like it; else the first ones."""
    here = (cell.number, places.source(cell, at))
    before = [row for row in rows if _place(row.site) <= here]
    chosen = _place((before[-1] if before else rows[0]).site) if rows else None
    return [row for row in rows if _place(row.site) == chosen]


def _model(row: ModelFacts) -> str:
    title, *facts = (line for line, _ in lines_of("", row, WIDTH))
    return "\n".join(
        ["```text", title.strip(), *textwrap.dedent("\n".join(facts)).splitlines(), "```"]
    )


def _last_name(row: ModelFacts) -> str:
    return (row.name or "").rpartition(".")[2]


def _is_here(site: Site, cell: Cell, places: Places, at: lsp.Position) -> bool:
    if site.cell is not None and site.cell.number != cell.number:
        return False
    span: CellSpan | Span = site.cell or site.span
    return span.start <= places.source(cell, at) <= span.end


def _place(site: Site) -> tuple[int, Position]:
    return (site.cell.number, site.cell.start) if site.cell is not None else (0, site.span.start)


def _name_at(text: str, offset: int) -> str | None:
    """The name around an offset, or before it."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    for match in _NAME.finditer(text, start):
        if match.start() > offset:
            return None
        if offset <= match.end():
            return match[0]
    return None


def _holds(found: lsp.Range, at: lsp.Position) -> bool:
    return found.start <= at <= found.end
