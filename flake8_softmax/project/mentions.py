"""What a look at the text of a file tells: its imports, and whether it may be about Keras."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from flake8_softmax.first_look import mentions_keras

_IMPORT: Final = re.compile(
    r"import(?:[ \t]*(?P<list>\([^()]{1,2000}\))|[ \t]+(?P<row>[^\n#;\\]+))"
)
_BEFORE: Final = re.compile(r"(?:^|[\"n;:])[ \t]*(?:from[ \t]+(?P<module>\.*[\w.]*)[ \t]*)?$")
_NAME: Final = re.compile(r"\w[\w.]*|\*")
_EDIT: Final = re.compile(r"sys\.path\.(?:append|insert|extend)\b")
_RUN: Final = re.compile(r"run[ \t]+(?:-\w+[ \t]+)*[\"']?(?P<file>[\w./-]+)")
_LONGEST_MODULE: Final = 200

MOST_IMPORTS: Final = 500
"""How many imports of one file are looked at."""

MOST_REMEMBERED: Final = 64
"""Of how many texts it is remembered what they mention."""


@dataclass(frozen=True, slots=True)
class Import:
    """A statement that may be an import: of `names` from a module, or of the module itself."""

    level: int
    module: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentions:
    """The imports in a text; whether it mentions Keras, and adds to `sys.path`.

    `runs` are the files that a notebook may run.
    """

    imports: tuple[Import, ...]
    about_keras: bool
    edits_path: bool
    runs: tuple[str, ...] = ()


@lru_cache(maxsize=MOST_REMEMBERED)
def mentions_of(text: str) -> Mentions:
    """What a text mentions, a script's or that of a notebook's JSON."""
    return Mentions(
        tuple(dict.fromkeys(imports_in(text))),
        mentions_keras(text),
        _EDIT.search(text) is not None,
        tuple(dict.fromkeys(match["file"] for match in _RUN.finditer(text)))[:MOST_IMPORTS],
    )


def imports_in(text: str) -> Iterator[Import]:
    """What looks like imports, also in strings and comments."""
    for number, match in enumerate(_IMPORT.finditer(text)):
        if number >= MOST_IMPORTS:
            return
        start = match.start()
        row = text.rfind("\n", max(start - _LONGEST_MODULE, 0), start) + 1
        before = _BEFORE.search(text[max(row, start - _LONGEST_MODULE) : start])
        if before is None:
            continue
        names = tuple(_NAME.findall(match["list"] or match["row"]))
        module = before["module"]
        if module is None:
            yield from (Import(0, name) for name in names if name not in ("as", "n"))
        else:
            dotted = module.lstrip(".")
            yield Import(len(module) - len(dotted), dotted, names)
