"""Whether the filter before the parse loses anything, and how much it spares.

    python benchmarks/filtered.py PATH...

Every script and notebook under the paths is analysed twice: with the rules as they are, and with
rules that need no words. Prints the files and characters that were not parsed, and each finding
that only one of the two has; SMX003 aside, which only a parsed file can have.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from multiprocessing import Pool
from pathlib import Path

from reading import files_below, text_of

from flake8_softmax.checker import analyse_with, could_hold_any, speaks_of_keras
from flake8_softmax.finding import Finding
from flake8_softmax.rules import LoadedRule, load_rules
from flake8_softmax.source import read
from flake8_softmax.source.words import words_of


def main(roots: Sequence[str]) -> int:
    """Compare all files; 1 when a finding was lost."""
    files = list(files_below(map(Path, roots)))
    asked = spared = asked_files = spared_files = findings = lost = 0
    with Pool() as pool:
        for path, size, is_spared, found, missed in pool.imap(compare, files, chunksize=8):
            asked, asked_files = asked + size, asked_files + bool(size)
            spared, spared_files = spared + size * is_spared, spared_files + is_spared
            findings, lost = findings + found, lost + len(missed)
            for finding in missed:
                print(f"{path}:{finding.position.row}: {finding.code} {finding.message}")
    print(
        f"{asked_files:,} files speak of Keras, {spared_files:,} of them are not parsed"
        f" ({spared / max(asked, 1):.1%} of {asked:,} characters); {findings:,} findings,"
        f" {lost} lost"
    )
    return lost > 0


def compare(path: Path) -> tuple[Path, int, bool, int, list[Finding]]:
    """The path, its characters, whether it is spared the parse, its findings, and those lost."""
    warnings.simplefilter("ignore")
    text = text_of(path)
    if not speaks_of_keras(text):
        return path, 0, False, 0, []
    rules = load_rules()
    document = read(text, str(path))
    if document is None or not document.text:
        return path, 0, False, 0, []
    words = words_of(document.text)
    is_spared = not could_hold_any(rules, document.text)
    found = _heard(analyse_with(tuple(_needing_nothing()), text, str(path)))
    kept = {
        finding
        for finding in _heard(analyse_with(rules, text, str(path)))
        if _may_say(rules, finding.code, words)
    }
    return (
        path,
        len(document.text),
        is_spared,
        len(found),
        [finding for finding in found if finding not in kept],
    )


def _may_say(rules: Sequence[LoadedRule], code: str, words: str) -> bool:
    return any(one.rule.code == code and one.rule.could_speak(words) for one in rules)


@cache
def _needing_nothing() -> tuple[LoadedRule, ...]:
    return tuple(replace(one, rule=replace(one.rule, needs=())) for one in load_rules())


def _heard(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code not in ("SMX002", "SMX003")]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
