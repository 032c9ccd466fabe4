"""Scripts and notebooks as `read` hands them on: text, places, problems."""

from __future__ import annotations

import ast
import json
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flake8_softmax.finding import CellSpan, Position, Span
from flake8_softmax.source import Document, limits, read
from flake8_softmax.source import document as document_module
from flake8_softmax.source.json_text import JsonText

ESCAPE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.", re.DOTALL)


def code(source: str | list[str], **more: Any) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}}
    return {**cell, "outputs": [], "source": source, **more}


def markdown(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def notebook(*cells: Any, **metadata: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def dumped(*cells: Any, **metadata: Any) -> str:
    return json.dumps(notebook(*cells, **metadata), indent=1)


def document(text: str, filename: str = "a.ipynb") -> Document:
    found = read(text, filename)
    assert found is not None
    return found


def rows_of(text: str) -> list[str]:
    return re.split(r"\r\n?|\n", text)


def character_at(text: str, position: Position) -> str:
    raw = rows_of(text)[position.row - 1][position.column :]
    escape = ESCAPE.match(raw)
    if escape is None:
        return raw[0]
    character = json.loads(f'"{escape[0]}"')
    assert isinstance(character, str)
    return character


def assert_every_character_is_where_it_says(text: str) -> None:
    found = document(text)
    for number, row in enumerate(found.text.split("\n"), 1):
        for column, character in enumerate(row):
            assert character_at(text, found.position(number, column)) == character


def test_script_stands_as_it_is() -> None:
    found = document("import keras\nx = 1\n", "a.py")
    assert found.text == "import keras\nx = 1\n"
    assert found.problems == ()
    assert found.position(2, 4) == Position(2, 4)
    assert found.place(2) == "line 2"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_a_script_become_newlines(end: str) -> None:
    found = document(f"\ufeffx = 1{end}\fy = 2{end}{end}z = '\u2028\x85'", "a.py")
    assert found.text == "x = 1\ny = 2\n\nz = '\u2028\x85'\n"
    assert found.position(2, 4) == Position(2, 5)
    assert found.position(4, 4) == Position(4, 4)


def test_exported_script_with_magics_and_python_2() -> None:
    found = document("!pip install keras\n%time model.fit(x)\nprint 'done'\n", "a.py")
    assert found.text == "pass\nmodel.fit(x)\nprint('done')\n"
    assert found.position(2, 6) == Position(2, 12)


def test_position_outside_the_text_is_the_nearest() -> None:
    found = document(dumped(code("x = 1\ny = 2")))
    first, last = found.position(1, 0), found.position(2, 5)
    assert found.position(0, 0) == first
    assert found.position(9, 99) == last == Position(first.row, last.column)
    assert found.place(9) == "cell 1, line 2"


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing\n"])
def test_empty_script(text: str) -> None:
    assert document(text, "a.py").text == text


@pytest.mark.parametrize("text", ["x = = 1\n", "{", "x = '\0'", "\ud83d", "(" * 10_000])
@pytest.mark.parametrize("filename", ["a.py", "a.ipynb", "-"])
def test_neither_python_nor_notebook_is_silent(text: str, filename: str) -> None:
    assert read(text, filename) is None


@pytest.mark.parametrize("text", ["{1: 2}[1]\n", "{x for x in y}\n", "import keras\n"])
def test_python_under_a_notebook_name_is_python(text: str) -> None:
    assert document(text).text == text


def test_code_cells_are_one_program() -> None:
    cells = [
        markdown("# Title"),
        code(["import keras\n", "x = 1"]),
        code(""),
        code("%%bash\nls"),
        code("!ls\n%time y = x\n"),
    ]
    found = document(dumped(*cells))
    assert found.text == "import keras\nx = 1\npass\ny = x\n"
    assert found.place(2) == "cell 2, line 2"
    in_cell = CellSpan(5, Position(2, 6), Position(2, 7))
    assert found.cell_span(Span(Position(4, 0), Position(4, 1))) == in_cell
    assert_every_character_is_where_it_says(dumped(code(["a = 1\n", "b = 2"]), code("c = 3")))


def test_place_is_the_row_and_column_an_editor_opens() -> None:
    text = (
        '{"cells": [\n {"cell_type": "code", "source": ["x = 1\\n",\n  "y = \\"\\u00e9\\", z"]}]}'
    )
    found = document(text)
    assert found.position(1, 0) == Position(2, 35)
    assert found.position(2, 0) == Position(3, 3)
    assert found.position(2, 4) == Position(3, 7)
    assert found.position(2, 9) == Position(3, 19)


def test_timed_statement_maps_to_its_column() -> None:
    text = dumped(code("%time needle(x)"))
    position = document(text).position(1, 0)
    assert rows_of(text)[position.row - 1][position.column :].startswith("needle")


@pytest.mark.parametrize("source", [["x = 1\n", "", "y = 2"], ["x", " = 1", "\ny", " = 2"]])
def test_list_elements_need_not_be_lines(source: list[str]) -> None:
    text = dumped(code(source))
    assert document(text).text == "x = 1\ny = 2\n"
    assert_every_character_is_where_it_says(text)


def test_format_3() -> None:
    cells = [{"cell_type": "code", "language": "python", "input": ["x = 1"], "outputs": []}]
    more = [{"cell_type": "heading", "source": "a"}, {"cell_type": "code", "input": "y = 2"}]
    sheets = [{"cells": cells}, {}, {"cells": more}]
    text = json.dumps({"metadata": {}, "nbformat": 3, "worksheets": sheets})
    found = document(text)
    assert found.text == "x = 1\ny = 2\n"
    assert found.place(2) == "cell 3, line 1"
    assert_every_character_is_where_it_says(text)


def test_doubled_keys_count_as_the_last() -> None:
    cell = '{"cell_type": "code", "source": ["a = 1"], "s\\u006furce": "b = 2"}'
    text = f'{{"nbformat": 4, "cells": [1], "cells": [{cell}]}}'
    assert document(text).text == "b = 2\n"
    assert document(text).problems == ()
    assert_every_character_is_where_it_says(text)


def test_output_nested_as_deep_as_json_reads() -> None:
    depth = 900
    text = '{"cells": [{"cell_type": "code", "outputs": %s%s, "source": "x = 1"}]}'
    text %= "[" * depth + '"]\\""', "]" * depth

    found = document(text)
    assert found.position(1, 4) == Position(1, text.index("x = 1") + 4)


def test_places_are_found_past_nesting_of_any_depth() -> None:
    depth = 200_000
    deep = "[" * depth + r'{"]": "}\"["}' + "]" * depth
    text = f'{{"outputs": [{deep}, 1], "source": ["a", "b"]}}'
    assert JsonText(text).offset(("source",), 1) == text.index('b"]}')


def test_nested_deeper_than_json_reads() -> None:
    text = '{"nbformat": 4, "cells": ' + "[" * 200_000 + "]" * 200_000 + "}"
    assert [found.code for found in document(text).problems] == ["SMX003"]


def test_integer_longer_than_python_converts() -> None:
    text = dumped(code("x = 1", execution_count=0)).replace(": 0", ": 1" + "0" * 5000)
    assert document(text).text == "x = 1\n"
    assert_every_character_is_where_it_says(text)


def test_broken_cell_costs_only_itself() -> None:
    text = dumped(markdown("a"), code("x = 1"), code(["y = 2\n", "y = = 3\n"]), code("z = 4"))
    found = document(text)
    assert found.text == "x = 1\nz = 4\n"
    assert found.place(2) == "cell 4, line 1"
    (problem,) = found.problems
    assert problem.code == "SMX002"
    assert problem.message.startswith("the cell is not Python")
    assert problem.cell == CellSpan(3, Position(2, 0), Position(2, 0))
    row = rows_of(text)[problem.position.row - 1]
    assert row[problem.position.column :] == 'y = = 3\\n"'


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ('print "%i" % f({a: 2', 1),
        ("x = 1\nprint 'a', f(b,\n  # the end\n", 2),
        ("exec 'a' in {\n\n", 1),
    ],
)
def test_a_statement_of_python_2_that_is_not_closed_ends_in_its_cell(source: str, row: int) -> None:
    (problem,) = document(dumped(code(source))).problems
    assert "was never closed" in problem.message
    assert problem.cell == CellSpan(1, Position(row, 0), Position(row, 0))


@pytest.mark.parametrize("source", ["x = '\ud83d'", "x = '\0'", "\x1b[31m", "x = \u202e1"])
def test_problem_messages_are_printable(source: str) -> None:
    (problem,) = document(dumped(code(source))).problems
    assert problem.message.isprintable()
    assert (problem.code, problem.position.row) == ("SMX002", rows_with(source))


def rows_with(source: str) -> int:
    lines = dumped(code(source)).split("\n")
    return next(n for n, line in enumerate(lines, 1) if '"source"' in line)


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"kernelspec": {"name": "python3", "language": "python"}},
        {"kernelspec": {"name": "my-env"}},
        {"language_info": {"name": "ipython"}},
        {"kernelspec": {"language": ""}},
        {"kernelspec": 1, "language_info": None},
    ],
)
def test_python_kernels(metadata: dict[str, Any]) -> None:
    assert document(dumped(code("x = 1"), **metadata)).text == "x = 1\n"


@pytest.mark.parametrize(
    "metadata",
    [
        {"kernelspec": {"name": "ir", "language": "R"}},
        {"language_info": {"name": "julia"}},
    ],
)
def test_kernels_of_other_languages_are_silent(metadata: dict[str, Any]) -> None:
    found = read(dumped(code("x <- = 1"), **metadata), "a.ipynb")
    assert found is None


@pytest.mark.parametrize(
    "foreign",
    [
        {"language": "bash"},
        {"metadata": {"vscode": {"languageId": "sql"}}},
        {"metadata": {"dotnet_interactive": {"language": "csharp"}}},
    ],
)
def test_cells_of_other_languages_are_silent(foreign: dict[str, Any]) -> None:
    found = document(dumped(code("x = 1"), code("var y = = 2", **foreign)))
    assert (found.text, found.problems) == ("x = 1\n", ())


@pytest.mark.parametrize(
    "data",
    [
        {"nbformat": 4, "cells": {"a": 1}},
        {"nbformat": 4, "cells": None},
        {"nbformat": 4, "cells": [1, [], None]},
        {"nbformat": 3, "worksheets": [1]},
        {"nbformat": 3, "worksheets": [{"cells": 1}]},
        {"nbformat": 4},
        notebook({"cell_type": "code", "source": 1}),
        notebook({"cell_type": "code", "source": ["x", 1]}),
        notebook({"cell_type": "code", "source": None}),
    ],
)
def test_cells_that_are_none(data: Any) -> None:
    found = document(json.dumps(data))
    assert found.text == ""
    assert found.position(1, 0) == Position(1, 0)
    (problem,) = found.problems
    assert (problem.code, problem.position) == ("SMX003", Position(1, 0))


def test_cell_that_is_none_costs_only_itself() -> None:
    found = document(dumped(code("x = 1"), None, code("y = 2")))
    assert found.text == "x = 1\ny = 2\n"
    (problem,) = found.problems
    assert "cell 2" in problem.message


@pytest.mark.parametrize("data", ['{"a": null}', '{"cells": 1}', "{}", '{"worksheets": {}}'])
def test_json_that_is_no_notebook_is_silent(data: str) -> None:
    assert read(data, "a.json") is None


def test_cells_of_another_format_are_silent() -> None:
    found = document('{"cells": [1, {"x": 2}]}', "a.json")
    assert (found.text, found.problems) == ("", ())


def test_truncated_notebook_is_not_passed_over() -> None:
    text = dumped(code("x = 1"))
    broken = text.replace('"nbformat_minor": 5', '"nbformat_minor": 5,')
    assert [problem.code for problem in document(broken).problems] == ["SMX003"]


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "MAX_CODE", 20)
    long = "x = 1  # 4567890123456"
    for text, filename in ((long, "a.py"), (dumped(code(long[:15]), code(long[:9])), "a.ipynb")):
        found = document(text, filename)
        expected = f"not analysed: {22 if filename == 'a.py' else 24} characters of code"
        assert found.text == ""
        (problem,) = found.problems
        assert (problem.code, problem.message) == ("SMX003", f"{expected}, the limit is 20")


def test_notebook_over_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "MAX_NOTEBOOK", 50)
    (problem,) = document(dumped(code("x = 1"))).problems
    assert problem.code == "SMX003"
    assert limits.MAX_NOTEBOOK > limits.MAX_CODE


LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
SOURCES = st.lists(
    st.sampled_from(
        ["x = 1", "s = 'é😀\\t\\\\'", 't = "\t\u2028/"', "# \x7f \ufeff", "%time y = 2", "", "!ls"]
    )
).map("\n".join)


def cut(draw: st.DrawFn, source: str) -> list[str]:
    """Pieces of any length, as no writer would make them."""
    places = sorted(draw(st.sets(st.integers(0, len(source)), max_size=4)))
    return [source[start:end] for start, end in pairwise([0, *places, len(source)])]


@st.composite
def notebook_texts(draw: st.DrawFn) -> str:
    cells: list[Any] = []
    for source in draw(st.lists(SOURCES, max_size=4)):
        source = source.replace("\n", draw(LINE_ENDS))
        lines = source.splitlines(keepends=True)
        written: list[str | list[str]] = [source, lines, cut(draw, source)]
        pieces = draw(st.sampled_from(written))
        cells += [*draw(st.lists(st.just(markdown('"#"')), max_size=1)), code(pieces)]
    text = json.dumps(
        notebook(*cells),
        indent=draw(st.sampled_from([None, 0, 1, "\t"])),
        ensure_ascii=draw(st.booleans()),
        sort_keys=draw(st.booleans()),
        separators=draw(st.sampled_from([None, (",", ":"), (" ,", " : ")])),
    )
    if draw(st.booleans()):
        text = text.replace("/", "\\/")
    return draw(st.sampled_from(["", " ", "\n"])) + text.replace("\n", draw(LINE_ENDS))


@given(notebook_texts())
def test_places_agree_with_the_json_whoever_wrote_it(text: str) -> None:
    found = document(text)
    ast.parse(found.text)
    assert found.problems == ()
    for number, row in enumerate(found.text.split("\n"), 1):
        for column, character in enumerate(row):
            if row not in {"pass", "..."}:
                assert character_at(text, found.position(number, column)) == character


@given(st.text() | st.builds("{{{}".format, st.text()), st.sampled_from(["a.py", "a.ipynb", ""]))
@example("{", "a.ipynb")
@example('\ufeff{"cells": []}', "a.ipynb")
def test_no_text_makes_it_fail(text: str, filename: str) -> None:
    found = read(text, filename)
    assert found is None or ast.parse(found.text) is not None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["cells", "worksheets", "source", "input", "cell_type", "metadata"]),
            inner,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["cells", "worksheets", "nbformat", "metadata"]), JSON))
def test_no_json_makes_it_fail(data: Any) -> None:
    found = read(json.dumps(data), "a.ipynb")
    if found is not None:
        assert all(found.position(row, 3).row >= 1 for row in range(5))


@given(notebook_texts(), st.data())
def test_no_damage_makes_it_fail(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 20, len(text))))
    found = read(text[:start] + text[end:], "a.ipynb")
    assert found is None or all(problem.code in {"SMX002", "SMX003"} for problem in found.problems)
