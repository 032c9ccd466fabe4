"""The face flake8 sees; no logic."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar

from flake8_softmax import __version__
from flake8_softmax.checker import OPT_IN, Options, check
from flake8_softmax.finding import Finding

_check_once = lru_cache(maxsize=1)(check)


class SMX:
    """The findings that are on by default."""

    name: ClassVar[str] = "flake8-softmax"
    version: ClassVar[str] = __version__
    off_by_default: ClassVar[bool] = False
    options: ClassVar[Options] = Options()

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        # flake8 calls this of what is enabled, in the order of the names: SMX9 comes last.
        SMX.options = Options(not options.disable_noqa, opt_in=cls.off_by_default)

    def run(self) -> Iterator[tuple[int, int, str, type[SMX]]]:
        for finding in _check_once("".join(self._lines), self._filename, self.options, self._tree):
            if self.reports(finding):
                row, column = finding.position.row, finding.position.column
                yield row, column, f"{finding.code} {finding.text}", type(self)

    @classmethod
    def reports(cls, finding: Finding) -> bool:
        return finding.code.startswith(OPT_IN) == cls.off_by_default


class SMX9(SMX):
    """The opt-in findings, enabled by `--enable-extensions=SMX9`."""

    off_by_default: ClassVar[bool] = True
