"""The face flake8 sees; no logic."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, ClassVar

from flake8_softmax import __version__
from flake8_softmax.checker import OPT_IN, Options, check, guarded
from flake8_softmax.finding import Finding
from flake8_softmax.imports import MODES, Imports

if TYPE_CHECKING:
    from flake8.options.manager import OptionManager

    from flake8_softmax.baseline import Baseline


class SMX:
    """The findings that are on by default."""

    name: ClassVar[str] = "flake8-softmax"
    version: ClassVar[str] = __version__
    off_by_default: ClassVar[bool] = False
    options: ClassVar[Options] = Options()
    baseline: ClassVar[Baseline | None] = None

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        manager.add_option(
            "--softmax-baseline",
            metavar="FILE",
            default="",
            parse_from_config=True,
            normalize_paths=True,
            help="Leave out the SMX findings that this baseline lists.",
        )
        manager.add_option(
            "--softmax-imports",
            choices=MODES,
            default="off",
            parse_from_config=True,
            help="Follow imports of files beside a script, or of its whole project. (Default: off)",
        )
        manager.add_option(
            "--softmax-roots",
            metavar="FOLDERS",
            default="",
            parse_from_config=True,
            comma_separated_list=True,
            normalize_paths=True,
            help="Folders of the project in which imported modules are looked for, too.",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        # flake8 calls this of what is enabled, in the order of the names: SMX9 comes last.
        imports = Imports(options.softmax_imports, tuple(options.softmax_roots))
        SMX.options = Options(not options.disable_noqa, opt_in=cls.off_by_default, imports=imports)
        SMX.baseline = _baseline(options.softmax_baseline)

    def run(self) -> Iterator[tuple[int, int, str, type[SMX]]]:
        text = "".join(self._lines)
        for finding in _found(text, self._filename, self.options, self.baseline, self._tree):
            if self.reports(finding):
                row, column = finding.position.row, finding.position.column
                yield row, column, f"{finding.code} {finding.text}", type(self)

    @classmethod
    def reports(cls, finding: Finding) -> bool:
        return finding.code.startswith(OPT_IN) == cls.off_by_default


class SMX9(SMX):
    """The opt-in findings, enabled by `--enable-extensions=SMX9`."""

    off_by_default: ClassVar[bool] = True

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Those of SMX, which is always there."""


def _baseline(path: str) -> Baseline | None:
    if not path:
        return None
    from flake8_softmax.baseline.alone import read_configured

    return read_configured(path)


@lru_cache(maxsize=1)
def _found(
    text: str, filename: str, options: Options, baseline: Baseline | None, tree: ast.AST
) -> list[Finding]:
    findings = check(text, filename, options, tree)
    if baseline is None or not findings:
        return findings
    from flake8_softmax.baseline.alone import not_silenced

    respect_noqa = options.respect_noqa
    return guarded(partial(not_silenced, baseline, findings, text, filename, respect_noqa))
