"""The door everything goes through: containment, suppression, duplicates, order, lazy imports."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Iterator

import libcst as cst
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.checker import Options, analyse, analyse_with, check, guarded
from flake8_softmax.finding import CellSpan, Finding, Position, Related, Span, not_analysed
from flake8_softmax.interpreter.events import Compiled
from flake8_softmax.rules import Level, LoadedRule, Place, Report, Rule

PROGRAM = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(4, activation="relu"), Dense(2, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
"""


def rule(code: str, *suppresses: str) -> Rule:
    return Rule(code, code.lower(), Level.ERROR, suppresses=suppresses)


def loaded(identity: Rule, *message: str, times: int = 1, causes: bool = True) -> LoadedRule:
    """A rule that reports the call of `compile` in PROGRAM."""

    def report(event: Compiled, /) -> Iterator[Report]:
        for _ in range(times):
            yield identity.report(event.at, *message, causes=(event,) if causes else ())

    return LoadedRule(identity, report, (Compiled,), "")


def raising(error: Exception) -> LoadedRule:
    def report(event: Compiled, /) -> Iterator[Report]:
        raise error
        yield

    return LoadedRule(rule("SMX999"), report, (Compiled,), "")


def codes(*rules: LoadedRule) -> list[str]:
    return [finding.code for finding in analyse_with(rules, PROGRAM, "x.py")]


def test_a_rule_is_heard() -> None:
    (finding,) = analyse_with([loaded(rule("SMX900"), "one, ", "two")], PROGRAM, "x.py")
    assert (finding.position.row, finding.code, finding.message) == (5, "SMX900", "one, two")


def test_findings_are_sorted() -> None:
    assert codes(loaded(rule("SMX902")), loaded(rule("SMX901"))) == ["SMX901", "SMX902"]


def test_the_same_defect_is_said_once() -> None:
    assert codes(loaded(rule("SMX900"), times=3)) == ["SMX900"]


def test_the_more_specific_rule_suppresses_the_other() -> None:
    specific, general = loaded(rule("SMX901", "SMX902")), loaded(rule("SMX902"))
    assert codes(specific, general) == ["SMX901"]
    assert codes(general, specific) == ["SMX901"]


def test_independent_defects_do_not_suppress_each_other() -> None:
    general = loaded(rule("SMX902"), causes=False)
    assert codes(loaded(rule("SMX901", "SMX902")), general) == ["SMX901", "SMX902"]


def test_a_part_of_a_message_that_is_a_node_is_written_as_its_place() -> None:
    identity = rule("SMX900")

    def report(event: Compiled, /) -> Iterator[Report]:
        layer = Place(event.outputs[0].head.layer, "the layer")
        yield identity.report(event.at, "see ", Place(event.at, "the call"), " and ", layer, "!")

    (finding,) = analyse_with([LoadedRule(identity, report, (Compiled,), "")], PROGRAM, "x.py")
    assert finding.message == "see this line and line 4!"
    assert finding.related[0] == Related(finding.span, "the call")


def spans(finding: Finding, source: str) -> str:
    """The text of a one-line finding."""
    start, end = finding.span.start, finding.span.end
    assert start.row == end.row
    return source.splitlines()[start.row - 1][start.column : end.column]


def test_a_finding_has_a_range_and_related_places() -> None:
    (finding,) = analyse(PROGRAM.replace("categorical", "binary"), "x.py")
    assert (finding.code, finding.name, finding.level) == (
        "SMX902",
        "two-unit-softmax-with-binary-loss",
        Level.NOTE,
    )
    assert spans(finding, PROGRAM.replace("categorical", "binary")) == '"binary_crossentropy"'
    (related,) = finding.related
    assert related.message == "the softmax of two units is here"
    line = PROGRAM.splitlines()[3]
    start = line.index("Dense(2")
    row, end = 4, line.index("])")
    assert related.span == Span(Position(row, start), Position(row, end))


def test_a_finding_in_a_notebook_has_its_place_in_the_cell() -> None:
    imports, model = PROGRAM.split("\n\n")
    sources = [imports, model.replace("categorical", "binary")]
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
    text = json.dumps({"cells": cells, "nbformat": 4}, indent=1)
    (finding,) = analyse(text, "x.ipynb")
    column = sources[1].splitlines()[1].index('"binary')
    assert finding.cell == CellSpan(2, Position(2, column), Position(2, column + 21))
    assert spans(finding, text) == '\\"binary_crossentropy\\"'
    assert "on a softmax of two units (cell 2, line 1)" in finding.message
    assert not finding.message.startswith("cell")
    line = sources[1].splitlines()[0]
    start, end = line.index("Dense(2"), line.index("])")
    assert finding.related[0].cell == CellSpan(2, Position(1, start), Position(1, end))


@pytest.mark.parametrize(("code", "found"), [("import math", []), ("import keras", ["SMX002"])])
def test_a_notebook_is_about_keras_if_its_code_is(code: str, found: list[str]) -> None:
    title = {"cell_type": "markdown", "metadata": {}, "source": "Keras: keras, tensorflow"}
    broken, other = (
        {"cell_type": "code", "metadata": {}, "source": source} for source in ("x = = 1", code)
    )
    text = json.dumps({"cells": [title, broken, other], "nbformat": 4})
    assert [one.code for one in check(text, "x.ipynb")] == found


@pytest.mark.parametrize("written", ["x" * 900, "\x1b" * 300, "\U000e0001" * 100])
def test_a_message_is_short_whatever_the_program_writes(written: str) -> None:
    program = PREPROCESSED.replace("MODE", repr(written))
    (finding,) = analyse(program, "x.py")
    assert finding.code == "SMX105"
    assert len(finding.message) <= 200
    assert finding.message.isprintable()
    assert finding.message.endswith("suit VGG16 (line 5); use vgg16.preprocess_input")


PREPROCESSED = """\
from keras.applications.imagenet_utils import preprocess_input
from keras.applications import VGG16
from keras.datasets import cifar10
(x, y), _ = cifar10.load_data()
model = VGG16()
model.predict(preprocess_input(x, mode=MODE))
"""


def test_messages_cannot_steer_a_terminal() -> None:
    (finding,) = analyse_with([loaded(rule("SMX900"), "\x1b[31m\u202e\n")], PROGRAM, "x.py")
    assert finding.message == r"\x1b[31m\u202e\n"


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (RecursionError(), "the program is nested too deeply"),
        (MemoryError(), "there is not enough memory"),
    ],
    ids=repr,
)
def test_what_is_too_much_is_not_analysed(error: Exception, why: str) -> None:
    def fail() -> list[Finding]:
        raise error

    assert guarded(fail) == [not_analysed(why)]


@pytest.mark.parametrize("error", [KeyError("x"), AssertionError()], ids=repr)
def test_an_exception_becomes_a_finding(error: Exception) -> None:
    findings = guarded(lambda: analyse_with([raising(error)], PROGRAM, "x.py"))
    assert [(one.position, one.code) for one in findings] == [(Position(1, 0), "SMX001")]
    assert type(error).__name__ in findings[0].message


def test_the_twin_lets_exceptions_out() -> None:
    with pytest.raises(ZeroDivisionError):
        analyse_with([raising(ZeroDivisionError())], PROGRAM, "x.py")


def test_an_internal_error_is_one_short_printable_line() -> None:
    def fail() -> list[Finding]:
        raise ValueError("\x1b]0;" + "x" * 1000 + "\nsecond")

    (finding,) = guarded(fail)
    assert finding.message.startswith(r"internal error: ValueError: \x1b]0;xxx")
    assert finding.message.endswith("xxx; please report it")
    assert finding.message.isprintable()
    assert len(finding.message) < 200


def test_an_error_that_cannot_be_printed_is_named() -> None:
    class Mute(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    def fail() -> list[Finding]:
        raise Mute

    (finding,) = guarded(fail)
    assert finding.message == "internal error: Mute; please report it"


ONE_UNIT = """\
from keras import Sequential
from keras.layers import Dense
model = Sequential([Dense(1, activation="softmax")])
"""


TOO_MUCH_FOR_LIBCST = "a = (" + "'b'\n" * 5000 + ")\n"


def test_mixed_tabs_and_spaces_are_analysed() -> None:
    source = f"if a:\n\tif b:\n        \tc\n{ONE_UNIT}"
    ast.parse(source)
    assert [finding.code for finding in analyse(source, "x.py")] == ["SMX203"]


@pytest.mark.parametrize(
    "before", ["\\\n", "\\\n\\\n", "if 1:\n    pass\n\\\n", "if 1:\n    pass\n    \\\n"]
)
def test_rows_with_a_backslash_only_are_counted(before: str) -> None:
    source = f"from keras.layers import Dense\n{before}Dense(1, activation='softmax')\n"
    (finding,) = check(source, "x.py", tree=ast.parse(source))
    assert finding.position == Position(source.count("\n"), 20)


def test_where_libcst_gives_up_is_named() -> None:
    source = ONE_UNIT + TOO_MUCH_FOR_LIBCST
    ast.parse(source)
    reason = "the parser gives up at line 5004"
    assert analyse(source, "x.py") == [not_analysed(reason)]
    idle = "def idle():\n    pass\n"
    (finding,) = analyse(idle + source, "x.py", tree=ast.parse(idle + source))
    assert finding == not_analysed(reason.replace("5004", "5006"))


def test_what_only_libcst_refuses_is_named() -> None:
    source = ONE_UNIT + "try: pass\nexcept: pass\nexcept E: pass\n"
    ast.parse(source)
    reason = "the parser gives up: The bare except: handler must be the last one."
    assert check(source, "x.py") == [not_analysed(reason)]


class PanicException(BaseException):
    """How a panic of libcst's native parser reaches Python."""


@pytest.mark.parametrize("error", [PanicException("at a"), TypeError("at a")], ids=repr)
def test_whatever_the_parser_raises_is_named(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(text: str) -> cst.Module:
        raise error

    monkeypatch.setattr(cst, "parse_module", parse)
    assert check(ONE_UNIT, "x.py") == [not_analysed("the parser gives up: at a")]


def test_deep_patterns_are_named() -> None:
    source = f"{ONE_UNIT}match x:\n    case {'[' * 40}p{']' * 40}: pass\n"
    assert check(source, "x.py") == [not_analysed("patterns are nested too deeply")]


def test_a_syntax_error_is_left_to_flake8() -> None:
    assert analyse("import keras\nkeras keras\n", "x.py") == []


@pytest.mark.parametrize(
    "source",
    [
        "x = " + " + ".join(["a"] * 500) + "\n",
        "if a:\n    b\n" + "elif a:\n    b\n" * 500,
        "x = a" + ".b()" * 300 + "\n",
        "x = " + "[" * 80 + "]" * 80 + "\n",
    ],
    ids=["sum", "elif", "calls", "lists"],
)
def test_deep_programs_are_analysed(source: str) -> None:
    limit = sys.getrecursionlimit()
    assert [finding.code for finding in analyse(source + ONE_UNIT, "x.py")] == ["SMX203"]
    assert sys.getrecursionlimit() == limit


@given(st.text())
def test_no_text_gets_an_exception_out(text: str) -> None:
    assert all(isinstance(finding, Finding) for finding in check(f"keras{text}", "x.ipynb"))


def modules_after(text: str) -> set[str]:
    program = (
        "import sys; from flake8_softmax.checker import check; "
        f"check({text!r}, 'x.py'); print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_nothing_is_imported_for_a_file_that_is_not_about_keras() -> None:
    heavy = {"libcst", "nbformat", "flake8_softmax.rules", "flake8_softmax.source"}
    assert not heavy & modules_after("import numpy\n")


def test_libcst_parses_nothing_without_the_words_of_a_rule() -> None:
    assert check(f"import keras\n{TOO_MUCH_FOR_LIBCST}", "x.py") == []
    assert [one.code for one in check(ONE_UNIT + TOO_MUCH_FOR_LIBCST, "x.py")] == ["SMX003"]


def test_functions_without_the_words_of_a_rule_are_not_parsed() -> None:
    idle = textwrap.indent(TOO_MUCH_FOR_LIBCST, "    ")
    program = f"import keras\ndef idle():\n{idle}\n\n{PROGRAM.replace('categorical', 'binary')}"
    (finding,) = check(program, "x.py", tree=ast.parse(program))
    row = program.split("\n").index('model.compile("adam", loss="binary_crossentropy")') + 1
    assert (finding.code, finding.position.row) == ("SMX902", row)
    assert f"line {row - 1}" in finding.message


def test_words_of_an_opt_in_rule_count_only_if_asked_for() -> None:
    source = f"import keras, math\nlog = math.log\n{TOO_MUCH_FOR_LIBCST}"
    assert [one.code for one in check(source, "x.py")] == ["SMX003"]
    assert check(source, "x.py", Options(opt_in=False)) == []


def test_neither_matchers_nor_nbformat_are_imported_for_a_script() -> None:
    modules = modules_after(PROGRAM)
    assert "libcst" in modules
    assert not {"libcst.matchers", "nbformat"} & modules


@pytest.mark.parametrize("name", ["x.py", "x.ipynb"])
def test_python_does_not_warn_of_the_strings(name: str) -> None:
    source = "x = '\\d'\ny = {'\\e': '\\(' '\\)'}\n" + ONE_UNIT
    cell = {"cell_type": "code", "metadata": {}, "source": source}
    text = json.dumps({"cells": [cell], "nbformat": 4}) if name == "x.ipynb" else source
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        assert [one.code for one in check(text, name)] == ["SMX203"]
    assert warned == []


MISCHIEF = """\
import os, subprocess, __main__
from keras import Sequential
from keras.layers import Dense
from neighbour import units

print(open("secret.txt").read())
os.system("touch done")
subprocess.run(["touch", "done"])
exec("import socket; socket.create_connection(('localhost', 1))")
eval("__import__('shutil').rmtree('.')")
model = Sequential([Dense(1, activation="softmax"), __main__.__dict__.clear()])
"""


@pytest.mark.parametrize("name", ["x.py", "x.ipynb"])
def test_nothing_is_opened_imported_or_executed(name: str) -> None:
    cell = {"cell_type": "code", "metadata": {}, "source": MISCHIEF}
    text = json.dumps({"cells": [cell], "nbformat": 4}) if name == "x.ipynb" else MISCHIEF
    program = (
        "import sys; from flake8_softmax.checker import check\n"
        f"check({text!r}, {name!r})\n"
        "told = ('open', 'import', 'exec', 'os.', 'subprocess.', 'socket.', 'shutil.')\n"
        "sys.addaudithook(lambda event, _: event.startswith(told) and print(event))\n"
        f"print([one.code for one in check({text!r}, {name!r})])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "['SMX203']\n"
