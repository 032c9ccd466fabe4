"""A code quality report of GitLab."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final, TextIO

from flake8_softmax.cli.formats.places import fingerprinted, in_repository
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import Finding
from flake8_softmax.level import Level

SEVERITIES: Final = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def write(results: Iterable[Checked], out: TextIO) -> None:
    json.dump([row for checked in results for row in _rows(checked)], out, indent=2)
    out.write("\n")


def _rows(checked: Checked) -> list[dict[str, Any]]:
    path = in_repository(checked.source)
    return [_row(path, finding, name) for finding, name in fingerprinted(checked)]


def _row(path: str, finding: Finding, name: str) -> dict[str, Any]:
    key = f"{path}\0{name}".encode("utf-8", "surrogatepass")
    rows = {"begin": finding.span.start.row, "end": finding.span.end.row}
    return {
        "description": f"{finding.code} {finding.text}",
        "check_name": finding.code,
        "fingerprint": hashlib.sha256(key).hexdigest(),
        "severity": SEVERITIES[finding.level],
        "location": {"path": path, "lines": rows},
    }
