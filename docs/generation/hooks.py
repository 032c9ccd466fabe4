"""What mkdocs adds while it builds: the version, where a generated page is edited, the search."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "flake8_softmax"
RULE_PAGE = re.compile(r"rules/(SMX\d{3})\.md")
SOURCES = {"contributing.md": "CONTRIBUTING.md"}


def on_config(config: Any) -> Any:
    text = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    version = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    config.copyright = f"flake8-softmax {version[1]}" if version else None
    return config


def on_page_markdown(markdown: str, page: Any, config: Any, **_: Any) -> str:
    source = source_of(page.file.src_uri)
    if source is not None:
        page.edit_url = f"{config.repo_url.rstrip('/')}/edit/main/{source}"
    return markdown


def source_of(page: str) -> str | None:
    """What a generated page is made from; `None` for a page that is written by hand."""
    rule = RULE_PAGE.fullmatch(page)
    if rule is not None:
        (module,) = (PACKAGE / "rules").glob(f"{rule[1].lower()}_*.py")
        return module.relative_to(ROOT).as_posix()
    if page.startswith("symptoms/"):
        return "flake8_softmax/rules"
    return SOURCES.get(page)


def on_post_build(config: Any) -> None:
    """A rule is found by its symptoms once, as a page, and not once for each of its sections."""
    path = Path(config.site_dir) / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    for entry in index["docs"]:
        if "#" in entry["location"]:
            entry.pop("tags", None)
    path.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
