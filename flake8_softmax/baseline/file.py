"""The file of a baseline: one entry a line, sorted, nothing that changes by itself.

So a merge or a review sees what was added and what is gone, and no more.
"""

from __future__ import annotations

import errno
import json
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from flake8_softmax.baseline.entry import Entry
from flake8_softmax.text import printable, shortened

NAME: Final = ".flake8-softmax-baseline.json"
"""What the file is called where nothing else is asked for."""

_VERSION: Final = 1
_FIELDS: Final = ("path", "in", "code", "text", "count")
_LONGEST_REASON: Final = 200


class BaselineError(ValueError):
    """A baseline that cannot be read; the message is one line that names the file."""


@dataclass(frozen=True, eq=False)
class Baseline:
    """How many findings of each kind are silenced, with paths from the absolute `folder`."""

    folder: str
    counts: Mapping[Entry, int]

    def is_gone(self, path: str) -> bool:
        """Whether there is no file any more at the path of an entry."""
        return not os.path.lexists(os.path.join(self.folder, path))

    def of_file_name(self, name: str) -> Sequence[Entry]:
        """The entries of the files of a name, in any folder."""
        return self._by_file_name.get(name, ())

    @cached_property
    def _by_file_name(self) -> Mapping[str, Sequence[Entry]]:
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.counts:
            found[entry.file_name].append(entry)
        return found


def folder_of(path: str | os.PathLike[str]) -> str:
    """The folder that the paths in a baseline start from: that of the file, through links."""
    return os.path.dirname(os.path.realpath(path))


def read(path: str | os.PathLike[str]) -> Baseline:
    """The baseline in a file; raises BaselineError."""
    try:
        _ensure_regular(path)
        data = json.loads(Path(path).read_bytes().decode("utf-8-sig"))
        return Baseline(folder_of(path), _counts(data))
    except OSError as error:
        reason = error.strerror or str(error)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg} in line {error.lineno}"
    except RecursionError:
        reason = "not a baseline: nested too deeply"
    except ValueError as error:
        reason = str(error)
    raise BaselineError(shortened(printable(f"baseline {path}: {reason}"), _LONGEST_REASON))


def _counts(data: Any) -> dict[Entry, int]:
    """The entries; one that stands twice, as after a merge, counts once."""
    if not isinstance(data, dict) or "version" not in data:
        raise ValueError("not a baseline: there is no version")
    if data["version"] != _VERSION:
        raise ValueError(f"its version is {data['version']!r}, this program reads {_VERSION}")
    if data.keys() != {"version", "entries"} or not isinstance(data["entries"], list):
        raise ValueError("not a baseline: version and a list of entries are expected")
    counts: dict[Entry, int] = {}
    for number, row in enumerate(data["entries"], 1):
        entry, count = _entry(row, number)
        counts[entry] = max(count, counts.get(entry, 0))
    return counts


def _entry(row: Any, number: int) -> tuple[Entry, int]:
    if not isinstance(row, dict) or row.keys() != set(_FIELDS):
        raise ValueError(f"entry {number} does not have the fields {', '.join(_FIELDS)}")
    *texts, count = (row[field] for field in _FIELDS)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError(f"entry {number}: {', '.join(_FIELDS[:-1])} are not all strings")
    if type(count) is not int or count < 1:
        raise ValueError(f"entry {number}: count is not a number of findings")
    return Entry(*texts), count


def _ensure_regular(path: str | os.PathLike[str]) -> None:
    """Never wait for a pipe."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise OSError(errno.EINVAL, "not a regular file")


def dumped(counts: Mapping[Entry, int]) -> bytes:
    """The file of a baseline."""
    rows = ",\n".join(_rows(counts))
    text = f'{{\n"version": {_VERSION},\n"entries": [\n{rows}\n]\n}}\n'
    # What UTF-8 cannot hold becomes \udc80, which is an escape of JSON, too.
    return text.encode("utf-8", "backslashreplace")


def _rows(counts: Mapping[Entry, int]) -> Iterator[str]:
    for entry in sorted(counts):
        values = (entry.path, entry.scope, entry.code, entry.text, counts[entry])
        yield json.dumps(dict(zip(_FIELDS, values, strict=True)), ensure_ascii=False)
