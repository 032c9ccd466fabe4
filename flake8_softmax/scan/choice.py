"""Which files of a folder or archive are inputs: those that `check` would look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePosixPath

from flake8_softmax.cli.configuration import LEFT_OUT
from flake8_softmax.scan.child import configured_by
from flake8_softmax.scan.settings import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """Patterns of names that are chosen, and of the names of files and folders left out."""

    include: Sequence[str]
    exclude: Sequence[str]

    def takes(self, path: str) -> bool:
        """Whether a path below a source is chosen."""
        parts = PurePosixPath(path).parts
        name = parts[-1] if parts else ""
        if not any(fnmatch(name, pattern) for pattern in self.include):
            return False
        return not any(fnmatch(part, pattern) for part in parts for pattern in self.exclude)


def choice_of(settings: Settings) -> Choice:
    """What is chosen from archives and from folders of other machines."""
    configured = configured_by(settings)
    return Choice(settings.include, [*configured.options.exclude, *LEFT_OUT])
