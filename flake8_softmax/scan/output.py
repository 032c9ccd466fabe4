"""Where results go: one folder a table, one file a task, and what they were made with."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Final

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.cli.output import write
from flake8_softmax.scan.answer import Row
from flake8_softmax.scan.sources.streams import BROKEN, is_local, located, words
from flake8_softmax.scan.tables import TABLES, written

MANIFEST: Final = "scan.json"
"""What the results were made with."""

COMPACTED: Final = "compacted"
"""The key of the manifest of a copy that is not to be added to."""

ORDER: Final = ("findings", "models", "files")
"""The tables as they are written: that the last is there says that a task is done."""

_ENDING: Final = ".parquet"


class Output:
    """A folder of results, of this machine or at an address of fsspec."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.filesystem, self.root = located(address)

    def prepare(self, identity: Mapping[str, Any]) -> None:
        """Make the folder for results of this kind; raises UsageError if it has others."""
        found = self.manifest()
        if found is None:
            self._ensure_empty()
            self._make(identity)
        elif found.get(COMPACTED):
            raise UsageError(f"{self.address} is a compacted copy; scan into another folder")
        elif found != identity:
            raise UsageError(f"{self.address} {_difference(found, identity)}; use another folder")

    def manifest(self) -> dict[str, Any] | None:
        """What the results were made with; None if there are none."""
        try:
            data = self.filesystem.cat_file(f"{self.root}/{MANIFEST}")
        except FileNotFoundError:
            return None
        except BROKEN as error:
            raise UsageError(f"{self.address}: {words(error)}") from error
        try:
            found = json.loads(data)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise UsageError(f"{self.address}/{MANIFEST} is broken; use another folder")
        return found

    def names(self, table: str) -> set[str]:
        """The names of the files of a table."""
        folder = f"{self.root}/{table}"
        try:
            listed = self.filesystem.ls(folder, detail=False, refresh=True)
        except (FileNotFoundError, TypeError):
            return set()
        names = (str(path).rpartition("/")[2] for path in listed)
        return {name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING)}

    def save(self, name: str, rows: Mapping[str, list[Row]]) -> None:
        """Write the rows of a task; raises OSError, and leaves nothing half-written then."""
        for table in ORDER:
            self.put(f"{table}/{name}{_ENDING}", written(table, rows[table]))

    def remove(self, names: Iterable[str]) -> None:
        """Remove the results of tasks; that they are done is forgotten first."""
        for name in names:
            for table in reversed(ORDER):
                with suppress(FileNotFoundError):
                    self.filesystem.rm_file(f"{self.root}/{table}/{name}{_ENDING}")

    def put(self, path: str, data: bytes) -> None:
        """Write a file in one step; raises OSError."""
        full = f"{self.root}/{path}"
        if is_local(self.filesystem):
            write(full, data)
        else:
            self.filesystem.pipe_file(full, data)

    def _make(self, identity: Mapping[str, Any]) -> None:
        try:
            for table in TABLES:
                self.filesystem.makedirs(f"{self.root}/{table}", exist_ok=True)
            self.put(MANIFEST, json.dumps(identity, indent=2).encode())
        except BROKEN as error:
            raise UsageError(f"{self.address}: {words(error)}") from error

    def _ensure_empty(self) -> None:
        if is_local(self.filesystem) and os.path.exists(self.root):
            try:
                others = os.listdir(self.root)
            except OSError as error:
                raise UsageError(f"{self.address}: {error.strerror}") from error
            if any(name not in TABLES for name in others):
                raise UsageError(f"{self.address} is not empty, and holds no results of a scan")


def _difference(found: Mapping[str, Any], identity: Mapping[str, Any]) -> str:
    for key, what in (("plugin", "version"), ("rules", "rules"), ("schema", "tables of version")):
        if found.get(key) != identity[key]:
            return f"has results of {what} {found.get(key)}, not {identity[key]}"
    old, new = found.get("settings") or {}, identity["settings"]
    changed = [name for name in new if old.get(name) != new[name]]
    return f"has results of other settings ({', '.join(changed)})"
