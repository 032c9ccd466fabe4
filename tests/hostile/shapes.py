"""Files that grow in shape: notebooks of many cells, outputs and findings; pieces of text repeated.

A cell that cannot be parsed is rewritten piece by piece, so pairs of pieces are tried there, on one
line and on many.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import Final

from corpus import BAD, WRONG, Grown, cell

CELLS: Final = 60
"""Cells of a notebook."""

LENGTH: Final = 12_000
"""Characters of a text of repeated pieces."""

PIECES: Final = (
    "(", ")", "[", "]", "{", "}", "#", "'", '"', "'''", '"""', "\\", "\\\n", "\n", " ", "\t", "\f",
    ";", ":", ",", ".", "=", "?", "%", "%%", "!", "@", "*", "-", "->", "`", "$", "...", "x", "1",
    "0x", "é", "🎉", "\ud83d", "print x", "if x:", "else:", "def f(", "lambda ", "class A:",
    "for x in", "x = ", "x = # ", "???", "# noqa", "# noqa: SMX203", "%time ", "!ls ", "%%bash\n",
    "exec ", "raise E, ", "f'{", "b'", "\r", "\r\n", "\u2028", "\x00", "keras", "case [", "and ",
    "not ", "await ", "yield ", "*a, ", "<<<<<<<", ">>>", "import ", "from . ",
)  # fmt: skip
"""What texts are made of."""

CONTENTS: Final[Mapping[str, Callable[[int], str]]] = {
    "good": "x = {}".format,
    "wrong": lambda number: WRONG,
    "wrong-on-one-line": lambda number: WRONG.replace("\n", ";"),
    "wrong-in-functions": lambda number: (
        f"def f{number}():\n return Dense(1, activation='softmax')\n"
        f"m = Sequential([f{CELLS - number}()])\nm.compile('sgd', 'binary_crossentropy')"
    ),
    "silenced": lambda number: WRONG.replace("\n", "  # noqa: SMX203\n"),
    "broken": lambda number: "f( # ))))",
    "magic": lambda number: "%matplotlib inline\n!pip install keras\n?x\nx?",
    "cell-magic": lambda number: f"%%time\n{WRONG}",
    "blank": lambda number: "x = # YOUR CODE\ny = f(# YOUR CODE)\ndef f():\n# fill in\nz = ???",
    "python-2": lambda number: "print 'x', x\nexec 'x' in y\nraise E, x",
    "empty": lambda number: "",
    "long": lambda number: "x = 1\n" * 50,
    "open": lambda number: "x = (\n",
}
"""Texts of cells, by their number."""

OUTPUTS: Final[Mapping[str, object]] = {
    "none": [],
    "rows": [{"output_type": "stream", "name": "stdout", "text": ["row\n"] * 60}],
    "picture": [{"output_type": "display_data", "data": {"image/png": "A" * 3_000}}],
    "nested": [{"output_type": "execute_result", "metadata": {"a": [[[[{"b": "\u2028"}]]]]}}],
}

SOURCES: Final[Mapping[str, Callable[[str], object]]] = {
    "text": str,
    "lines": lambda text: text.splitlines(keepends=True),
    "words": lambda text: re.findall(r"\S*\s*", text),
}

LAYOUTS: Final[Mapping[str, Callable[[object], str]]] = {
    "minified": json.dumps,
    "indented": lambda whole: json.dumps(whole, indent=1, ensure_ascii=False),
    "windows": lambda whole: json.dumps(whole, indent=1).replace("\n", "\r\n"),
}


def grown_notebooks() -> Iterator[Grown]:
    """Cells of each kind, with outputs of each kind, written down in each way."""
    for content, output, source, layout in product(CONTENTS, OUTPUTS, SOURCES, LAYOUTS):
        name = f"notebook/{content}/{output}/{source}/{layout}.ipynb"
        yield Grown(name, partial(_notebook, content, output, source, layout))


def _notebook(content: str, output: str, source: str, layout: str) -> str:
    texts = [BAD, *map(CONTENTS[content], range(1, CELLS + 1))]
    cells = [cell(SOURCES[source](text), outputs=OUTPUTS[output]) for text in texts]
    return LAYOUTS[layout]({"cells": cells, "metadata": {}, "nbformat": 4})


def grown_texts() -> Iterator[Grown]:
    """Pieces again and again: pairs of them in cells, each of them in places of a script."""
    for first, second in product(PIECES, PIECES):
        yield Grown(f"pair/{first!r}{second!r}.ipynb", partial(_cells, first + second, ""))
        yield Grown(f"after/{first!r}{second!r}.ipynb", partial(_cells, second, first))
    for piece, (opening, closing) in product(PIECES, PLACES):
        name = f"script/{opening}{piece!r}{closing}.py"
        yield Grown(name, partial(_script, piece, opening, closing))


def _cells(piece: str, before: str) -> str:
    text = before + piece * (LENGTH // len(piece))
    cells = [cell(BAD), cell(text), cell(f"f(\n{text}\n)")]
    return json.dumps({"cells": cells, "nbformat": 4})


PLACES: Final = (("", ""), ("# ", ""), ("'''", "'''"), ("x = [", "]"), ("keras(", ")"))


def _script(piece: str, opening: str, closing: str) -> str:
    return f"{BAD}{opening}{piece * (LENGTH // len(piece))}{closing}\n"
