"""Inlay hints: what a model makes of its numbers, and what it is given."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types as lsp

from flake8_softmax.finding import Position
from flake8_softmax.model_facts import DataFacts, ModelFacts, Site
from flake8_softmax.model_text import data_words, label_words, output_words
from flake8_softmax.server.analysis import Analysis
from flake8_softmax.server.diagnostics import Places
from flake8_softmax.server.snapshot import Cell


def hints(analysis: Analysis, cell: Cell, places: Places, asked: lsp.Range) -> list[lsp.InlayHint]:
    """The hints at `compile`, `fit` and kin in a range; they may take as long as an analysis."""
    models = analysis.examination.models if analysis.examination is not None else ()
    texts: dict[tuple[Position, str], None] = {}
    for row in models:
        texts.update(dict.fromkeys(_texts(row, cell)))
    lines = places.lines(cell.number)
    made = [_hint(lines.position(at), text) for at, text in sorted(texts)]
    return [hint for hint in made if asked.start <= hint.position <= asked.end]


def _texts(row: ModelFacts, cell: Cell) -> Iterator[tuple[Position, str]]:
    """What stands behind which places of a cell."""
    if row.compiled and (end := _end(row.site, cell)) is not None:
        words = [word for output in row.outputs for word in output_words(output)]
        if words:
            yield end, "; ".join(words)
    labels = [label_words(one.labels) for one in row.outputs if one.labels is not None]
    for use in row.uses:
        end = _end(use.site, cell)
        if end is not None and use.method != "validation_data":
            given = [data_words(use.data)] if _is_known(use.data) else []
            trained = labels if use in row.fits else []
            if given or trained:
                yield end, "; ".join((*given, *trained))


def _is_known(data: DataFacts) -> bool:
    return data.reason is None and data != DataFacts()


def _end(site: Site, cell: Cell) -> Position | None:
    """Where a call in the cell ends."""
    if site.cell is None:
        return site.span.end if not cell.number else None
    return site.cell.end if site.cell.number == cell.number else None


def _hint(at: lsp.Position, text: str) -> lsp.InlayHint:
    return lsp.InlayHint(position=at, label=text, padding_left=True)
