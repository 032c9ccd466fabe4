"""The completion of bash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from flake8_softmax.cli.shells import PROGRAM, Option, Subcommand

# bash takes the "=" of --format=json for a word of its own.
_SCRIPT: Final = """\
# eval "$({program} completion bash)" in ~/.bashrc
_flake8_softmax() {{
    local word words= command= current=${{COMP_WORDS[COMP_CWORD]}}
    local previous=${{COMP_WORDS[COMP_CWORD-1]}}
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${{COMP_WORDS[COMP_CWORD-2]}}
    fi
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in
            {names}) command=$word; break ;;
        esac
    done
    case $command,$previous in
{values}
        *) case $command,$current in
{words}
        esac ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o bashdefault -o default -F _flake8_softmax {program}
"""


def script(subcommands: Sequence[Subcommand]) -> str:
    """A script to be evaluated by bash; where it knows no words, bash completes files."""
    names = [subcommand.name for subcommand in subcommands]
    values = [line for subcommand in subcommands for line in _values(subcommand)]
    words = [line for subcommand in subcommands for line in _words(subcommand)]
    return _SCRIPT.format(
        program=PROGRAM,
        names="|".join(names),
        values="\n".join(values),
        words="\n".join([*words, f"            ,*) words='{' '.join(names)} --help --version' ;;"]),
    )


def _values(subcommand: Subcommand) -> Iterator[str]:
    free = [option for option in subcommand.options if option.takes_value and not option.values]
    for option in subcommand.options:
        if option.values:
            yield _case(subcommand.name, [option], option.values)
    if free:
        yield _case(subcommand.name, free, ())


def _case(name: str, options: Sequence[Option], values: Sequence[str]) -> str:
    patterns = "|".join(f"{name},{flag}" for flag in _flags(options))
    return f"        {patterns}) words='{' '.join(values)}' ;;"


def _words(subcommand: Subcommand) -> Iterator[str]:
    name = subcommand.name
    yield f"            {name},-*) words='{' '.join(_flags(subcommand.options))}' ;;"
    yield f"            {name},*) words='{' '.join(subcommand.words)}' ;;"


def _flags(options: Sequence[Option]) -> list[str]:
    return [flag for option in options for flag in option.flags]
