"""What a baseline silences, and what it does not: each is a failure that others had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from baseline.samples import MODEL, entries, function, notebook, program, write_baseline
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax import baseline

F, G = function("f"), function("g", units=9)


def matched(folder: Path, file: Path, *paths: Path) -> tuple[int, int]:
    """How many of the findings in some files are new, and how many entries are left."""
    matching = baseline.Matching(baseline.read(file))
    new = sum(len(matching.new(entries(path, folder))) for path in paths)
    return new, sum(matching.left.values())


def edited(folder: Path, before: str, after: str, name: str = "a.py") -> tuple[int, int]:
    """The same with a baseline of one text, and findings of another."""
    path = folder / name
    path.write_bytes(before.encode())
    file = write_baseline(folder, path)
    path.write_bytes(after.encode())
    return matched(folder, file, path)


@pytest.mark.parametrize(
    ("before", "after", "new", "left"),
    [
        (program(F, G), program(F, G), 0, 0),
        (program(F), program(F).replace("\n", "\r\n"), 0, 0),
        (program(F).replace("\n", "\r\n"), program(F), 0, 0),
        (program(F, G), program("x = 1\n\n", G, "# more\n", F), 0, 0),
        (
            program(F),
            program("if True:\n" + "".join(f" {line}\n" for line in F.splitlines())),
            0,
            0,
        ),
        (program(F), program(F.replace(", ", ",\n        ")), 0, 0),
        (program(F), program(F.replace("def f", "def renamed")), 0, 0),
        (program(F, G), program(F.replace("def f", "def g"), G.replace("def g", "def f")), 0, 0),
        (program(F), program(F, G), 1, 0),
        (program(F, G), program(G), 0, 1),
        (program(F), program(F.replace("Dense(8)", "Dense(9)")), 1, 1),
        (program(F), program(F, F.replace("def f", "def copied")), 1, 0),
        (program(MODEL, MODEL), program(MODEL), 0, 1),
        (program(MODEL), program(MODEL, MODEL), 1, 0),
        (program(MODEL, MODEL), program(MODEL, MODEL), 0, 0),
        (program(F), program(), 0, 1),
    ],
    ids=[
        *("nothing changed", "CRLF came", "CRLF went", "moved", "indented", "wrapped"),
        *("function renamed", "functions swapped names", "a new one", "one fixed", "changed"),
        *("function copied", "two alike, the first fixed", "one, then two alike", "two alike"),
        "the last one fixed",
    ],
)
def test_edits_of_a_script(tmp_path: Path, before: str, after: str, new: int, left: int) -> None:
    assert edited(tmp_path, before, after) == (new, left)


@pytest.mark.parametrize("ids", [True, False])
def test_edits_of_a_notebook(tmp_path: Path, ids: bool) -> None:
    cells = (program(), MODEL, MODEL.replace("Dense(8)", "Dense(9)"))
    moved = (cells[0], "1 + 1", cells[2], "%matplotlib inline", cells[1])
    name = "a.ipynb"
    assert edited(tmp_path, notebook(*cells, ids=ids), notebook(*moved, ids=ids), name) == (0, 0)
    fewer = notebook(*cells[:2], ids=ids)
    assert edited(tmp_path, notebook(*cells, ids=ids), fewer, name) == (0, 1)
    assert edited(tmp_path, fewer, notebook(*cells, ids=ids), name) == (1, 0)


def test_ids_that_came_later_revive_nothing(tmp_path: Path) -> None:
    texts = [notebook(program(), MODEL, MODEL, ids=ids) for ids in (False, True)]
    assert edited(tmp_path, texts[0], texts[1], "a.ipynb") == (0, 0)
    assert edited(tmp_path, texts[1], texts[0], "a.ipynb") == (0, 0)


def move(path: Path) -> Path:
    target = path.parent / "elsewhere" / path.name
    target.parent.mkdir()
    return path.rename(target)


def copy(path: Path) -> Path:
    target = path.parent / "elsewhere" / path.name
    target.parent.mkdir()
    target.write_bytes(path.read_bytes())
    return target


def rename(path: Path) -> Path:
    return path.rename(path.parent / "another.py")


@pytest.mark.parametrize(
    ("change", "new"), [(move, 0), (copy, 1), (rename, 1)], ids=["moved", "copied", "renamed"]
)
def test_files(tmp_path: Path, change: Callable[[Path], Path], new: int) -> None:
    """A file that is moved is known by its name; under another name it is another file."""
    path = tmp_path / "a.py"
    path.write_text(program(F))
    file = write_baseline(tmp_path, path)
    assert matched(tmp_path, file, change(path))[0] == new


def test_a_moved_file_may_have_a_renamed_function(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(program(F))
    file = write_baseline(tmp_path, path)
    moved = move(path)
    moved.write_text(program(F.replace("def f", "def renamed")))
    assert matched(tmp_path, file, moved) == (0, 0)


def test_an_entry_silences_one_file_only(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(program(F))
    file = write_baseline(tmp_path, path)
    other = copy(path)
    path.unlink()
    again = other.parent / "deeper" / "a.py"
    again.parent.mkdir()
    again.write_text(program(F))
    assert matched(tmp_path, file, other, again) == (1, 0)


FOUND = st.lists(
    st.builds(
        baseline.Entry,
        st.sampled_from(["a.py", "b.py", "one/a.py", "gone/a.py"]),
        st.sampled_from(["", "f", "g"]),
        st.sampled_from(["SMX203", "SMX501"]),
        st.sampled_from(["x", "y"]),
    )
)


def known(found: list[baseline.Entry]) -> baseline.Matching:
    return baseline.Matching(baseline.Baseline("/nowhere", Counter(found)))


@given(found=FOUND)
def test_a_baseline_silences_exactly_what_was_found(found: list[baseline.Entry]) -> None:
    matching = known(found)
    assert matching.new(found) == []
    assert not matching.left


@given(found=FOUND, data=st.data())
def test_what_is_fixed_revives_nothing_else(
    found: list[baseline.Entry], data: st.DataObject
) -> None:
    rest = data.draw(st.lists(st.sampled_from(found), unique_by=id)) if found else []
    kept = [entry for entry in found if any(entry is one for one in rest)]
    assert known(found).new(kept) == []


@given(before=FOUND, after=FOUND)
def test_no_more_are_silenced_than_were_known(
    before: list[baseline.Entry], after: list[baseline.Entry]
) -> None:
    matching = known(before)
    silenced = len(after) - len(matching.new(after))
    assert silenced + sum(matching.left.values()) == len(before)
    exact = sum(min(before.count(entry), after.count(entry)) for entry in set(after))
    assert silenced >= exact


@given(
    before=st.lists(st.sampled_from([F, G, MODEL, "x = 1\n"])),
    lines=st.lists(st.sampled_from(["", "# a comment", "y = 2", "def h():\n    return 1"])),
)
def test_lines_elsewhere_revive_nothing(
    before: list[str], lines: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    text = program(*before)
    more = "".join(f"{line}\n" for line in lines)
    assert edited(folder, text, program(more, *(part + more for part in before))) == (0, 0)
