"""What flake8's options and configuration files decide, they decide for `check`, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.commands import command
from cli.programs import BAD, PLACE, notebook
from flake8.main.cli import main as flake8

from flake8_softmax.cli.main import main
from flake8_softmax.plugin import SMX

OPT_IN = """\
import tensorflow as tf

probabilities = tf.nn.softmax(logits)
loss = tf.reduce_sum(labels * tf.math.log(probabilities + 1e-8))
"""


class Runs:
    """Runs `check` and flake8 in a folder."""

    def __init__(
        self, patch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        self._patch = patch
        self._captured = captured
        self.folder = folder

    def check(self, *arguments: str, folder: str = ".") -> list[str]:
        """Path, row, column and code of the findings of `check`."""
        return self._places(main, ["check", "--quiet", "--format=concise", *arguments], folder)

    def flake8(self, *arguments: str, folder: str = ".") -> list[str]:
        """What flake8 with this plugin finds."""
        found = self._places(flake8, ["-j1", *arguments], folder)
        return [place for place in found if " SMX" in place]

    def _places(self, run: Callable[[list[str]], int], arguments: list[str], to: str) -> list[str]:
        with self._patch.context() as patch:
            patch.chdir(self.folder / to)
            run(arguments)
        printed = self._captured.readouterr()
        assert printed.err == ""
        return [" ".join(line.split()[:2]) for line in printed.out.splitlines()]


@pytest.fixture
def runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Runs:
    monkeypatch.setattr(SMX, "options", SMX.options)
    return Runs(monkeypatch, capsys, tmp_path)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder of files that are reported, and of files that are not."""
    texts = {
        "bad.py": BAD,
        "noqa.py": BAD.replace('"softmax")])', '"softmax")])  # noqa: SMX2'),
        "other_noqa.py": BAD.replace('"softmax")])', '"softmax")])  # noqa: E501'),
        "blanket.py": BAD.replace('"softmax")])', '"softmax")])  # noqa: XYZ'),
        "joined.py": BAD.replace('"softmax")])', '"softmax"), """\n"""])  # noqa'),
        "spread.py": BAD.replace('"softmax")])', '"softmax"),\n])  # noqa'),
        "whole_file.py": f"# flake8: noqa\n{BAD}",
        "opt_in.py": OPT_IN,
        "crlf.py": BAD.replace("\n", "\r\n"),
        "sub/bad.py": BAD,
        "sub/bad.ipynb": notebook("x = 1\n", BAD),
        "sub/minified.ipynb": notebook(BAD, indent=None),
        "sub/noqa.ipynb": notebook(BAD.replace('"softmax")])', '"softmax")])  # noqa')),
        "sub/.ipynb_checkpoints/bad-checkpoint.ipynb": notebook(BAD),
        "env/lib/python3.11/site-packages/pack/bad.py": BAD,
        "clean.py": "print('keras')\n",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


SAME = ("--filename=*.py,*.ipynb", "--extend-exclude=.ipynb_checkpoints,env")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--jobs=2",),
        ("--select=SMX",),
        ("--select=SMX203",),
        ("--select=SMX1",),
        ("--ignore=E203",),
        ("--ignore=SMX2",),
        ("--extend-ignore=SMX203",),
        ("--ignore=SMX", "--extend-select=SMX203"),
        ("--per-file-ignores=sub/*:SMX2",),
        ("--per-file-ignores=bad.py:SMX203",),
        ("--disable-noqa",),
        ("--exclude=sub",),
        ("--exclude=./sub/bad.py,opt_in.py",),
        ("--enable-extensions=SMX9",),
        ("--enable-extensions=SMX9", "--ignore=SMX901"),
        ("--enable-extensions=SMX", "--select=SMX9"),
        ("bad.py", "sub"),
        ("./bad.py",),
    ],
)
def test_options_decide_as_in_flake8(runs: Runs, tree: Path, arguments: tuple[str, ...]) -> None:
    found = runs.check("--isolated", *arguments, *SAME[1:])
    assert found == runs.flake8("--isolated", *arguments, *SAME)


@pytest.mark.parametrize(
    "section",
    [
        "ignore = SMX203",
        "per-file-ignores =\n    sub/*.py: SMX2\n    *.ipynb: SMX",
        "enable-extensions = SMX9",
        "enable_extensions = SMX9",
        "exclude = sub",
        "disable-noqa = true",
        "filename = *.ipynb",
        "format = pylint\nmax-line-length = 88\nof-an-absent-plugin = 1",
    ],
)
@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_configuration_files_decide_as_in_flake8(
    runs: Runs, tree: Path, section: str, name: str
) -> None:
    tree.joinpath(name).write_text(f"[flake8]\n{section}\n", encoding="utf-8")
    asked = () if "filename" in section else SAME[:1]
    ours, theirs = (), ("--format=default", *asked)
    assert runs.check(*ours, SAME[1]) == runs.flake8(*theirs, SAME[1])


def test_a_subfolder_uses_the_configuration_above(runs: Runs, tree: Path) -> None:
    tree.joinpath("setup.cfg").write_text("[flake8]\nexclude = sub/bad.py\n")
    found = runs.check("bad.py", "bad.ipynb", folder="sub")
    assert found == runs.flake8("bad.py", "bad.ipynb", folder="sub")
    assert [line.partition(":")[0] for line in found] == ["bad.ipynb"]


def test_a_named_configuration_is_the_only_one(runs: Runs, tree: Path) -> None:
    tree.joinpath("setup.cfg").write_text("[flake8]\nignore = SMX\n", encoding="utf-8")
    tree.joinpath("own.ini").write_text("[flake8]\n", encoding="utf-8")
    assert runs.check("bad.py") == []
    assert runs.check("--config=own.ini", "bad.py") == [f"bad.py:{PLACE}: SMX203"]
    assert runs.check("--isolated", "bad.py") == [f"bad.py:{PLACE}: SMX203"]
    assert runs.check("--isolated", "--append-config=setup.cfg", "bad.py") != []


def test_notebooks_are_looked_at_and_copies_and_environments_are_not(
    runs: Runs, tree: Path
) -> None:
    found = {line.partition(":")[0] for line in runs.check("--isolated")}
    assert {"./sub/bad.ipynb", "./sub/minified.ipynb", "./sub/bad.py"} <= found
    assert not any("checkpoint" in path or "site-packages" in path for path in found)


def test_what_is_named_is_looked_at_wherever_it_is(runs: Runs, tree: Path) -> None:
    hidden = "sub/.ipynb_checkpoints/bad-checkpoint.ipynb"
    installed = "env/lib/python3.11/site-packages/pack"
    paths = {line.partition(":")[0] for line in runs.check("--isolated", hidden, installed)}
    assert paths == {hidden, f"{installed}/bad.py"}


PYPROJECT = [
    'extend-ignore = ["SMX203"]',
    'extend_ignore = "SMX203"',
    'per-file-ignores = ["*.py:SMX203"]',
    '[tool.flake8-softmax.per-file-ignores]\n"*.py" = ["SMX2", "SMX3"]',
    'per-file-ignores = { "*.py" = "SMX" }',
    'exclude = ["*.py"]',
]


@pytest.mark.parametrize("text", PYPROJECT)
def test_pyproject_is_read_where_flake8_has_no_configuration(
    runs: Runs, tmp_path: Path, text: str
) -> None:
    tmp_path.joinpath("bad.py").write_text(BAD, encoding="utf-8")
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text(f"[tool.flake8-softmax]\n{text}\n", encoding="utf-8")
    assert runs.check() == []
    assert runs.check("--isolated") == [f"./bad.py:{PLACE}: SMX203"]
    tmp_path.joinpath(".flake8").write_text("[flake8]\n", encoding="utf-8")
    assert runs.check() == [f"./bad.py:{PLACE}: SMX203"]


def test_the_command_line_wins_over_pyproject(runs: Runs, tmp_path: Path) -> None:
    tmp_path.joinpath("bad.py").write_text(BAD, encoding="utf-8")
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[tool.flake8-softmax]\nignore = ["SMX"]\n', encoding="utf-8")
    assert runs.check("--ignore=E") == [f"./bad.py:{PLACE}: SMX203"]


def test_pyproject_of_a_folder_above_is_read(runs: Runs, tmp_path: Path) -> None:
    folder = tmp_path / "some" / "where"
    folder.mkdir(parents=True)
    folder.joinpath("bad.py").write_text(BAD, encoding="utf-8")
    tmp_path.joinpath("pyproject.toml").write_text(
        '[tool.flake8-softmax]\nexclude = ["some/where/bad.py"]\n'
    )
    folder.parent.joinpath("pyproject.toml").write_text('[tool.black]\n# "flake8-softmax"\n')
    assert runs.check(folder="some/where") == []


BROKEN = {
    ".flake8": "[flake8]\nignore = soft\n",
    "setup.cfg": "[flake8]\nper-file-ignores = bad.py\n",
    "tox.ini": "[flake8]\njobs = many\n",
    "pyproject.toml": "[tool.flake8-softmax\n",
    "other/../pyproject.toml": "[tool]\nflake8-softmax = 3\n",
    "./pyproject.toml": "tool = 'flake8-softmax'\n",
    ".//pyproject.toml": "[tool.flake8-softmax]\nignore = ['soft']\n",
    "other/.././pyproject.toml": "[tool.flake8-softmax]\nextend-ignores = ['SMX1']\n",
    "././pyproject.toml": b"\xff[tool.flake8-softmax]\n",
}


@pytest.mark.parametrize(("name", "text"), BROKEN.items())
def test_a_broken_configuration_is_one_clear_line(
    tmp_path: Path, name: str, text: str | bytes
) -> None:
    tmp_path.joinpath("other").mkdir()
    tmp_path.joinpath("bad.py").write_text(BAD, encoding="utf-8")
    tmp_path.joinpath(name).write_bytes(text.encode() if isinstance(text, str) else text)
    done = command("check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("flake8-softmax: error: broken configuration: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("argument", ["--config=absent.ini", "--append-config=absent.ini"])
def test_an_absent_configuration_is_one_clear_line(tmp_path: Path, argument: str) -> None:
    done = command("check", argument, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "absent.ini" in done.stderr


def test_what_a_plugin_of_flake8_reads_is_read_if_it_is_installed(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("bad.py").write_text(BAD, encoding="utf-8")
    tmp_path.joinpath(".flake8").write_text("[flake8]\n", encoding="utf-8")
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[tool.flake8]\nextend-ignore = ["SMX2"]\n', encoding="utf-8")
    assert runs.check() == [f"./bad.py:{PLACE}: SMX203"]
    tmp_path.joinpath("plugins").mkdir()
    tmp_path.joinpath("plugins", "flake8p.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "plugins")
    assert runs.check() == []
    assert runs.check("--isolated") == [f"./bad.py:{PLACE}: SMX203"]
