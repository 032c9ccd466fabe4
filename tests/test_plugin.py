"""The real flake8, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pytest

from flake8_softmax.rules import load_rules

BAD = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(8), Dense(1, activation="softmax")])
model.compile("adam", loss="binary_crossentropy")
"""
COLUMN = BAD.splitlines()[3].index('"softmax"') + 1
FOUND = f"4:{COLUMN}: SMX203"
NOQA = BAD.replace('"softmax")])', '"softmax")])  # noqa: SMX203')


def notebook(source: str) -> str:
    cell: dict[str, object] = {
        "cell_type": "code",
        "execution_count": None,
        "id": "only",
        "metadata": {},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }
    whole = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1) + "\n"


class Host:
    """Runs flake8 in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        self.folder.joinpath(name).write_bytes(data)

    def flake8(
        self, *arguments: str, stdin: str = "", environment: Mapping[str, str] | None = None
    ) -> list[str]:
        run = subprocess.run(
            [sys.executable, "-m", "flake8", "--isolated", *arguments],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        assert run.stderr == ""
        assert run.returncode == bool(run.stdout)
        return run.stdout.splitlines()

    def smx(self, *arguments: str, stdin: str = "") -> list[str]:
        """Our findings, without their messages."""
        found = self.flake8(*arguments, stdin=stdin)
        return [" ".join(line.split()[:2]) for line in found if " SMX" in line]


@pytest.fixture
def host(tmp_path: Path) -> Host:
    host = Host(tmp_path)
    host.write("bad.py", BAD)
    return host


def test_flake8_lists_the_plugin() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "flake8", "--version"], capture_output=True, text=True, check=True
    )
    assert "flake8-softmax: " in run.stdout


def test_findings_are_on_by_default(host: Host) -> None:
    assert host.smx("bad.py") == [f"bad.py:{FOUND}"]


@pytest.mark.parametrize(
    ("option", "reported"),
    [
        ("--select=SMX", True),
        ("--select=SMX2", True),
        ("--select=SMX203", True),
        ("--select=SMX1", False),
        ("--select=E", False),
        ("--extend-select=B9", True),
        ("--ignore=E203", True),
        ("--extend-ignore=E203", True),
        ("--ignore=SMX", False),
        ("--ignore=SMX203", False),
        ("--extend-ignore=SMX2", False),
        ("--per-file-ignores=bad.py:SMX203", False),
        ("--per-file-ignores=other.py:SMX203", True),
    ],
)
def test_selection(host: Host, option: str, reported: bool) -> None:
    assert host.smx(option, "bad.py") == ([f"bad.py:{FOUND}"] if reported else [])


def test_the_line_is_shown_with_a_caret(host: Host) -> None:
    _, line, caret = host.flake8("--select=SMX", "--show-source", "bad.py")
    assert line[caret.index("^") :].startswith('"softmax"')


def test_noqa(host: Host) -> None:
    host.write("bad.py", NOQA)
    assert host.smx("bad.py") == []
    assert host.smx("--disable-noqa", "bad.py") == [f"bad.py:{FOUND}"]


def test_noqa_of_another_code(host: Host) -> None:
    host.write("bad.py", NOQA.replace("SMX203", "SMX101"))
    assert host.smx("bad.py") == [f"bad.py:{FOUND}"]


def test_noqa_in_a_notebook(host: Host) -> None:
    host.write("bad.ipynb", notebook(NOQA))
    assert host.smx("bad.ipynb") == []
    assert len(host.smx("--disable-noqa", "bad.ipynb")) == 1


def test_two_processes(host: Host) -> None:
    names = [f"bad{number}.py" for number in range(5)]
    for name in names:
        host.write(name, BAD)
    found = [f"{name}:{FOUND}" for name in names]
    assert sorted(host.smx("-j", "2", *names)) == found
    assert sorted(host.smx("-j", "1", *names)) == found


SPAWNING = """\
import multiprocessing, sys
from flake8.main.cli import main
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    raise SystemExit(main(["--isolated", "--select=SMX", "-j2", *sys.argv[1:]]))
"""


def spawned(host: Host, *arguments: str) -> list[str]:
    """Place and code of each finding of a run whose processes begin with nothing."""
    host.write("spawn.py", SPAWNING)
    run = subprocess.run(
        [sys.executable, "spawn.py", *arguments], cwd=host.folder, capture_output=True, text=True
    )
    assert run.stderr == ""
    return [" ".join(line.split()[:2]) for line in sorted(run.stdout.splitlines())]


def test_spawned_processes(host: Host) -> None:
    host.write("other.py", BAD)
    assert spawned(host, "bad.py", "other.py") == [f"bad.py:{FOUND}", f"other.py:{FOUND}"]


def test_options_reach_spawned_processes(host: Host) -> None:
    host.write("opt_in.py", opt_in_example())
    host.write("noqa.ipynb", notebook(NOQA))
    assert spawned(host, "opt_in.py", "noqa.ipynb") == []
    found = spawned(host, "--enable-extensions=SMX9", "--disable-noqa", "opt_in.py", "noqa.ipynb")
    assert {line.split()[1][:4] for line in found} == {"SMX2", "SMX9"}


def test_stdin(host: Host) -> None:
    assert host.smx("--stdin-display-name", "x.py", "-", stdin=BAD) == [f"x.py:{FOUND}"]


def test_stdin_of_python_text_named_like_a_notebook(host: Host) -> None:
    assert host.smx("--stdin-display-name", "x.ipynb", "-", stdin=BAD) == [f"x.ipynb:{FOUND}"]


def test_stdin_of_a_notebook(host: Host) -> None:
    text = notebook(BAD)
    (finding,) = host.smx("--stdin-display-name", "x.ipynb", "-", stdin=text)
    assert finding == f"x.ipynb:{place_of(text)}: SMX203"


def test_a_notebook_is_reported_where_its_json_says_so(host: Host) -> None:
    text = notebook(BAD)
    host.write("bad.ipynb", text)
    (finding,) = (line for line in host.flake8("bad.ipynb") if " SMX" in line)
    assert finding.startswith(f"bad.ipynb:{place_of(text)}: SMX203 cell 1, line 4: ")


def place_of(text: str) -> str:
    row, line = next(
        (row, line) for row, line in enumerate(text.splitlines(), 1) if "softmax" in line
    )
    return f"{row}:{line.index('softmax') - 1}"


def test_a_notebook_in_a_folder(host: Host) -> None:
    host.write("bad.ipynb", notebook(BAD))
    assert len(host.smx("--filename=*.py,*.ipynb", ".")) == 2


def test_opt_in_is_registered_and_off() -> None:
    ours = {
        entry.name: entry.load()
        for entry in metadata.entry_points(group="flake8.extension")
        if entry.value.startswith("flake8_softmax.")
    }
    assert {name: extension.off_by_default for name, extension in ours.items()} == {
        "SMX": False,
        "SMX9": True,
    }


def test_opt_in_is_accepted_beside_the_others(host: Host) -> None:
    assert host.smx("--enable-extensions=SMX9", "bad.py") == [f"bad.py:{FOUND}"]


opt_in = pytest.mark.skipif(
    not any(loaded.rule.code.startswith("SMX9") for loaded in load_rules()),
    reason="there is no opt-in rule",
)


@opt_in
@pytest.mark.parametrize("option", ["--ignore=E203", "--select=SMX", "--extend-select=SMX9"])
def test_opt_in_stays_off(host: Host, option: str) -> None:
    host.write("opt_in.py", opt_in_example())
    assert host.smx(option, "opt_in.py") == []


@opt_in
def test_opt_in_is_enabled(host: Host) -> None:
    host.write("opt_in.py", opt_in_example())
    assert all(" SMX9" in line for line in host.smx("--enable-extensions=SMX9", "opt_in.py"))
    assert host.smx("--enable-extensions=SMX9", "opt_in.py")


def opt_in_example() -> str:
    page = next(one.page for one in load_rules() if one.rule.code.startswith("SMX9"))
    return page.partition("## Example")[2].partition("```python\n")[2].partition("```")[0]


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("broken.py", "import keras\nkeras(\n", {"E999", "E902"}),
        ("latin.py", "import keras\nx = 'é'\n".encode("latin-1"), set()),
        ("absent/file.py", None, {"E902"}),
        ("truncated.ipynb", notebook(BAD)[:300], {"E999", "E902"}),
        ("empty.py", "", set()),
        ("empty.ipynb", "", set()),
        ("list.ipynb", '["keras"]\n', set()),
        ("number.ipynb", "1  # keras\n", set()),
    ],
)
def test_what_cannot_be_read_does_not_stop_the_others(
    host: Host, name: str, text: str | bytes | None, codes: set[str]
) -> None:
    if text is not None:
        host.write(name, text)
    found = host.flake8("--select=E9,SMX", name, "bad.py")
    assert [line.split()[:2] for line in found if line.startswith("bad.py")] == [
        [f"bad.py:4:{COLUMN}:", "SMX203"]
    ]
    others = {line.split()[1] for line in found if line.startswith(name)}
    assert others <= codes
    assert bool(others) == bool(codes)


def test_a_file_in_latin_1(host: Host) -> None:
    host.write("latin.py", f"'é'\n{BAD}".encode("latin-1"))
    assert host.smx("latin.py") == [f"latin.py:5:{COLUMN}: SMX203"]


def test_a_byte_order_mark_and_windows_line_ends(host: Host) -> None:
    host.write("windows.py", b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
    assert host.smx("windows.py") == [f"windows.py:{FOUND}"]


def test_a_broken_installation_is_a_finding_and_not_a_crash(
    host: Host, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path_factory.mktemp("broken")
    broken.joinpath("libcst.py").write_text("raise ImportError('no native\\x1b module')\n")
    host.write("wide.py", f"x = {'1' * 90}\n")
    monkeypatch.setenv("PYTHONPATH", str(broken))
    assert host.flake8("--select=SMX,E501", "-j", "2", "bad.py", "wide.py") == [
        "bad.py:1:1: SMX001 internal error: ImportError: no native\\x1b module; please report it",
        "wide.py:1:80: E501 line too long (94 > 79 characters)",
    ]
