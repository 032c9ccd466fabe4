"""The configurations of editors that the documentation shows."""

from __future__ import annotations

import json
import re
from typing import Any

from hosts.samples import DOCS


def configurations() -> dict[str, str]:
    """By the names in their marks, as `<!-- configuration: neovim -->`."""
    text = DOCS.joinpath("editors.md").read_text(encoding="utf-8")
    found = re.findall(r"<!-- configuration: ([\w.-]+) -->\n+```\w+\n(.*?)```", text, re.DOTALL)
    return dict(found)


def configuration(name: str) -> Any:
    """One that is JSON."""
    return json.loads(configurations()[name])
