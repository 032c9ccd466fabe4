"""The completion of fish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flake8_softmax.cli.shells import PROGRAM, Option, Subcommand


def script(subcommands: Sequence[Subcommand]) -> str:
    """A script to be sourced by fish."""
    lines = [f"# {PROGRAM} completion fish | source", f"complete -c {PROGRAM} -f"]
    for subcommand in subcommands:
        lines += _lines(subcommand)
    return "\n".join(lines) + "\n"


def _lines(subcommand: Subcommand) -> Iterator[str]:
    shown = f"-a {subcommand.name} -d {_quoted(subcommand.purpose)}"
    yield f"complete -c {PROGRAM} -n __fish_use_subcommand {shown}"
    chosen = f"complete -c {PROGRAM} -n '__fish_seen_subcommand_from {subcommand.name}'"
    yield f"{chosen} -a '{' '.join(subcommand.words)}'" if subcommand.words else f"{chosen} -F"
    for option in subcommand.options:
        yield f"{chosen} {_option(option)} -d {_quoted(option.purpose)}"


def _option(option: Option) -> str:
    flags = [
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
    ]
    if option.values:
        flags.append(f"-x -a '{' '.join(option.values)}'")
    elif option.takes_value:
        flags.append("-r -F")
    return " ".join(flags)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", r"\\").replace("'", r"\'") + "'"
