"""What each format of `check` says of a finding, and what its readers rely on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cli.conftest import Command
from cli.programs import BAD, notebook

from flake8_softmax.cli.formats import precision
from flake8_softmax.rules import load_rules

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(
    Path(__file__).with_name("sarif").joinpath("sarif-schema-2.1.0.json").read_text("utf-8")
)

TWO_PLACES = """\
from keras import Sequential
from keras.layers import Dense


def build():
    model = Sequential([Dense(8)])
    model.add(Dense(10))
    model.compile("adam", loss="sparse_categorical_crossentropy")
    return model


build()
"""
"""The loss is wrong, because of the layer above it."""

HAND_WRITTEN = """\
import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.float32, [None, 10])
y = tf.nn.softmax(tf.matmul(x, tf.Variable(tf.zeros([784, 10]))))
loss = -tf.reduce_sum(
    labels * tf.log(y)
)
"""
"""A mistake of three lines."""

WIDE = BAD.replace("model = ", '名前 = "é𝄞"; model = ')
"""Characters of two columns, and of two, three and four bytes, before the place."""


def loaded(command: Command, form: str, *arguments: str) -> Any:
    """The report of the folder, and that it is the only output."""
    done = command("check", "--isolated", f"--format={form}", *arguments)
    assert (done.code, done.err) == (1, "")
    return json.loads(done.out)


def sarif(command: Command, *arguments: str) -> dict[str, Any]:
    """The run of a SARIF report, which is valid."""
    report = loaded(command, "sarif", *arguments)
    jsonschema.Draft4Validator(SCHEMA).validate(report)
    (run,) = report["runs"]
    return dict(run)


def region(text: str, place: dict[str, Any]) -> str:
    """The text of a region of one row."""
    at = place["physicalLocation"]["region"]
    assert at["startLine"] == at["endLine"]
    line = text.splitlines()[at["startLine"] - 1]
    found = line[at["startColumn"] - 1 : at["endColumn"] - 1]
    assert at["snippet"]["text"] == found
    return found


def fingerprints(run: dict[str, Any]) -> list[str]:
    return [one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]]


def test_json_says_all_that_is_known_of_a_script(command: Command) -> None:
    command.write("model.py", TWO_PLACES)
    (row,) = loaded(command, "json", "model.py")
    assert row == {
        "filename": "model.py",
        "code": "SMX205",
        "name": "logits-with-probability-loss",
        "level": "error",
        "message": row["message"],
        "location": {"row": 8, "column": 32},
        "end_location": {"row": 8, "column": 65},
        "cell": None,
        "cell_location": None,
        "url": "https://flake8-softmax.readthedocs.io/en/latest/rules/SMX205.html",
        "related": [
            {
                "message": "the output layer is here",
                "location": {"row": 7, "column": 15},
                "end_location": {"row": 7, "column": 24},
                "cell": None,
                "cell_location": None,
            }
        ],
        "fix": row["fix"],
    }
    assert row["message"].startswith("sparse_categorical_crossentropy on a linear output (line 7)")


def test_json_gives_the_place_in_the_file_and_in_the_cell(command: Command) -> None:
    text = notebook("import os\n", "x = 1\n", BAD)
    command.write("model.ipynb", text)
    (row,) = loaded(command, "json", "model.ipynb")
    line = text.splitlines()[row["location"]["row"] - 1]
    assert line[row["location"]["column"] - 1 : row["end_location"]["column"] - 1] == r"\"softmax\""
    assert (row["cell"], row["cell_location"]) == (3, {"row": 4, "column": 51})


def test_sarif_of_a_script_is_valid_and_links_the_other_place(command: Command) -> None:
    command.write("my model#1.py", TWO_PLACES)
    run = sarif(command)
    (result,) = run["results"]
    assert region(TWO_PLACES, result["locations"][0]) == "sparse_categorical_crossentropy".join(
        '""'
    )
    assert region(TWO_PLACES, result["relatedLocations"][0]) == "Dense(10)"
    assert "([line 7](1))" in result["message"]["text"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert address == {"uri": "my%20model%231.py", "uriBaseId": "%SRCROOT%"}
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "SMX205"
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_of_a_notebook_has_the_rows_of_its_json(command: Command) -> None:
    text = notebook("x = 1\n", TWO_PLACES)
    command.write("model.ipynb", text)
    (result,) = sarif(command)["results"]
    assert region(text, result["locations"][0]) == r"\"sparse_categorical_crossentropy\""
    assert region(text, result["relatedLocations"][0]) == "Dense(10)"
    assert result["locations"][0]["logicalLocations"][0]["name"] == "cell 2, line 8"
    assert "([cell 2, line 7](1))" in result["message"]["text"]


def test_sarif_counts_characters(command: Command) -> None:
    command.write("wide.py", WIDE)
    (result,) = sarif(command)["results"]
    assert region(WIDE, result["locations"][0]) == '"softmax"'


def test_sarif_keeps_the_fingerprints_when_the_file_is_edited_elsewhere(command: Command) -> None:
    twice = TWO_PLACES + BAD + BAD.partition("\n\n")[2]
    command.write("model.py", twice)
    before = fingerprints(sarif(command))
    assert len(set(before)) == len(before) == 3
    changed = f"import os\n\n# more\n\n{twice}".replace("    ", "\t")
    command.write("model.py", changed.replace("Sequential([Dense(8), ", "Sequential([\nDense(8),"))
    assert fingerprints(sarif(command)) == before


def test_sarif_keeps_the_fingerprints_when_a_cell_moves(command: Command) -> None:
    command.write("model.ipynb", notebook(BAD, "x = 1\n"))
    before = fingerprints(sarif(command))
    moved = json.loads(notebook("y = 2\n", BAD))
    moved["cells"][0]["id"], moved["cells"][1]["id"] = "cell-3", "cell-1"
    command.write("model.ipynb", json.dumps(moved))
    assert fingerprints(sarif(command)) == before


def test_sarif_of_a_file_outside_of_the_repository_has_its_whole_address(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = command.write("outside/bad.py", BAD)
    inside = command.write("inside/sub/bad.py", BAD).parent
    command.folder.joinpath("inside", ".git").mkdir()
    monkeypatch.chdir(inside)
    results = sarif(command, "bad.py", "../../outside/bad.py")["results"]
    found = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in results]
    assert {"uri": path.resolve().as_uri()} in found
    assert {"uri": "sub/bad.py", "uriBaseId": "%SRCROOT%"} in found


def test_sarif_of_nothing_is_valid(command: Command) -> None:
    command.write("good.py", "import keras\n")
    done = command("check", "--format=sarif")
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(done.out))
    assert (done.code, json.loads(done.out)["runs"][0]["results"]) == (0, [])


def test_every_rule_is_described_as_github_wants_it(command: Command) -> None:
    from flake8_softmax.cli.formats.sarif import described

    for rule in map(described, load_rules()):
        for text in (rule["shortDescription"], rule["fullDescription"], rule["help"]):
            assert text["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["name"]) <= 255
        assert rule["properties"]["precision"] in {"very-high", "high", "medium"}


def test_the_precision_is_that_of_the_documentation() -> None:
    page = ROOT.joinpath("docs", "accuracy.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (SMX\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    assert {code: int(kept) + int(own) for code, kept, own in rows} == precision.TRUE
    false = page.partition("## Repositories nobody had looked at")[2].partition("\n## ")[0]
    assert set(re.findall(r"SMX\d+", false)) - {"SMX002"} == set(precision.FALSE)
    assert re.search(r"\b6 false\b", false)
    assert sum(precision.FALSE.values()) == 6


def test_github_annotates_the_place(command: Command) -> None:
    command.write("a,b:c%.py", TWO_PLACES)
    done = command("check", "--isolated", "--format=github")
    first, second = done.out.splitlines()
    properties, _, message = first.removeprefix("::error ").partition("::")
    assert properties == (
        "file=a%2Cb%3Ac%25.py,line=8,endLine=8,col=32,endColumn=65,"
        "title=SMX205 logits-with-probability-loss"
    )
    assert message.startswith("sparse_categorical_crossentropy on a linear output (line 7)")
    assert second == f"./a,b:c%.py:8:32: SMX205 {message}"


def test_github_takes_no_columns_of_several_lines(command: Command) -> None:
    command.write("loss.py", HAND_WRITTEN)
    done = command("check", "--isolated", "--format=github", "--select=SMX402")
    assert done.out.startswith("::warning file=loss.py,line=6,endLine=8,title=SMX402 ")


def test_github_gets_the_gravest_first_and_is_told_of_the_rest(command: Command) -> None:
    binary = TWO_PLACES.replace("Dense(10)", 'Dense(3, activation="softmax")').replace(
        "sparse_categorical", "binary"
    )
    for number in range(12):
        command.write(f"a{number}.py", binary)
        command.write(f"b{number}.py", BAD)
    lines = command("check", "--isolated", "--format=github").out.splitlines()
    kinds = [line.partition(" ")[0] for line in lines]
    assert kinds[:20] == ["::error"] * 10 + ["::warning"] * 10
    assert len([kind for kind in kinds if not kind.startswith("::")]) == 24 + 1
    assert lines[-1] == "4 more than GitHub shows as annotations"


def test_gitlab_has_a_fingerprint_for_each_finding_that_lasts(command: Command) -> None:
    twice = BAD + BAD.partition("\n\n")[2]
    command.write("sub/one.py", twice)
    command.write("two.py", BAD)
    before = loaded(command, "gitlab")
    assert [set(row) for row in before] == [
        {"description", "check_name", "fingerprint", "severity", "location"}
    ] * 3
    assert {row["location"]["path"] for row in before} == {"sub/one.py", "two.py"}
    assert [row["location"]["lines"]["begin"] for row in before] == [4, 6, 4]
    assert {row["severity"] for row in before} == {"major"}
    command.write("sub/one.py", f"# new\n{twice}")
    prints = [row["fingerprint"] for row in before]
    assert [row["fingerprint"] for row in loaded(command, "gitlab")] == prints
    assert len(set(prints)) == 3


def test_rdjson_counts_bytes(command: Command) -> None:
    command.write("wide.py", WIDE)
    (row,) = loaded(command, "rdjson")["diagnostics"]
    at = row["location"]["range"]
    line = WIDE.encode().splitlines()[at["start"]["line"] - 1]
    assert line[at["start"]["column"] - 1 : at["end"]["column"] - 1] == b'"softmax"'
    assert row["location"]["path"] == "wide.py"
    assert row["severity"] == "ERROR"
    assert row["code"]["value"] == "SMX203"


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "rdjson"])
def test_statistics_do_not_spoil_a_report_for_machines(command: Command, form: str) -> None:
    command.write("bad.py", BAD)
    done = command("check", "--isolated", f"--format={form}", "--statistics")
    json.loads(done.out)
    assert done.err.startswith("1     SMX203 ")


@pytest.mark.parametrize("form", ["concise", "full", "github"])
def test_statistics_follow_the_findings(command: Command, form: str) -> None:
    command.write("bad.py", BAD + BAD.partition("\n\n")[2])
    done = command("check", "--isolated", f"--format={form}", "--statistics")
    assert re.search(r"^2     SMX203 softmax over", done.out, re.MULTILINE)
