"""What an input costs grows no faster than the input, whatever it repeats, doubles or nests."""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path
from typing import Final

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import bounded
from constructs import BLOCKS, EXPRESSIONS, STATEMENTS
from corpus import Grown
from grown import all_grown
from rows import OPERATIONS, ROWS, SECTIONS

from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.library.registry import FUNCTIONS
from flake8_softmax.interpreter.run import PROGRAM_STEPS, TOTAL_STEPS
from flake8_softmax.interpreter.statements import EXECUTORS

ALL: Final = os.environ.get("FLAKE8_SOFTMAX_HOSTILE") == "all"

FIRST_SECONDS: Final = 1.0
SECONDS_PER_CHARACTER: Final = 100e-6
SECONDS_PER_STEP: Final = 40e-6
"""CPU: some five times what it takes, since machines differ and are busy."""

FIRST_MIB: Final = 64
MIB_PER_CHARACTER: Final = 0.03
MIB_PER_STEP: Final = 0.001

LONGEST_MESSAGE: Final = 400

REFUSED: Final = {"except*"} if sys.version_info < (3, 11) else set()
"""What this Python does not parse."""


def chosen(one: Grown) -> bool:
    """All inputs in the long run, a few in each other."""
    share = 10 if one.name.startswith(("pair/", "after/")) else 1
    return zlib.crc32(one.name.encode()) % (share if ALL else 75 * share) == 0


INPUTS: Final = [one for one in all_grown() if chosen(one)]

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and rlimits")


def test_every_kind_of_node_is_grown() -> None:
    assert set(EVALUATORS) == set(EXPRESSIONS)
    assert set(EXECUTORS) == {*STATEMENTS, *BLOCKS}


def test_every_section_of_the_library_is_grown() -> None:
    assert {path for path in FUNCTIONS if path.endswith("*")} == {*SECTIONS, *OPERATIONS}
    assert len(ROWS) > len(FUNCTIONS)


def test_names_of_inputs_tell_them_apart() -> None:
    names = [one.name for one in all_grown()]
    assert len(names) == len(set(names)) > 10_000


@needs_limits
@pytest.mark.parametrize("one", INPUTS, ids=lambda one: ascii(one.name))
def test_costs_grow_no_faster_than_the_input(one: Grown) -> None:
    text = one.make()
    if any(word in text for word in REFUSED):
        pytest.skip("not Python here")
    outcome = bounded.run(one.name, lambda: text)
    assert outcome.error is None
    assert "SMX001" not in outcome.codes
    assert "SMX203" in outcome.codes or one.name.startswith(("pair/", "after/", "script/"))
    assert outcome.steps <= PROGRAM_STEPS + TOTAL_STEPS + 10_000
    assert outcome.analysing < (
        FIRST_SECONDS + len(text) * SECONDS_PER_CHARACTER + outcome.steps * SECONDS_PER_STEP
    )
    assert outcome.memory < FIRST_MIB + len(text) * MIB_PER_CHARACTER + outcome.steps * MIB_PER_STEP
    assert max(map(len, outcome.messages), default=0) < LONGEST_MESSAGE
