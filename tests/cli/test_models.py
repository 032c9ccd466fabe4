"""`flake8-softmax models` shows every model, and says what it does not know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli.commands import command
from summary.programs import BUILT, HEAD, TAIL

ROOT = Path(__file__).parents[2]

PROGRAMS = {
    "known.py": HEAD + BUILT["layers that are added"] + TAIL,
    "other.py": "import keras\nfrom nets import net\nnet.compile('adam', loss='mse')\n",
    "loaded.py": "import keras\nkeras.models.load_model('a').compile('adam', 'mse')\n",
    "silent.py": "import keras\nprint(keras.__version__)\n",
    "broken.py": "import keras\nmodel = (\n",
    "plain.py": "print('nothing')\n",
}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name, text in PROGRAMS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def models(folder: Path, *arguments: str) -> dict[str, Any]:
    done = command("models", "--format", "json", *arguments, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_page_shows_what_is_printed() -> None:
    done = command("models", "docs/examples/mnist_mlp.py", cwd=ROOT)
    assert done.returncode == 0
    assert done.stdout in (ROOT / "docs" / "models.md").read_text(encoding="utf-8")


def test_the_page_explains_every_field_of_the_json(folder: Path) -> None:
    page = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    found = models(folder, "known.py")
    (row,) = found["models"]
    objects = (row, row["input"], row["outputs"][0], row["uses"][0], found["files"][0])
    assert [key for one in objects for key in one if f"`{key}`" not in page] == []


def test_a_folder_is_searched_and_what_is_not_about_keras_left_out(folder: Path) -> None:
    found = models(folder)
    assert [(file["filename"], file["models"], file["problem"]) for file in found["files"]] == [
        ("./broken.py", 0, "it is not Python"),
        ("./known.py", 1, None),
        ("./loaded.py", 1, None),
        ("./other.py", 1, None),
        ("./silent.py", 0, None),
    ]
    assert {row["filename"]: row["reason"] for row in found["models"]} == {
        "./known.py": None,
        "./loaded.py": "loaded from a file",
        "./other.py": "comes from another module",
    }


def test_the_summary_says_what_is_not_understood_and_which_files_have_no_model(
    folder: Path,
) -> None:
    printed = command("models", cwd=folder).stdout
    assert printed.partition("3 models in 3 files")[2] == (
        "; 2 compile calls are not understood: 1 loaded from a file; 1\n"
        "comes from another module\n"
        "1 file about Keras or TensorFlow without a known model:\n"
        "  ./silent.py\n"
        "1 file not analysed:\n"
        "  ./broken.py: it is not Python\n"
    )


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "examples").iterdir()), ids=str)
def test_lines_fit_into_80_columns(path: Path) -> None:
    printed = command("models", path.name, cwd=path.parent).stdout
    assert max(map(len, printed.splitlines())) <= 80


def test_a_notebook_names_the_cell() -> None:
    printed = command("models", "classifier.ipynb", cwd=ROOT / "docs" / "examples").stdout
    assert "classifier.ipynb:68:6: cell 6, line 1: model, sequential of 3" in printed
    assert "  fit        cell 6, line 2: cifar10, /255, 0 to 1\n" in printed


def test_a_report_may_go_to_a_file(folder: Path) -> None:
    done = command("models", "known.py", "--output-file", "out.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert "model, sequential of 3 layers" in (folder / "out.txt").read_text(encoding="utf-8")


def test_a_path_that_is_not_there_is_one_line(folder: Path) -> None:
    done = command("models", "absent.py", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_options_about_findings_are_not_taken(folder: Path) -> None:
    done = command("models", "--select=SMX2", cwd=folder)
    assert done.returncode == 2
    assert "unrecognized arguments: --select=SMX2" in done.stderr
    done = command("models", "--exclude=known.py", cwd=folder)
    assert (done.returncode, "known.py" in done.stdout) == (0, False)
