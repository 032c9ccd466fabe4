"""What holds for every rule."""

from __future__ import annotations

import pkgutil
import re
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from flake8_softmax import rules
from flake8_softmax.checker import analyse
from flake8_softmax.rules import LoadedRule, load_rules

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RULES = load_rules()
HEADINGS = [
    "What you see",
    "Example",
    "Use instead",
    "What it finds",
    "Why it is wrong",
    "When it is silent",
    "Fix",
    "Questions",
    "References",
]

MODULES = [module.name for module in pkgutil.iter_modules(rules.__path__)]


def each(loaded: Iterable[LoadedRule]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("loaded", list(loaded), ids=lambda one: one.rule.code)


each_rule = each(RULES)
each_rule_about_programs = each(one for one in RULES if not one.rule.code.startswith("SMX0"))


def module_name(loaded: LoadedRule) -> str:
    code = loaded.rule.code.lower()
    (name,) = (name for name in MODULES if name.startswith(f"{code}_"))
    return name


def sections(page: str) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", textwrap.dedent(page), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def code_of(section: str) -> str:
    fences = re.findall(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert len(fences) == 1
    return fences[0]


def codes_found(source: str, opt_in: bool) -> set[str]:
    codes = {finding.code for finding in analyse(source, "page.py")}
    return {code for code in codes if opt_in or not code.startswith("SMX9")}


def is_opt_in(loaded: LoadedRule) -> bool:
    return loaded.rule.code.startswith("SMX9")


def cases(loaded: LoadedRule, kind: str) -> list[Path]:
    return list((HERE / module_name(loaded)).glob(f"{kind}_*"))


def test_there_are_rules() -> None:
    assert RULES


def test_codes_are_unique() -> None:
    assert max(Counter(loaded.rule.code for loaded in RULES).values()) == 1


def test_names_are_unique() -> None:
    assert max(Counter(loaded.rule.name for loaded in RULES).values()) == 1


@each_rule
def test_suppressed_codes_are_codes_of_others(loaded: LoadedRule) -> None:
    assert loaded.rule.code not in loaded.rule.suppresses
    assert all(re.fullmatch(r"SMX[1-9]\d\d", code) for code in loaded.rule.suppresses)


@each_rule
def test_code_is_one_of_ours(loaded: LoadedRule) -> None:
    assert re.fullmatch(r"SMX[0-59]\d\d", loaded.rule.code)


@each_rule
def test_module_is_called_like_the_rule(loaded: LoadedRule) -> None:
    rule = loaded.rule
    assert module_name(loaded) == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


@each_rule
def test_page_has_all_headings_in_order(loaded: LoadedRule) -> None:
    headings = list(sections(loaded.page))
    optional = set() if "Questions" in headings else {"Questions"}
    assert headings == [heading for heading in HEADINGS if heading not in optional]
    assert all(text.strip() for text in sections(loaded.page).values())


@each_rule
def test_what_is_seen_has_a_name(loaded: LoadedRule) -> None:
    """An entry is `- Name of the symptom: what exactly`; rules that look alike share the name."""
    entries = sections(loaded.page)["What you see"].strip().split("\n- ")
    assert all(re.match(r"(- )?[^:`\n]+: \S", entry) for entry in entries), entries


@each_rule
def test_questions_are_addresses_with_a_number(loaded: LoadedRule) -> None:
    """Each is told in a few words, or known by its title."""
    text = sections(loaded.page).get("Questions", "")
    entries = [entry for entry in text.strip().split("\n- ") if entry]
    site = r"(- )?https://(github\.com/[\w.-]+/[\w.-]+/(issues|pull)|stackoverflow\.com/questions)"
    assert all(re.fullmatch(rf"{site}/\d+(\s\(.+\))?", entry, re.DOTALL) for entry in entries)


@each_rule_about_programs
def test_example_fires_this_rule_only(loaded: LoadedRule) -> None:
    example = code_of(sections(loaded.page)["Example"])
    assert codes_found(example, is_opt_in(loaded)) == {loaded.rule.code}


@each_rule_about_programs
def test_use_instead_fires_nothing(loaded: LoadedRule) -> None:
    remedy = code_of(sections(loaded.page)["Use instead"])
    assert codes_found(remedy, is_opt_in(loaded)) == set()


@each_rule_about_programs
def test_there_are_at_least_as_many_good_cases_as_bad_ones(loaded: LoadedRule) -> None:
    assert 1 <= len(cases(loaded, "bad")) <= len(cases(loaded, "good"))


@each_rule_about_programs
def test_bad_cases_are_about_this_rule(loaded: LoadedRule) -> None:
    for path in cases(loaded, "bad"):
        assert loaded.rule.code in path.read_text(encoding="utf-8"), path.name


@each_rule
def test_nothing_is_left_to_fill_in(loaded: LoadedRule) -> None:
    """`TODO` is what a new rule begins with."""
    module = Path(rules.__path__[0]) / f"{module_name(loaded)}.py"
    pairs = (HERE.parent / "evidence" / "pairs").glob(f"{module_name(loaded)}.py")
    for path in (module, *pairs, *cases(loaded, "bad"), *cases(loaded, "good")):
        assert "TODO" not in path.read_text(encoding="utf-8"), path.name


CONSTRUCTS = {
    "Sequential list": r"Sequential\(\s*\[",
    "added layers": r"\.add\(",
    "functional API": r"\bModel\((?!\))|\)\((x|inputs|hidden|h|logits)\)",
    "class": r"^\s*class \w",
    "function": r"^\s*(async )?def \w",
    "lambda": r"\blambda\b",
    "loop": r"^\s*for .*:$",
    "branch": r"^\s*(if|try|match)\b.*:$",
    "old Keras": r"keras\.layers\.core|np_utils|nb_epoch|input_dim=|Convolution2D|output_dim",
    "TensorFlow 1": r"placeholder|compat\.v1|Session\(|tf\.log\(",
    "tf.keras": r"tf\.keras|tensorflow\.keras|from tensorflow import keras|tf_keras",
    "star import": r"import \*",
    "notebook": r'"cell_type"',
}


@each_rule_about_programs
def test_cases_are_written_in_many_constructs(loaded: LoadedRule) -> None:
    texts = [path.read_text(encoding="utf-8") for path in cases(loaded, "bad")]
    used = {
        name
        for name, pattern in CONSTRUCTS.items()
        if any(re.search(pattern, text, re.MULTILINE) for text in texts)
    }
    assert len(used) >= 5, used


@each_rule
def test_changelog_names_the_rule(loaded: LoadedRule) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"{loaded.rule.code} {loaded.rule.name}" in changelog


def test_every_case_folder_belongs_to_a_rule() -> None:
    folders = {path.name for path in HERE.iterdir() if path.name.startswith("smx")}
    assert folders <= set(map(module_name, RULES))
