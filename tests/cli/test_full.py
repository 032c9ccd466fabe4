"""The format for people: the code, the place, the remedy, at any width."""

from __future__ import annotations

import io
import re

import pytest
from cli.conftest import Command
from cli.programs import BAD, GOOD, notebook
from cli.test_formats import TWO_PLACES
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from flake8_softmax.cli.files import decoded
from flake8_softmax.cli.formats.code import Code
from flake8_softmax.cli.formats.excerpt import Mark, excerpt
from flake8_softmax.cli.formats.full import parted
from flake8_softmax.finding import Position


def full(command: Command, *arguments: str) -> str:
    done = command("check", "--isolated", "--format=full", *arguments)
    assert done.err == ""
    return done.out


def test_a_script_is_shown_with_the_place_and_the_remedy(command: Command) -> None:
    command.write("bad.py", BAD)
    assert (
        full(command, "bad.py")
        == """\
error[SMX203]: softmax over an axis of length 1 is always 1.0
 --> bad.py:4:51
  |
4 | model = Sequential([Dense(8), Dense(1, activation="softmax")])
  |                                                   ^^^^^^^^^
  = help: use 'sigmoid'

Found 1 error in 1 of 1 file.
"""
    )


def test_the_other_places_are_shown_with_what_is_there(command: Command) -> None:
    command.write("model.py", TWO_PLACES.replace("    return", "\n    return"))
    lines = full(command, "model.py").splitlines()
    assert lines[2:7] == [
        "  |",
        "7 |     model.add(Dense(10))",
        "  |               --------- the output layer is here",
        '8 |     model.compile("adam", loss="sparse_categorical_crossentropy")',
        "  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]


def test_rows_left_out_are_dots(command: Command) -> None:
    command.write("model.py", TWO_PLACES.replace("    model.compile", "\n\n\n    model.compile"))
    lines = full(command, "model.py").splitlines()
    assert lines[5] == "..."
    assert lines[6].startswith("11 |     model.compile")


def test_a_notebook_is_shown_by_its_cells(command: Command) -> None:
    first, _, second = TWO_PLACES.replace("    ", "").partition("model.compile")
    head = first.replace("def build():\n", "")
    command.write("model.ipynb", notebook(head, f"model.compile{second.partition('return')[0]}"))
    lines = full(command, "model.ipynb").splitlines()
    assert lines[1].endswith(" (cell 2, line 1)")
    assert [line for line in lines if "| cell" in line] == ["  | cell 1", "  | cell 2"]
    assert lines[lines.index("  | cell 2") + 1].startswith("1 | model.compile(")


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("名前 = 1; ", "名前 = 1; "),
        ("if True:\n\t\t", "        "),
        ("x = '\x1b[31m'; ", r"x = '\x1b[31m'; "),
        ("x = '\u202e\u200b'; ", r"x = '\u202e\u200b'; "),
        ("x = 'e\u0301'; ", "x = 'e\u0301'; "),
    ],
)
def test_the_carets_stand_below_the_place(command: Command, before: str, shown: str) -> None:
    command.write("bad.py", BAD.replace("model = ", f"{before}model = "))
    lines = full(command, "bad.py").splitlines()
    row, line = next((row, line) for row, line in enumerate(lines) if "Sequential" in line)
    carets = lines[row + 1]
    assert line.startswith(f"{line[0]} | {shown}model")
    assert cell_len(line.partition('"softmax"')[0]) == len(carets.partition("^")[0])
    assert carets.count("^") == len('"softmax"')


def test_a_place_of_several_rows_is_marked_in_each(command: Command) -> None:
    spread = TWO_PLACES.replace("Dense(10)", "Dense(\n        10,\n    )")
    command.write("model.py", spread)
    lines = full(command, "model.py").splitlines()
    assert lines[3:9] == [
        " 7 |     model.add(Dense(",
        "   |               ------",
        " 8 |         10,",
        "   |         ---",
        " 9 |     ))",
        "   |     - the output layer is here",
    ]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_nothing_is_wider_than_the_terminal(
    command: Command, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("FORCE_COLOR", "1")
    long = TWO_PLACES.replace('"adam", ', f'"adam", metrics=[{"None, " * 60}], ')
    command.write("a-file-with-a-name.py", long.replace("Dense(10)", f"Dense(10, {'x=1, ' * 50})"))
    out = full(command, "a-file-with-a-name.py")
    plain = re.sub(r"\x1b(?:\[[\d;]*m|\]8;.*?\x1b\\)", "", out).splitlines()
    assert max(map(cell_len, plain)) <= columns
    marked = next(line for line in plain if "^" in line)
    assert "sparse_categorical" in plain[plain.index(marked) - 1]


def test_a_place_is_one_word_for_those_who_copy_it(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    name = f"{'a-folder/' * 5}bad.py"
    command.write(name, BAD)
    assert f"{name}:4:51" in full(command, name)


def test_only_the_code_has_the_color_of_its_level(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    command.write("bad.py", BAD)
    first = full(command).splitlines()[0]
    assert "\x1b[1;31merror[SMX203]\x1b[0m" in first
    assert "\x1b[1m: softmax over an axis of length 1 is always 1.0\x1b[0m" in first


def test_color_is_for_terminals_and_as_asked(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    command.write("bad.py", BAD)
    assert "\x1b[" not in full(command)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in full(command)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in full(command)


def test_brackets_in_names_are_printed_as_they_are(command: Command) -> None:
    command.write("[red]x[/].py", BAD)
    assert " --> ./[red]x[/].py:4:51\n" in full(command)


def test_the_last_line_says_how_much_was_found_unless_it_is_quiet(command: Command) -> None:
    command.write("good.py", GOOD)
    assert full(command) == "No mistakes found in 1 file.\n"
    assert full(command, "--quiet") == ""
    command.write("bad.py", BAD)
    assert full(command).endswith("\nFound 1 error in 1 of 2 files.\n")
    assert "Found" not in full(command, "--quiet")


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("a is b; use c", ("a is b", "use c")),
        ("a; b is c; use d", ("a; b is c", "use d")),
        ("a is b", ("a is b", "")),
    ],
)
def test_the_remedy_is_the_end_of_the_message(message: str, parts: tuple[str, str]) -> None:
    assert parted(message) == parts


ROWS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(ROWS, st.integers(0, 70), st.integers(0, 70), st.integers(20, 60))
def test_any_row_fits_and_its_mark_is_inside(row: str, first: int, last: int, width: int) -> None:
    line = next(iter(io.StringIO(row, newline=None)), "").rstrip("\n")
    code = Code(decoded("x.py", "x.py", f"{line}\n".encode()))
    start, end = sorted((min(first, len(line)), min(last, len(line))))
    mark = Mark(0, Position(1, start), Position(1, end), "", True)
    for shown in excerpt([mark], code, width):
        (underline,) = shown.underlines
        assert cell_len(shown.text) <= width
        assert shown.text.isprintable()
        assert underline.before <= cell_len(shown.text)
        assert underline.width >= 1
