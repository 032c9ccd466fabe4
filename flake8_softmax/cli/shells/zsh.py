"""The completion of zsh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from flake8_softmax.cli.shells import PROGRAM, Option, Subcommand

_SCRIPT: Final = """\
#compdef {program}
# eval "$({program} completion zsh)" in ~/.zshrc, after compinit
_flake8_softmax() {{
    local -a commands=(
{commands}
    )
    case ${{words[(r)({names})]}} in
{cases}
        *) _arguments '--help' '--version' '*: :{{_describe command commands}}' ;;
    esac
}}
compdef _flake8_softmax {program}
"""


def script(subcommands: Sequence[Subcommand]) -> str:
    """A script to be evaluated by zsh, or a file of a folder in its `fpath`."""
    return _SCRIPT.format(
        program=PROGRAM,
        commands="\n".join(
            f"        {_quoted(f'{one.name}:{one.purpose}')}" for one in subcommands
        ),
        names="|".join(one.name for one in subcommands),
        cases="\n".join(f"        {one.name}) _arguments {_specs(one)} ;;" for one in subcommands),
    )


def _specs(subcommand: Subcommand) -> str:
    words = f"({' '.join(subcommand.words)})" if subcommand.words else "_files"
    specs = [spec for option in subcommand.options for spec in _option(option)]
    return " \\\n            ".join([*specs, f"'*: :{words}'"])


def _option(option: Option) -> Iterator[str]:
    values = f"({' '.join(option.values)})" if option.values else "_files"
    for flag in option.flags:
        sign = "=" if option.takes_value and flag.startswith("--") else ""
        value = f":value:{values}" if option.takes_value else ""
        yield _quoted(f"{flag}{sign}[{_escaped(option.purpose)}]{value}")


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in r"[]:\\" else character for character in text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"
