"""What stands beside a script and cannot, or must not, be read: nothing of it is opened or run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from project.programs import (
    HEAD,
    LOAD,
    ONE_UNIT,
    WRONG_LOSS,
    expected,
    notebook,
    places,
    results,
    write,
)

from flake8_softmax.checker import Options, analysis
from flake8_softmax.imports import PROJECT
from flake8_softmax.project.files import LONGEST_FILE, MOST_KEPT, Files
from flake8_softmax.project.links import DEEPEST, MOST_FILES
from flake8_softmax.project.roots import root_of

TRAIN = "import keras\nfrom nets import build\n" + WRONG_LOSS
OPTIONS = Options(imports=PROJECT)

AUDITED = """
import sys
opened = []
def hook(event, arguments):
    if event in ("open", "os.listdir", "os.scandir", "exec", "subprocess.Popen", "os.system"):
        opened.append((event, str(arguments[0])))
from flake8_softmax.checker import Options, analysis
from flake8_softmax.imports import PROJECT
analysis("import keras", "x.py")
text = open("train.py").read()
analysis(text, "train.py", Options(imports=PROJECT))
sys.addaudithook(hook)
analysis(text + "#", "train.py", Options(imports=PROJECT))
print(*(f"{event} {name}" for event, name in opened), sep="\\n")
"""


def findings(folder: Path, name: str = "train.py") -> list[str]:
    path = folder / name
    return [one.code for one in analysis(path.read_text(), str(path), OPTIONS).findings]


def test_only_files_of_the_project_are_opened(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    outside = tmp_path / "outside"
    write(outside, {"nets.py": ONE_UNIT, "lib/__init__.py": "", "lib/nets.py": ONE_UNIT})
    write(
        folder,
        {
            "train.py": (
                "import sys\nsys.path.append('../outside')\nsys.path.append('/usr/lib/python3')\n"
                "from nets import build\nimport lib.nets\nimport beside\nfrom ... import up\n"
                "from ..outside import nets\nimport os, numpy, keras\n" + WRONG_LOSS
            ),
            "beside.py": "import keras\nopen('/etc/passwd')\n",
        },
    )
    (folder / "nets.py").symlink_to(outside / "nets.py")
    (folder / "lib").symlink_to(outside / "lib")
    done = subprocess.run(
        [sys.executable, "-c", AUDITED], cwd=folder, capture_output=True, text=True, check=True
    )
    own = (os.path.dirname(os.__file__), "flake8_softmax", "site-packages", "open 3")
    rows = [row for row in done.stdout.splitlines() if not any(part in row for part in own)]
    real = folder.resolve()
    listed = [row for row in rows if row.startswith(f"os.scandir {real}")]
    assert [row for row in rows if row not in listed] == [f"open {real / 'beside.py'}"]


def test_a_link_that_stays_in_the_project_is_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"code/net.py": ONE_UNIT, "train.py": TRAIN})
    (tmp_path / "nets.py").symlink_to(tmp_path / "code" / "net.py")
    assert places(results(capsys, tmp_path, "train.py")) == expected({"train.py": TRAIN})


def test_a_link_to_itself_is_no_module(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN})
    (tmp_path / "nets.py").symlink_to(tmp_path / "nets.py")
    assert findings(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN})
    os.mkfifo(tmp_path / "nets.py")
    assert findings(tmp_path) == []


def test_a_device_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN})
    (tmp_path / "nets.py").symlink_to("/dev/zero")
    assert findings(tmp_path) == []


def test_a_folder_that_is_called_like_a_file_is_no_module(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN, "nets.py/x.py": ONE_UNIT})
    assert findings(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [
        b"\0\1\2" * 1000,
        b"\xff\xfe" + ONE_UNIT.encode("utf-16-le"),
        b"def build(:\n",
        ("x = " + "(" * 5000).encode(),
        ("x = " + "-" * 100_000 + "1").encode(),
        b"",
    ],
    ids=["binary", "UTF-16", "broken", "deep", "signs", "empty"],
)
def test_what_cannot_be_read_is_not_known(content: bytes, tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN})
    (tmp_path / "nets.py").write_bytes(content)
    assert findings(tmp_path) == []


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    small = ONE_UNIT + "#" * (LONGEST_FILE - len(ONE_UNIT) - 1) + "\n"
    write(tmp_path, {"train.py": TRAIN, "nets.py": small})
    assert findings(tmp_path) == ["SMX204"]
    write(tmp_path, {"nets.py": small + "#\n"})
    assert findings(tmp_path) == []


def test_a_file_that_vanishes_is_not_known(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN, "nets.py": ONE_UNIT})
    files = Files()
    assert files.is_file(str(tmp_path / "nets.py"), str(tmp_path))
    (tmp_path / "nets.py").unlink()
    made = analysis(TRAIN, str(tmp_path / "train.py"), OPTIONS, files)
    assert made.findings == []


def test_a_file_that_changes_is_read_again_in_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        units = 1 if number != 1 else 2
        text = ONE_UNIT.replace("Dense(1, activation='sigmoid')", f"Dense({units})")
        write(tmp_path, {"nets.py": text, "train.py": TRAIN})
        found = [one["code"] for one in results(capsys, tmp_path)]
        assert found == (["SMX204"] if units == 1 else ["SMX205"])


def test_a_module_that_is_new_is_found_in_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"lib/nets.py": ONE_UNIT, "train.py": "import keras\n" + TRAIN})
    assert results(capsys, tmp_path) == []
    write(tmp_path, {"nets.py": ONE_UNIT})
    assert [one["code"] for one in results(capsys, tmp_path)] == ["SMX204"]


def test_imports_in_a_circle_end(tmp_path: Path) -> None:
    for number in range(8):
        other = f"m{(number + 1) % 8}"
        text = f"from {other} import *\nfrom {other} import build as b{number}\n"
        write(tmp_path, {f"m{number}.py": f"import keras\n{text}x = b{number}()\n"})
    write(tmp_path, {"train.py": "from m0 import build\n" + WRONG_LOSS})
    assert findings(tmp_path) == []


def test_a_module_may_import_itself(tmp_path: Path) -> None:
    write(tmp_path, {"lib/__init__.py": "from lib import *\nfrom lib import lib\nimport lib.lib\n"})
    write(tmp_path, {"train.py": "import keras\nfrom lib import build\nfrom train import build\n"})
    assert findings(tmp_path) == []


def test_ten_thousand_imports_take_no_longer_than_their_text(tmp_path: Path) -> None:
    write(tmp_path, {"nets.py": ONE_UNIT})
    rows = "".join(f"from m{number} import build\n" for number in range(10_000))
    text = f"import keras\n{rows}{TRAIN}"
    start = time.process_time()
    analysis(text, str(tmp_path / "train.py"), OPTIONS)
    assert time.process_time() - start < 60


def test_no_more_files_than_the_limit_are_read(tmp_path: Path) -> None:
    names = [f"m{number:03}" for number in range(2 * MOST_FILES)]
    write(tmp_path, {f"{name}.py": f"import keras\nx{name} = 1\n" for name in names})
    rows = "".join(f"from {name} import x{name}\nprint(x{name})\n" for name in names)
    write(tmp_path, {"nets.py": ONE_UNIT})
    last = analysis(rows + TRAIN, str(tmp_path / "train.py"), OPTIONS)
    first = analysis(TRAIN + rows, str(tmp_path / "train.py"), OPTIONS)
    assert ([one.code for one in last.findings], len(last.reached)) == ([], MOST_FILES + 1)
    assert [one.code for one in first.findings] == ["SMX204"]


@pytest.mark.parametrize("depth", [DEEPEST, DEEPEST + 1])
def test_imports_are_followed_down_to_the_limit(depth: int, tmp_path: Path) -> None:
    for number in range(1, depth):
        write(tmp_path, {f"m{number}.py": f"from m{number + 1} import build\n"})
    write(tmp_path, {f"m{depth}.py": ONE_UNIT, "train.py": TRAIN.replace("nets", "m1")})
    assert findings(tmp_path) == (["SMX204"] if depth == DEEPEST else [])


def test_a_module_that_takes_too_many_steps_leaves_the_program_its_own(tmp_path: Path) -> None:
    loops = "for a in range(100):\n" + "".join(f"    x{n} = {n} + a\n" for n in range(5_000))
    write(tmp_path, {"nets.py": loops + ONE_UNIT, "train.py": "import keras\n" + TRAIN})
    text = TRAIN + HEAD + "build2 = Sequential([Dense(1, activation='softmax')])\n"
    text += "build2.compile('adam', 'categorical_crossentropy')\n"
    write(tmp_path, {"train.py": text})
    assert "SMX203" in findings(tmp_path)


def test_the_name_of_a_file_cannot_steer_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LOAD + "import sys\nsys.path.append('a\\x1b[31m')\nfrom nets import get\n"
    text += HEAD + "model = Sequential([Flatten(), Dense(10, activation='softmax')])\n"
    text += "model.compile('adam', 'sparse_categorical_crossentropy')\nmodel.fit(*get())\n"
    write(
        tmp_path,
        {
            "train.py": text.replace("model.fit(*get())", "x, y = get()\nmodel.fit(x, y)"),
            "a\x1b[31m/nets.py": LOAD + "def get():\n    return mnist.load_data()[0]\n",
        },
    )
    (found,) = results(capsys, tmp_path, "train.py")
    assert found["code"] == "SMX101"
    assert "\x1b" not in found["message"]
    assert "nets.py line 3" in found["message"]


def test_more_files_than_are_kept_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, {f"m{number}.py": f"x = {number}\n" for number in range(MOST_KEPT + 2)})
    files, root = Files(), str(tmp_path)
    read = [files.file(f"{root}/m{number % (MOST_KEPT + 2)}.py", root) for number in range(2_100)]
    texts = [one.text for one in read if one is not None]
    assert texts == [f"x = {number % (MOST_KEPT + 2)}\n" for number in range(2_100)]


def test_a_name_that_no_file_can_have_has_no_neighbours(tmp_path: Path) -> None:
    write(tmp_path, {"nets.py": ONE_UNIT})
    files = Files({f"{tmp_path}/a\0.py": ONE_UNIT})
    made = analysis(TRAIN, f"{tmp_path}/train\0.py", OPTIONS, files)
    assert made.findings == []
    (found,) = analysis(TRAIN, f"{tmp_path}/train.py", OPTIONS, files).findings
    assert found.code == "SMX204"


def test_a_notebook_is_no_module(tmp_path: Path) -> None:
    write(tmp_path, {"train.py": TRAIN, "nets.ipynb": notebook(ONE_UNIT)})
    assert findings(tmp_path) == []


def test_a_home_folder_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"code/x.py": ""})
    folder = str((tmp_path / "code").resolve())
    assert root_of(folder) == str(tmp_path.resolve())
    monkeypatch.setenv("HOME", str(tmp_path))
    assert root_of(folder) == folder
