"""A report as one HTML page: no script, nothing loaded from elsewhere, light and dark."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from flake8_softmax import __version__
from flake8_softmax.report.charts import svg
from flake8_softmax.report.plain import shown
from flake8_softmax.report.section import Section, Table, Value

_STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1c1e21; --paper: #ffffff; --fill: #2f6fb5;
  --faint: #d7dbe0; --soft: #5b6470 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --paper: #16181c; --fill: #5b9be0; --faint: #3a3f47; --soft: #a3acb8 } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; font-size: 1.2rem }
p { color: var(--soft); max-width: 45rem }
figure { margin: 1rem 0; overflow-x: auto } svg { max-width: 100%; height: auto }
.table { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--faint) }
.number { text-align: right; font-variant-numeric: tabular-nums }
"""


def page(title: str, sections: Iterable[Section]) -> str:
    """The page of a report."""
    body = "".join(_section(section) for section in sections)
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    head += '<meta name="viewport" content="width=device-width, initial-scale=1">'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}<style>\n{_STYLE}</style></head>\n'
        f"<body><h1>{escape(title)}</h1>\n{body}"
        f"<p>Made by flake8-softmax {__version__}.</p></body></html>\n"
    )


def _section(section: Section) -> str:
    parts = [f"<h2>{escape(section.title)}</h2>\n<p>{escape(section.remark)}</p>\n"]
    if section.chart is not None:
        label = escape(f"{section.title}: {section.chart.what}", quote=True)
        drawn = svg(section.chart, section.title)
        parts.append(f'<figure role="img" aria-label="{label}">{drawn}</figure>\n')
    return "".join([*parts, _table(section.table)])


def _table(table: Table) -> str:
    first = table.rows[0] if table.rows else table.headings
    headings = "".join(
        _cell("th", name, value) for name, value in zip(table.headings, first, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(_cell('td', shown(value), value) for value in row)}</tr>\n"
        for row in table.rows
    )
    return f'<div class="table"><table><tr>{headings}</tr>\n{rows}</table></div>\n'


def _cell(tag: str, text: str, value: Value) -> str:
    kind = "" if isinstance(value, str) else ' class="number"'
    return f"<{tag}{kind}>{escape(text)}</{tag}>"
