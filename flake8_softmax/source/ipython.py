"""IPython syntax masked row for row, as IPython and Databricks read it.

Only text that is not Python comes here: `a %b` or a variable named `ls` is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_softmax.source.rewriting import Change
from flake8_softmax.source.syntax import fault
from flake8_softmax.source.tokens import Token, scan


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


TRANSPARENT = _names(
    """
    add_to capture debug expect_exception heat ipytest local memit memray_flamegraph mprun notify
    prun px py pyinstrument pypy pyspark python python3 run_and_save run_pytest scalene snakeviz
    spark time timeit wandb
    """
)
"""Cell magics whose body is Python of the same notebook."""

TIMED = _names("lprun memit mprun prun snakeviz time timeit")
"""Line magics whose argument is a Python statement."""

FROM_FILES = _names("load loadpy recall rerun run")
"""Line magics that put other code here, which may bind any name."""

ANYTHING = "exec(...)"
"""The statement that such a magic becomes: code that is not known, or that of a named file."""

DATABRICKS = _names("fs md md-sandbox r scala sh sql")
"""Languages a Databricks cell names on its first row with a single %."""

AUTOMAGIC = TIMED | _names(
    """
    alias alias_magic autoawait autocall automagic autoreload autosave bookmark cat cd clear cls
    code_wrap colors conda config cp debug dhist dirs doctest_mode ed edit env gui hist history
    killbgscripts ldir less lf lk ll load load_ext loadpy logoff logon logstart logstate logstop
    ls lsmagic lx macro magic mamba man matplotlib micromamba mkdir more mv notebook page pastebin
    pdb pdef pdoc pfile pinfo pinfo2 pip popd pprint precision psearch psource pushd pwd pycat
    pylab qtconsole quickref recall rehashx reload_ext rep rerun reset reset_selective rm rmdir
    run save sc set_env store sx system tb unalias unload_ext uv who who_ls whos xdel xmode
    """
)
"""Line magics and shell aliases that IPython takes without their %."""

_MARGIN = re.compile(r"(?:[ \t\f]*(?:#[^\n]*)?\n)*(?P<indent>[ \t]*)")
_CELL_MAGIC = re.compile(r"%%[ \t]*(?P<name>[\w.-]*)[ \t]*(?P<argument>[^\n]*)\n?")
_LINE_MAGIC = re.compile(r"%(?P<name>[\w-]+)[ \t]*(?P<argument>[^\n]*)\n?")
_TIMED = re.compile(
    r"""
    %{0,2}(?P<name>[A-Za-z]+)
    (?:[ \t]+ (?: -[nrpslTDf][ \t]*[\w.]+ | --?[A-Za-z][\w-]* ) )*
    [ \t]+
    """,
    re.VERBOSE,
)
_ONLY_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_LOADING = re.compile(r"^[ \t]*#[ \t]*%(?:load|loadpy|run)[ \t]+[^ \t\n][^\n]*", re.MULTILINE)
_NAME = re.compile(r"%?(?P<name>[A-Za-z_]\w*)[ \t]+[^ \t\n]")
_RUN = re.compile(
    r"""
    %?run
    (?: [ \t]+ -(?: [nipeGdD] | t\b | N\d+ ) )*
    [ \t]+
    (?P<quote>["']?) (?P<file>[\w./][\w./-]*) (?P=quote)
    (?=[ \t]|$)
    """,
    re.VERBOSE,
)
_PREFIXED = re.compile(r"\?|[/,;][A-Za-z_]")
_COMMAND = re.compile(r"(?P<name>[A-Za-z_]\w*)[ \t]+(?![=,:;(\[)\]}]|[-+*/%&|^@]=)")
_ASSIGNED = re.compile(r"[ \t]*(?:!|%[ \t]*[A-Za-z_])")
_BLANKS = re.compile(r"[ \t]*")
_FILL = re.compile(r"(?:[ \t\f\n]+|\\\n)*")
_FILLED = re.compile(r"[^\n]+")
_ROW = re.compile(r"[^\n]*(?:(?<=\\)\n[^\n]*)*")
_PROMPT = re.compile(r"^[ \t]*(?:>>>|\.\.\.|In \[\d*\]:|\.{3,}:)(?: |$)", re.MULTILINE)


def dedented(text: str) -> list[Change]:
    """What removes the indent of the first statement from every row that has it, as IPython does.

    To IPython, the rows below a cell magic are a cell of their own.
    """
    indent = _margin(text, 0)["indent"] or _margin(text, _below_magics(text))["indent"]
    if not indent:
        return []
    rows = re.finditer(f"^{re.escape(indent)}", text, re.MULTILINE)
    return [Change(*row.span(), "") for row in rows]


def without_prompts(text: str) -> list[Change]:
    """What removes the prompts of a pasted session: `>>> x` or `In [1]: x`."""
    first = _margin(text, 0).end()
    if not text.startswith((">>>", "In ["), first):
        return []
    return [Change(*row.span(), "") for row in _PROMPT.finditer(text)]


def loading(text: str) -> list[Change]:
    """What turns a cell with nothing but `# %load solution.py` into code that is not known.

    Above other code the comment only tells which file that code came from.
    """
    if not _ONLY_COMMENTS.fullmatch(text):
        return []
    return [Change(*match.span(), ANYTHING) for match in _LOADING.finditer(text)]


def is_foreign(text: str) -> bool:
    """Whether a magic in the first rows gives the cell to another language or process."""
    if any(magic["name"] not in TRANSPARENT for magic in _cell_magics(text)):
        return True
    line = _LINE_MAGIC.match(text, _margin(text, 0).end())
    if line is None or line["name"] not in DATABRICKS:
        return False
    follows = bool(text[line.end() :].strip())
    return not (line["name"] == "sql" and line["argument"] and follows)


def is_sql_line(text: str) -> bool:
    """Whether the cell begins with `%sql …`: one row in Jupyter, the whole cell in Databricks."""
    line = _LINE_MAGIC.match(text, _margin(text, 0).end())
    return line is not None and line["name"] == "sql"


def changes(text: str) -> list[Change]:
    """What masks the rows in IPython's own syntax: `pass`, or `...` for a value."""
    found: list[Change] = []
    start = _after(_FILL, text, 0)
    while start < len(text):
        masked, end = _of_line(text, start)
        found += masked
        start = _after(_FILL, text, end)
    return found


def _cell_magics(text: str) -> Iterator[re.Match[str]]:
    start = _margin(text, 0).end()
    while match := _CELL_MAGIC.match(text, start):
        yield match
        start = _margin(text, match.end()).end()


def _below_magics(text: str) -> int:
    return max((magic.end() for magic in _cell_magics(text)), default=0)


def _margin(text: str, start: int) -> re.Match[str]:
    match = _MARGIN.match(text, start)
    assert match is not None
    return match


def _of_line(text: str, start: int) -> tuple[list[Change], int]:
    if text[start] in "%!" or _is_automagic(text, start):
        return _escaped(text, start)
    if _PREFIXED.match(text, start):
        return _masked(text, start, "pass")
    line: list[Token] = []
    for token in scan(text, start):
        if token.text == "=" and not token.depth and _ASSIGNED.match(text, token.end):
            return _masked(text, _after(_BLANKS, text, token.end), "...")
        line.append(token)
    if _is_help(line):
        return _masked(text, start, "pass")
    return [], line[-1].end


def _escaped(text: str, start: int) -> tuple[list[Change], int]:
    match = _TIMED.match(text, start)
    end = _after(_ROW, text, start)
    if match is None or match["name"] not in TIMED or not _is_statement(text[match.end() : end]):
        return _masked(text, start, _instead(text, start))
    return [Change(start, match.end(), "")], end


def _instead(text: str, start: int) -> str:
    """The statement that stands for a line magic or shell command."""
    name = _NAME.match(text, start)
    if name is None or name["name"] not in FROM_FILES:
        return "pass"
    run = _RUN.match(_row(text, start))
    return ANYTHING if run is None else f"exec(..., {run['file']!r})"


def _row(text: str, start: int) -> str:
    return text[start : text.find("\n", start)] if "\n" in text[start:] else text[start:]


def _is_statement(text: str) -> bool:
    return bool(text.split("#")[0].strip()) and fault(text) is None


def _is_automagic(text: str, start: int) -> bool:
    match = _COMMAND.match(text, start)
    if match is None or match["name"] not in AUTOMAGIC:
        return False
    return fault(text[start : _after(_ROW, text, start)]) is not None


def _is_help(line: list[Token]) -> bool:
    code = [token for token in line if token.kind != "comment"]
    if code and code[-1].kind == "newline":
        code.pop()
    while code and code[-1].text == ";":
        code.pop()
    if len(code) < 2 or code[-1].text != "?" or any(token.kind == "newline" for token in code):
        return False
    asked = next((token for token in reversed(code) if token.text != "?"), code[-1])
    return asked.kind in {"word", "close"} or asked.text == "*"


def _masked(text: str, start: int, new: str) -> tuple[list[Change], int]:
    end = _after(_ROW, text, start)
    first, *others = _FILLED.finditer(text, start, end)
    return [Change(*first.span(), new), *(Change(*row.span(), "") for row in others)], end


def _after(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start
