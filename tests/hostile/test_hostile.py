"""No input may crash, hang or exhaust the host, nor cost other files their findings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import bounded
from corpus import BAD, CORPUS

NOT_PYTHON: Final = frozenset(
    {
        "a_bare_surrogate.py",
        "a_merge_conflict.py",
        "a_notebook_cut_off.ipynb",
        "a_notebook_that_is_a_list.ipynb",
        "a_nul_byte.py",
        "a_truncated_script.py",
        "calls_that_end_a_parser.py",
        "minus_that_ends_a_parser.py",
        "nothing_but_the_word.py",
        "parentheses_that_end_a_parser.py",
    }
)
"""Files about which flake8 itself has to speak, or nobody."""

TOLD: Final = {"SMX203", "SMX003"}

FLAKE8: Final = (sys.executable, "-m", "flake8", "--isolated")

NEIGHBOURS: Final = (
    "a_bare_surrogate.py",
    "a_chain_that_ends_a_parser.py",
    "a_dict_in_itself.py",
    "a_list_in_itself.py",
    "a_merge_conflict.py",
    "a_notebook_cut_off.ipynb",
    "a_notebook_nested_deeply.ipynb",
    "a_notebook_of_surrogates.ipynb",
    "a_notebook_of_wrong_types.ipynb",
    "a_nul_byte.py",
    "a_tuple_doubled.py",
    "an_import_that_ends_a_parser.py",
    "calls_doubled_at_each_level.py",
    "escapes_in_names_that_are_told.py",
    "layers_in_wrappers.py",
    "strings_beyond_the_parser.py",
)
"""Files that end neither flake8 nor pyflakes by themselves."""

END_FLAKE8: Final[dict[tuple[int, int], set[str]]] = {
    (3, 10): {"a_nul_byte.py"},
    (3, 12): {"a_chain_that_ends_a_parser.py", "an_import_that_ends_a_parser.py"},
}
"""What flake8 does not survive by itself.

Python 3.10 raises a ValueError at a NUL byte; the `tokenize` of 3.12 holds a copy of the line with
each token, which makes 24 GB of a line of 600 KB.
"""

SMALL: Final = 60_000
"""Characters of the inputs that every test run tries; FLAKE8_SOFTMAX_HOSTILE=all tries the rest."""

CHOSEN: Final = [
    name
    for name, make in CORPUS.items()
    if os.environ.get("FLAKE8_SOFTMAX_HOSTILE") == "all" or len(make()) < SMALL
]

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and rlimits")


def test_the_corpus_is_large() -> None:
    assert len(CORPUS) >= 60


@needs_limits
@pytest.mark.parametrize("name", CHOSEN)
def test_a_hostile_file_is_borne(name: str) -> None:
    outcome = bounded.run(name)
    assert outcome.error is None
    assert "SMX001" not in outcome.codes
    assert outcome.analysing < max(10 * outcome.parsing, bounded.SECONDS)
    assert all(message.isprintable() for message in outcome.messages)
    if name not in NOT_PYTHON:
        assert TOLD & set(outcome.codes)


def test_a_file_beside_hostile_ones_is_reported(tmp_path: Path) -> None:
    tmp_path.joinpath("z.py").write_text(BAD)
    for name in sorted(set(NEIGHBOURS) - END_FLAKE8.get(sys.version_info[:2], set())):
        tmp_path.joinpath(name).write_bytes(CORPUS[name]().encode("utf-8", "surrogatepass"))
    run = subprocess.run(
        [*FLAKE8, "--select=SMX", "--jobs=1", "--filename=*.py,*.ipynb", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.stderr == ""
    column = BAD.splitlines()[4].index('"softmax"') + 1
    assert f"./z.py:5:{column}: SMX203" in run.stdout
    assert "SMX001" not in run.stdout
