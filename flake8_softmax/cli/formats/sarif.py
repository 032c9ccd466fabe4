"""SARIF 2.1.0 as GitHub code scanning wants it.

Places are those in the file, in notebooks the rows of its JSON. The fingerprints do not change when
the file is edited elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, TextIO

from flake8_softmax import __version__
from flake8_softmax.cli.formats.places import between, fingerprinted, uri, uri_of
from flake8_softmax.cli.formats.precision import precision
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import DOCUMENTATION, Edit, Finding, Fix, Related, Span, page_url
from flake8_softmax.level import Level
from flake8_softmax.rules import LoadedRule, load_rules
from flake8_softmax.text import shortened

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT: Final = "%SRCROOT%"

_SEVERITIES: Final = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.NOTE: "recommendation",
}
_LONGEST_DESCRIPTION: Final = 1000
_LONGEST_SNIPPET: Final = 400


def write(results: Iterable[Checked], out: TextIO) -> None:
    files = list(results)
    codes = sorted({finding.code for checked in files for finding in checked.findings})
    found = [result for checked in files for result in _results(checked, codes)]
    json.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(codes, found)]}, out, indent=2)
    out.write("\n")


def _run(codes: Sequence[str], results: list[dict[str, Any]]) -> dict[str, Any]:
    rules = {loaded.rule.code: loaded for loaded in load_rules()}
    driver = {
        "name": "flake8-softmax",
        "semanticVersion": __version__,
        "informationUri": DOCUMENTATION,
        "rules": [described(rules[code]) for code in codes],
    }
    root = {"description": {"text": "The root of the repository."}}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": "flake8-softmax/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: root},
        "results": results,
    }


def described(loaded: LoadedRule) -> dict[str, Any]:
    """What SARIF says of a rule; its page is the help."""
    rule, page = loaded.rule, loaded.page.strip()
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page.partition("\n")[0]},
        "fullDescription": {"text": _description(page)},
        "help": {"text": page, "markdown": page},
        "helpUri": page_url(rule.code),
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {
            "precision": precision(rule.code),
            "problem.severity": _SEVERITIES[rule.level],
            "tags": ["correctness", "keras", "machine-learning", "tensorflow"],
        },
    }


def _description(page: str) -> str:
    """The section that says what the rule finds, as running text."""
    section = page.partition("## What it finds")[2].partition("\n## ")[0]
    return shortened(" ".join(section.split()), _LONGEST_DESCRIPTION)


def _results(checked: Checked, codes: Sequence[str]) -> list[dict[str, Any]]:
    address = _address(uri(checked.source))
    writer = _Writer(checked.source.lines, address)
    return [
        {"ruleIndex": codes.index(finding.code), **writer.result(finding, fingerprint)}
        for finding, fingerprint in fingerprinted(checked)
    ]


def _address(uri: str) -> dict[str, str]:
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": ROOT}


class _Writer:
    """Writes the findings of one file."""

    def __init__(self, lines: list[str], address: dict[str, str]) -> None:
        self._lines = lines
        self._address = address

    def result(self, finding: Finding, fingerprint: str) -> dict[str, Any]:
        """A finding."""
        optional = {
            "relatedLocations": [
                self._related(number, related) for number, related in enumerate(finding.related, 1)
            ],
            "fixes": self._fixes(finding),
        }
        return {
            "ruleId": finding.code,
            "level": finding.level.value,
            "message": {"text": linked(finding)},
            "locations": [self._location(finding)],
            "partialFingerprints": {"primaryLocationLineHash": fingerprint},
            **{name: value for name, value in optional.items() if value},
        }

    def _location(self, finding: Finding) -> dict[str, Any]:
        place = {"physicalLocation": self._physical(finding.span)}
        if finding.cell is None:
            return place
        return {**place, "logicalLocations": [{"name": finding.cell.place, "kind": "cell"}]}

    def _related(self, number: int, related: Related) -> dict[str, Any]:
        return {
            "id": number,
            "physicalLocation": self._physical(related.span, related.file),
            "message": {"text": _escaped(related.message)},
        }

    def _physical(self, span: Span, file: str | None = None) -> dict[str, Any]:
        """A place in this file, or in another one, whose code is not shown."""
        region: dict[str, Any] = {
            "startLine": span.start.row,
            "startColumn": span.start.column + 1,
            "endLine": span.end.row,
            "endColumn": span.end.column + 1,
        }
        snippet = "" if file is not None else between(self._lines, span)
        if snippet:
            region["snippet"] = {"text": shortened(snippet, _LONGEST_SNIPPET)}
        address = self._address if file is None else _address(uri_of(file))
        return {"artifactLocation": address, "region": region}

    def _fixes(self, finding: Finding) -> list[dict[str, Any]]:
        """The fix of a script; the edits of a notebook are not places in its JSON."""
        if finding.fix is None or finding.cell is not None:
            return []
        return [self._fix(finding.fix)]

    def _fix(self, fix: Fix) -> dict[str, Any]:
        replacements = [_replacement(edit) for edit in fix.edits]
        change = {"artifactLocation": self._address, "replacements": replacements}
        return {"description": {"text": _escaped(fix.title)}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
        "insertedContent": {"text": edit.text},
    }


def linked(finding: Finding) -> str:
    """The message; each other place that it names is a link to it."""
    text, end = _escaped(finding.text), 0
    for number, related in enumerate(finding.related, 1):
        place = related.cell.place if related.cell else f"line {related.span.start.row}"
        found = re.compile(rf"\b{place}\b").search(text, end)
        link = f"[{place if found else _escaped(related.message)}]({number})"
        start, stop = found.span() if found else (len(text), len(text))
        text = f"{text[:start]}{link if found else f'; {link}'}{text[stop:]}"
        end = start + len(link)
    return text


def _escaped(text: str) -> str:
    """Text that holds no link: SARIF takes brackets for one."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)
