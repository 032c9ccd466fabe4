"""`[tool.flake8-softmax]` of pyproject.toml, where flake8 itself has no configuration.

The keys are flake8's, with - or _; lists may be arrays, and per-file-ignores may be a table. It is
handed on as the section that flake8 would have read from an INI file. So is `[tool.flake8]`, where
Flake8-pyproject is installed, a plugin that lets flake8 read it.
"""

from __future__ import annotations

import configparser
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from flake8_softmax.cli.errors import UsageError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOOL: Final = "flake8-softmax"

_NAME: Final = "pyproject.toml"
_OURS: Final = ("baseline", "imports", "roots")


def of_flake8() -> tuple[configparser.RawConfigParser, str] | None:
    """What Flake8-pyproject, if it is installed, puts in the place of flake8's configuration.

    It looks into the current folder only. Raises UsageError if pyproject.toml cannot be read.
    """
    if importlib.util.find_spec("flake8p") is None:
        return None
    here = Path.cwd()
    table = _table(here / _NAME, "flake8")
    return None if table is None else (_as_ini(table), str(here))


def section(folder: str) -> tuple[configparser.RawConfigParser, str] | None:
    """The section of the nearest pyproject.toml that has one, and the folder of that file.

    Raises UsageError if the nearest pyproject.toml cannot be read.
    """
    for parent in (Path(folder), *Path(folder).parents):
        table = _table(parent / _NAME, TOOL)
        if table is not None:
            return _as_ini(table), str(parent)
    return None


def path_in(folder: str) -> str:
    """The pyproject.toml of a folder."""
    return str(Path(folder, _NAME))


def _table(path: Path, tool: str) -> Mapping[str, Any] | None:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError) as error:
        raise UsageError(f"broken configuration: {path}: {error}") from error
    return _parsed(path, text, tool) if tool in text else None


def _parsed(path: Path, text: str, tool: str) -> Mapping[str, Any] | None:
    try:
        table = tomllib.loads(text).get("tool", {}).get(tool)
    except (tomllib.TOMLDecodeError, AttributeError, RecursionError) as error:
        raise UsageError(f"broken configuration: {path}: {error}") from error
    if table is None or isinstance(table, Mapping):
        return table
    raise UsageError(f"broken configuration: {path}: tool.{tool} is not a table")


def _as_ini(table: Mapping[str, Any]) -> configparser.RawConfigParser:
    cfg = configparser.RawConfigParser()
    cfg["flake8"] = {_as_option(key): _as_text(value) for key, value in table.items()}
    return cfg


def _as_option(key: str) -> str:
    """The name of a key in a configuration of flake8."""
    name = key.replace("_", "-")
    return f"softmax-{name}" if name in _OURS else name


def _as_text(value: object) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{pattern}:{_as_text(codes)}" for pattern, codes in value.items())
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
