"""The fix of the example on a rule's page gives the program that the page says to use instead."""

from __future__ import annotations

import re
import textwrap

import pytest

from flake8_softmax.fixes import fixed
from flake8_softmax.level import Applicability
from flake8_softmax.rules import LoadedRule, load_rules

ANOTHER_WAY = {"SMX104", "SMX303", "SMX304", "SMX402", "SMX505", "SMX905"}
"""Their pages mend the example in another way, or tidy up what is left over."""

NOT_NAMED = {"SMX403"}
"""The value that its example should pass has no name."""

WITH_FIX = [one for one in load_rules() if one.rule.fix in list(Applicability)[:2]]


def example(loaded: LoadedRule, heading: str) -> str:
    _, section = re.split(rf"^## {heading}$", textwrap.dedent(loaded.page), flags=re.MULTILINE)
    return re.findall(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)[0]


@pytest.mark.parametrize("loaded", WITH_FIX, ids=lambda one: one.rule.code)
def test_the_example_is_mended(loaded: LoadedRule) -> None:
    outcome = fixed(example(loaded, "Example").encode(), "page.py", unsafe=True)
    mended = loaded.rule.code not in {finding.code for finding in outcome.findings}
    assert mended is (loaded.rule.code not in NOT_NAMED)
    same = outcome.after == example(loaded, "Use instead")
    assert same is (loaded.rule.code not in ANOTHER_WAY | NOT_NAMED)
