"""What flake8's options and configuration decide; the only module that knows flake8's internals.

A subcommand that looks for findings calls `add_arguments(parser)`, which gives it `options.paths`
and the options of flake8 that matter here, one that looks at files only `add_files(parser)`; then
`load(options)`. The `Configuration` names the files (`paths`) and says which findings are reported
(`reported`), with flake8's own code: select, ignore, per-file-ignores, exclude, `# noqa` and the
others mean here what they mean in flake8. Plugins are not loaded. All of it works alike from flake8
7.0 on.
"""

from __future__ import annotations

import argparse
import configparser
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NoReturn

import flake8
from flake8 import defaults, discover_files, exceptions, utils
from flake8.main.options import register_default_options, stage1_arg_parser
from flake8.options import aggregator, config
from flake8.options.manager import OptionManager
from flake8.plugins import finder
from flake8.processor import FileProcessor
from flake8.style_guide import StyleGuideManager

from flake8_softmax import checker
from flake8_softmax.cli import pyproject
from flake8_softmax.cli.errors import UsageError, reason
from flake8_softmax.cli.files import STDIN, SourceFile
from flake8_softmax.finding import Finding
from flake8_softmax.imports import MODES, PROJECT, Imports

PATTERNS: Final = "*.py,*.ipynb"
"""The files that are looked at in a folder, unless `filename` is configured."""

LEFT_OUT: Final = (".ipynb_checkpoints", "site-packages", "dist-packages", ".venv", "venv")
"""Left out besides what flake8's `exclude` lists: copies of notebooks, virtual environments."""

PLUGINS: Final = ("SMX", "SMX9")
"""The names of our plugins; flake8 turns the second on by `enable-extensions` only."""

_OF_FINDINGS: Final = {
    "--select": ("CODES", "report these codes, and prefixes of codes, only"),
    "--extend-select": ("CODES", "report these, too"),
    "--ignore": ("CODES", "do not report these; replaces flake8's own list"),
    "--extend-ignore": ("CODES", "do not report these"),
    "--per-file-ignores": ("FILES:CODES", "do not report these in these files"),
    "--disable-noqa": (None, "report what a `# noqa` comment suppresses, too"),
}
_OF_FILES: Final = {
    "--exclude": ("PATTERNS", "leave these files and folders out; replaces flake8's own list"),
    "--extend-exclude": ("PATTERNS", "leave these out"),
    "--filename": ("PATTERNS", f"the files to look at in folders ({PATTERNS})"),
    "--stdin-display-name": ("NAME", "what to call standard input"),
    "--jobs": ("N", "use N processes; auto, the default, starts none for a few files"),
}
IMPORTS: Final = "--softmax-imports"
ROOTS: Final = "--softmax-roots"

_SHARED: Final = {**_OF_FINDINGS, **_OF_FILES}
"""The options of flake8 that subcommands have: the name of the value, and the help."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the paths, and the options of flake8 that decide about files and findings."""
    group = _with_paths(parser, _SHARED)
    group.add_argument("--enable-extensions", metavar="SMX9", help="turn on the opt-in rules")
    add_imports(parser)


def add_imports(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options that say which imports are followed."""
    group = parser.add_argument_group("imports")
    group.add_argument(
        IMPORTS,
        choices=MODES,
        help="follow imports of files beside a script, or of its whole project (the default)",
    )
    group.add_argument(
        ROOTS, metavar="FOLDERS", help="folders in which imported modules are looked for, too"
    )


def add_files(parser: argparse.ArgumentParser) -> None:
    """Give a parser the paths, and the options of flake8 that decide about files."""
    _with_paths(parser, _OF_FILES)
    parser.set_defaults(enable_extensions=None)


def _with_paths(
    parser: argparse.ArgumentParser, shared: Mapping[str, tuple[str | None, str]]
) -> argparse._ArgumentGroup:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - is stdin")
    group = parser.add_argument_group("configuration, as in flake8")
    for option in _manager().options:
        names, settings = option.to_argparse()
        if names[-1] in shared:
            metavar, text = shared[names[-1]]
            shown = {"help": text} if metavar is None else {"help": text, "metavar": metavar}
            group.add_argument(*names, **{**settings, "default": argparse.SUPPRESS, **shown})
    group.add_argument("--config", metavar="FILE", help="the only configuration file to read")
    group.add_argument(
        "--append-config", metavar="FILE", action="append", default=[], help="one more to read"
    )
    group.add_argument("--isolated", action="store_true", help="read no configuration file")
    return group


def given(arguments: Sequence[str]) -> argparse.Namespace:
    """The options in arguments that no user has typed; raises UsageError for what is wrong."""
    parser = _Parser(add_help=False)
    add_arguments(parser)
    return parser.parse_args(arguments)


def load(options: argparse.Namespace) -> Configuration:
    """The configuration for the arguments of a command; raises UsageError if it is broken."""
    try:
        return _loaded(options)
    except (exceptions.ExecutionError, configparser.Error, OSError, ValueError) as error:
        raise UsageError(f"broken configuration: {' '.join(str(error).split())}") from error


@dataclass(frozen=True)
class Configuration:
    """The options of flake8, from its configuration and from the command line.

    `files` are the configuration files that were read; `imports` says which ones are followed.
    """

    options: argparse.Namespace
    opt_in: bool
    baseline: str | None = None
    files: tuple[str, ...] = ()
    imports: Imports = PROJECT

    @property
    def checks(self) -> checker.Options:
        """How files are checked."""
        return checker.Options(not self.options.disable_noqa, self.opt_in, imports=self.imports)

    @property
    def stdin_name(self) -> str:
        """What standard input is called."""
        return str(self.options.stdin_display_name)

    @property
    def jobs(self) -> int | None:
        """How many processes are asked for; None leaves it to the program."""
        jobs = self.options.jobs
        return None if jobs.is_auto else max(1, jobs.n_jobs)

    def paths(self, given: Sequence[str]) -> list[str]:
        """The files below some paths, of the current folder if none is given, in order.

        Raises UsageError for a path that is not there or cannot be listed.
        """
        given = given or ["."]
        for path in given:
            _ensure_listable(path)
        found = discover_files.expand_paths(
            paths=given,
            stdin_display_name=self.stdin_name,
            filename_patterns=self.options.filename,
            exclude=self._excluded,
        )
        named = frozenset(given)
        return sorted({path for path in found if path in named or os.path.isfile(path)})

    @property
    def leaves_out_nothing(self) -> bool:
        """Whether all of a folder is looked at, but for copies, environments and the like."""
        options = self.options
        excluded = (*options.exclude, *options.extend_exclude)
        patterns: list[str] = options.filename
        return excluded == defaults.EXCLUDE and patterns == PATTERNS.split(",")

    def looks_at(self, path: str) -> bool:
        """Whether a file would be looked at that is named on the command line."""
        found = discover_files.expand_paths(
            paths=[STDIN],
            stdin_display_name=path,
            filename_patterns=[],
            exclude=self._excluded,
        )
        return bool(list(found))

    def reported(self, source: SourceFile, findings: Sequence[Finding]) -> list[Finding]:
        """Those of the findings of a file that are selected and that no comment suppresses."""
        if not findings:
            return []
        lines = _Lines(source, self.options)
        if lines.suppress_all:
            return []
        return [finding for finding in findings if self._reports(finding, source, lines)]

    def selects(self, code: str, name: str) -> bool:
        """Whether findings of a code are reported in a file."""
        if code.startswith(checker.OPT_IN) and not self.opt_in:
            return False
        return bool(self._guide.handle_error(code, name, 1, 0, "", ""))

    def _reports(self, finding: Finding, source: SourceFile, lines: _Lines) -> bool:
        if finding.code.startswith(checker.OPT_IN) and not self.opt_in:
            return False
        at, line = finding.position, lines.with_comments(finding.position.row)
        name, message = source.name, finding.message
        return bool(self._guide.handle_error(finding.code, name, at.row, at.column, message, line))

    def ensure_valid(self) -> None:
        """Raise flake8's ExecutionError if `per-file-ignores` cannot be read."""
        self._guide  # noqa: B018

    @property
    def _excluded(self) -> list[str]:
        return [*self.options.exclude, *self.options.extend_exclude, *LEFT_OUT]

    @cached_property
    def _guide(self) -> StyleGuideManager:
        return StyleGuideManager(self.options, _Silent())


class _Silent:
    """In the place of a formatter, prints nothing: it is the style guide's answer that counts."""

    def handle(self, error: object) -> None:
        pass


class _Lines:
    """The rows of a file that may hold comments which suppress findings, as flake8 joins them."""

    def __init__(self, source: SourceFile, options: argparse.Namespace) -> None:
        has_comments = not options.disable_noqa and "noqa" in source.text.lower()
        self._lines = source.lines if has_comments else []
        self._processor = FileProcessor(source.name, options, list(self._lines))
        self._is_json = source.text.lstrip(" \t\r\n").startswith("{")

    @property
    def suppress_all(self) -> bool:
        """Whether a comment suppresses every finding of the file."""
        return bool(self._processor.should_ignore_file())

    def with_comments(self, row: int) -> str:
        """The row, with those that a long string or a backslash joins to it; '' if it has none.

        flake8 tokenizes JSON, too, to find that no row of it is joined to another.
        """
        joined = None if self._is_json or not self._lines else self._processor.noqa_line_for(row)
        return joined or next(iter(self._lines[row - 1 : row]), "")


class _Parser(argparse.ArgumentParser):
    """Parses the values of a configuration file: what is wrong with them is an exception."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"broken configuration: {message}")


def _manager() -> OptionManager:
    manager = OptionManager(
        version=flake8.__version__, plugin_versions="", parents=[], formatter_names=[]
    )
    manager.parser = _Parser(add_help=False, parents=[stage1_arg_parser()])
    register_default_options(manager)
    manager.parser.set_defaults(filename=PATTERNS)
    manager.extend_default_select(PLUGINS)
    return manager


def _loaded(options: argparse.Namespace) -> Configuration:
    cfg, folder, files = _read(options)
    plugins = finder.parse_plugin_options(
        cfg, folder, enable_extensions=options.enable_extensions, require_plugins=None
    )
    merged = aggregator.aggregate_options(_manager(), cfg, folder, [])
    given = {name: value for name, value in vars(options).items() if _option(name) in _SHARED}
    configured = Configuration(
        argparse.Namespace(**{**vars(merged), **given}),
        PLUGINS[1] in plugins.enable_extensions,
        _baseline(cfg, folder),
        files,
        _imports(options, cfg, folder),
    )
    configured.ensure_valid()
    return configured


def _baseline(cfg: configparser.RawConfigParser, folder: str) -> str | None:
    """The configured baseline, as the plugin reads it."""
    named = _own(cfg, "--softmax-baseline")
    return os.path.join(folder, named) if named else None


def _imports(
    options: argparse.Namespace, cfg: configparser.RawConfigParser, folder: str
) -> Imports:
    """Which imports are followed: as the command line says, or else the configuration."""
    asked = getattr(options, "softmax_imports", None) or _own(cfg, IMPORTS) or "project"
    mode = next((one for one in MODES if one == asked), None)
    if mode is None:
        raise UsageError(f"broken configuration: {IMPORTS[2:]} is one of {', '.join(MODES)}")
    given = getattr(options, "softmax_roots", None)
    roots = given if given is not None else _own(cfg, ROOTS)
    base = os.curdir if given is not None else folder
    folders = (os.path.join(base, one) for one in utils.parse_comma_separated_list(roots))
    return Imports(mode, tuple(folders))


def _own(cfg: configparser.RawConfigParser, option: str) -> str:
    """The value of an option of our plugin in flake8's configuration, empty if it has none."""
    name = option.removeprefix("--")
    keys = (name, name.replace("-", "_"))
    return next((value for key in keys if (value := cfg.get("flake8", key, fallback=""))), "")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _read(
    options: argparse.Namespace,
) -> tuple[configparser.RawConfigParser, str, tuple[str, ...]]:
    """flake8's configuration, its folder and files; that of pyproject.toml where there is none."""
    cfg, folder = config.load_config(
        options.config, options.append_config, isolated=options.isolated
    )
    if options.isolated:
        return cfg, folder, ()
    found = options.config or config._find_config_file(os.path.abspath(os.curdir))
    files = (*([found] if found else ()), *options.append_config)
    replaced = pyproject.of_flake8()
    if replaced:
        return *replaced, (pyproject.path_in(replaced[1]),)
    if options.config or cfg.sections():
        return cfg, folder, files
    own = pyproject.section(folder)
    if own is None:
        return cfg, folder, files
    _ensure_known(own[0]["flake8"])
    return *own, (pyproject.path_in(own[1]),)


def _ensure_known(names: Iterable[str]) -> None:
    """Raise UsageError for a key of our own table that flake8 does not know."""
    own = (option.removeprefix("--") for option in ("--softmax-baseline", IMPORTS, ROOTS))
    known = {*_manager().config_options_dict, "enable-extensions", *own}
    unknown = ", ".join(name for name in names if name not in known)
    if unknown:
        raise UsageError(f"broken configuration: tool.{pyproject.TOOL} has no {unknown}")


def _ensure_listable(path: str) -> None:
    if path == STDIN:
        return
    try:
        if os.path.isdir(path):
            os.scandir(path).close()
        else:
            os.stat(path)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {reason(error)}") from error
