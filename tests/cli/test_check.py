"""`check` reads what flake8 cannot, and ends with one clear line where something is in its way."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.conftest import Command
from cli.programs import BAD, GOOD, PLACE, notebook

LINE = "softmax over an axis of length 1 is always 1.0; use 'sigmoid'"
EXPORT = f"# coding: utf-8\n# In[1]:\n%matplotlib inline\n!pip install keras\n{BAD}"
PYTHON_2 = f"{BAD}print 'done'\n"


def started(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """The command, which can be interrupted even if the tests run where the signal is ignored."""
    return subprocess.Popen(
        [sys.executable, "-m", "flake8_softmax", "check", "--isolated", *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def opened(pipe: Path) -> int:
    """A pipe open for writing, as soon as somebody reads it."""
    tries = (opened_if_read(pipe) for _ in range(6000))
    return next(one for one in tries if one is not None)


def opened_if_read(pipe: Path) -> int | None:
    try:
        return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        time.sleep(0.01)
        return None


def as_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    from flake8_softmax.cli import files

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    files._standard_input.cache_clear()


def test_the_exit_code_tells_whether_something_was_found(command: Command) -> None:
    command.write("good.py", GOOD)
    assert command("check", "good.py").code == 0
    command.write("bad.py", BAD)
    done = command("check")
    assert (done.code, done.out, done.err) == (1, f"./bad.py:{PLACE}: SMX203 {LINE}\n", "")
    assert command("check", "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("text", "place"), [(EXPORT, "8:51"), (PYTHON_2, PLACE), (f"\ufeff{BAD}", PLACE)]
)
def test_scripts_that_are_not_quite_python_are_analysed(
    command: Command, text: str, place: str
) -> None:
    command.write("script.py", text)
    assert command("check", "script.py").out == f"script.py:{place}: SMX203 {LINE}\n"


@pytest.mark.parametrize(
    "data",
    [
        b"# coding: latin-1\n" + "x = 'é'\n".encode("latin-1") + BAD.encode(),
        "# coding: no-such\n# é\n".encode() + BAD.encode(),
        b"# coding: rot13\n\n" + BAD.encode(),
        b"\xef\xbb\xbf# coding: utf-8\n\n" + BAD.encode(),
        b"x = '\xff\xfe'\n\n" + BAD.encode(),
    ],
)
def test_every_encoding_is_read(command: Command, data: bytes) -> None:
    command.write("script.py", data)
    assert command("check", "script.py").out == f"script.py:6:51: SMX203 {LINE}\n"


def test_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    as_stdin(monkeypatch, BAD.encode())
    assert command("check", "-").out.startswith(f"stdin:{PLACE}: SMX203 ")
    named = command("check", "-", "--stdin-display-name", "sub/model.py", "--format=json")
    assert json.loads(named.out)[0]["filename"] == "sub/model.py"


def test_standard_input_is_excluded_under_its_name(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_stdin(monkeypatch, BAD.encode())
    done = command("check", "-", "--stdin-display-name=sub/model.py", "--extend-exclude=sub/*")
    assert (done.code, done.out) == (0, "")


def test_a_notebook_on_standard_input_is_read_once(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_stdin(monkeypatch, notebook(BAD).encode())
    command.write("bad.py", BAD)
    done = command("check", "-", "bad.py", "--jobs=2", "--stdin-display-name=x.ipynb")
    assert [line.partition(":")[0] for line in done.out.splitlines()] == ["x.ipynb", "bad.py"]


def test_a_file_that_is_named_twice_is_looked_at_once(command: Command) -> None:
    command.write("bad.py", BAD)
    assert command("check", "bad.py", "bad.py").out.count("SMX203") == 1


def test_what_is_named_like_a_script_and_is_none_is_left_out(command: Command) -> None:
    command.write("bad.py", BAD)
    command.folder.joinpath("folder.py").mkdir()
    command.folder.joinpath("dangling.py").symlink_to("nowhere.py")
    os.mkfifo(command.folder / "pipe.py")
    done = command("check")
    assert (done.code, done.err, done.out.count("\n")) == (1, "", 1)


def test_a_folder_without_files_is_told(command: Command) -> None:
    command.write("notes.txt", BAD)
    done = command("check")
    assert (done.code, done.out) == (0, "")
    assert done.err == "flake8-softmax: there are no scripts and no notebooks\n"
    assert command("check", "--quiet").err == ""


@pytest.mark.parametrize("path", ["absent.py", "absent/folder", "dangling.py", "a\0b"])
def test_an_unknown_path_is_one_clear_line(command: Command, path: str) -> None:
    command.write("bad.py", BAD)
    command.folder.joinpath("dangling.py").symlink_to("nowhere.py")
    done = command("check", "bad.py", path)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("flake8-softmax: error: ")


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file nobody can read")
def test_a_file_that_cannot_be_read_does_not_hide_the_others(command: Command) -> None:
    command.write("bad.py", BAD)
    command.folder.joinpath("memory.py").symlink_to("/proc/self/mem")
    done = command("check", "bad.py", "memory.py", "--exit-zero")
    assert done.code == 2
    assert done.out.count("\n") == 1
    assert done.err == "flake8-softmax: error: memory.py: Input/output error\n"


def test_a_report_in_a_file_takes_the_place_of_the_old_one(command: Command) -> None:
    command.write("bad.py", BAD)
    old = command.write("reports/old.txt", "old\n" * 100)
    old.chmod(0o640)
    command.folder.joinpath("link.txt").symlink_to("reports/old.txt")
    done = command("check", "bad.py", "--output-file=link.txt", "--statistics")
    assert (done.code, done.out, done.err) == (1, "", "")
    assert old.read_text() == f"bad.py:{PLACE}: SMX203 {LINE}\n1     SMX203 {LINE}\n"
    assert old.stat().st_mode & 0o777 == 0o640
    assert command.folder.joinpath("link.txt").is_symlink()
    assert [path.name for path in old.parent.iterdir()] == ["old.txt"]


@pytest.mark.parametrize("name", ["absent/report.json", ".", "bad.py/report.json", "/dev/full"])
def test_a_report_that_cannot_be_written_is_one_clear_line(command: Command, name: str) -> None:
    if name == "/dev/full" and not os.path.exists(name):
        pytest.skip("there is no full device")
    command.write("bad.py", BAD)
    done = command("check", "bad.py", "--format=json", f"--output-file={name}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"flake8-softmax: error: {name}: ")
    assert [path.name for path in command.folder.iterdir()] == ["bad.py"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_is_read_only_is_one_clear_line(command: Command) -> None:
    command.write("bad.py", BAD)
    folder = command.write("reports/old.txt", "old\n").parent
    folder.chmod(0o555)
    done = command("check", "bad.py", "--output-file=reports/old.txt")
    folder.chmod(0o755)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert folder.joinpath("old.txt").read_text() == "old\n"


def test_a_name_that_is_no_text_is_printed(command: Command) -> None:
    try:
        command.write(os.fsdecode(b"bad\xff.py"), BAD)
    except OSError:
        pytest.skip("the file system takes text only")
    for form in ("concise", "full", "json", "sarif", "github", "gitlab", "rdjson"):
        done = started(command.folder, f"--format={form}")
        out, err = done.communicate()
        assert (done.returncode, err) == (1, "")
        assert "SMX203" in out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
@pytest.mark.parametrize("form", ["concise", "full", "json"])
def test_a_full_disk_behind_the_output_is_one_clear_line(command: Command, form: str) -> None:
    command.write("bad.py", BAD)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "flake8_softmax", "check", "--isolated", f"--format={form}"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == "flake8-softmax: error: No space left on device\n"


def test_a_closed_pipe_ends_it_without_a_word(command: Command) -> None:
    for number in range(3):
        command.write(f"bad{number}.py", BAD)
    done = started(command.folder, "--jobs=2")
    assert done.stdout is not None
    done.stdout.close()
    assert done.stderr is not None
    assert done.stderr.read() == ""
    assert done.wait() == 141


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_ends_it_without_a_word(command: Command, jobs: int) -> None:
    """Each pipe is opened twice: to see that the file is about Keras, and to check it."""
    first, second = command.folder / "first.py", command.folder / "second.py"
    os.mkfifo(first)
    os.mkfifo(second)
    done = started(command.folder, f"--jobs={jobs}", first.name, second.name, "--format=json")
    for pipe in (first, second):
        with open(opened(pipe), "w") as writer:
            writer.write(BAD)
    with open(opened(first), "w"):
        os.killpg(done.pid, signal.SIGINT)
    out, err = done.communicate(timeout=60)
    assert (done.returncode, out, err) == (130, "", "")


IMPORTED = """\
import sys
from flake8_softmax.cli.main import main
code = main(sys.argv[1:])
print(code, *sorted({"libcst", "rich", "flake8_softmax.interpreter"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("text", "found"), [("import torch\n", "0"), (BAD, "1 flake8_softmax.interpreter libcst")]
)
def test_only_what_is_needed_is_imported(command: Command, text: str, found: str) -> None:
    command.write("script.py", text)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, "check", "--isolated"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == found


def test_several_processes_find_the_same(command: Command) -> None:
    for number in range(6):
        command.write(f"{number}.py", BAD if number % 2 else GOOD)
        command.write(f"{number}.ipynb", notebook("x = 1\n" * number, BAD))
    alone = command("check", "--jobs=1", "--format=json")
    assert alone.out.count('"SMX203"') == 9
    assert command("check", "--jobs=3", "--format=json").out == alone.out


SPAWNING = """\
import multiprocessing, sys
from flake8_softmax.cli.main import main
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    sys.exit(main(["check", "--isolated", "--jobs=2"]))
"""


def test_processes_that_begin_with_nothing_find_the_same(command: Command) -> None:
    command.write("spawn.py", SPAWNING)
    for number in range(3):
        command.write(f"{number}.py", BAD)
    alone = command("check", "--isolated", "--jobs=1")
    done = subprocess.run([sys.executable, "spawn.py"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == alone.out


def test_verbose_tells_what_is_read(command: Command) -> None:
    command.write("setup.cfg", "[flake8]\nexclude = left_out.py\n")
    for name in ("good.py", "left_out.py", "plain.py"):
        command.write(name, "x = 1\n" if name == "plain.py" else GOOD)
    done = command("check", "--verbose")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [
        f"flake8-softmax: configuration: {command.folder / 'setup.cfg'}",
        "flake8-softmax: 2 files, 1 of them about Keras or TensorFlow; 1 process",
        "flake8-softmax: analysed: ./good.py",
    ]
    assert command("check", "-v", "--isolated").err.startswith(
        "flake8-softmax: configuration: none\nflake8-softmax: 3 files, 2 of them"
    )


def test_verbose_names_the_table_that_takes_the_place_of_flake8_s_configuration(
    command: Command,
) -> None:
    path = command.write("pyproject.toml", "[tool.flake8-softmax]\nselect = 'SMX'\n")
    command.write("good.py", GOOD)
    assert command("check", "-v").err.startswith(f"flake8-softmax: configuration: {path}\n")


def test_the_bar_is_gone_before_a_diff_is_printed(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.py", "b.py"):
        command.write(name, BAD)
    monkeypatch.setattr("flake8_softmax.cli.progress.PATIENCE", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", sys.stderr)
    done = command("check", "--isolated", "--diff", "--unsafe-fixes")
    assert done.err.count("+++") == 2
    assert "Checking" in done.err[: done.err.index("+++")]
    assert "Checking" not in done.err[done.err.index("+++") :]
