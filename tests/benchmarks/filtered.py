"""Whether leaving out what has no words of a rule loses anything, and how much it spares.

    python tests/benchmarks/filtered.py PATH...

Every script and notebook under the paths is analysed whole, with rules that need no words, and as
flake8 does it, without the opt-in rules and with them. Prints the files and characters that were
not parsed, and each finding that only one of the ways has; SMX003 aside, which only a parsed file
can have.
"""

from __future__ import annotations

import ast
import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from multiprocessing import Pool
from pathlib import Path

from reading import files_below, text_of

from flake8_softmax.checker import OPT_IN, analyse_with, mentions_keras, worth_parsing
from flake8_softmax.finding import Finding
from flake8_softmax.rules import LoadedRule, load_rules
from flake8_softmax.source import read
from flake8_softmax.source.prefilter import keywords_in


def main(roots: Sequence[str]) -> int:
    """Compare all files; 1 when a finding was lost or won."""
    files = list(files_below(map(Path, roots)))
    asked = spared = asked_files = spared_files = findings = differing = 0
    with Pool() as pool:
        for path, size, kept, found, others in pool.imap(compare, files, chunksize=8):
            asked, asked_files = asked + size, asked_files + bool(size)
            spared, spared_files = spared + size - kept, spared_files + (kept < 1 <= size)
            findings, differing = findings + found, differing + len(others)
            for finding in others:
                print(f"{path}:{finding.position.row}: {finding.code} {finding.message}")
    print(
        f"{asked_files:,} files speak of Keras, {spared_files:,} of them are not parsed, with parts"
        f" of others {spared / max(asked, 1):.1%} of {asked:,} characters; {findings:,} findings,"
        f" {differing} lost or won"
    )
    return differing > 0


def compare(path: Path) -> tuple[Path, int, int, int, list[Finding]]:
    """The path, its characters and those parsed, its findings, and those not found both ways."""
    warnings.simplefilter("ignore")
    text = text_of(path)
    tree = _tree(text) if path.suffix == ".py" else None
    document = read(text, str(path), tree=tree) if mentions_keras(text) else None
    if document is None or not document.text:
        return path, 0, 0, 0, []
    whole = _heard(analyse_with(tuple(_needing_nothing()), text, str(path)))
    differing: set[Finding] = set()
    for rules in _choices():
        codes = {one.rule.code for one in rules}
        speaking = {
            one.rule.code
            for one in rules
            if one.rule.could_apply(keywords_in(document.text, one.rule.keywords))
        }
        found = _heard(analyse_with(rules, text, str(path), tree=tree))
        differing |= {finding for finding in whole if finding.code in codes} ^ {
            finding for finding in found if finding.code in speaking
        }
    parsed = sum(len(piece.text) for piece in worth_parsing(_choices()[0], document))
    return path, len(document.text), parsed, len(whole), sorted(differing)


def _tree(text: str) -> ast.AST | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@cache
def _choices() -> tuple[tuple[LoadedRule, ...], ...]:
    """The rules that are on by default, and all."""
    rules = tuple(load_rules())
    return tuple(one for one in rules if not one.rule.code.startswith(OPT_IN)), rules


@cache
def _needing_nothing() -> tuple[LoadedRule, ...]:
    return tuple(replace(one, rule=replace(one.rule, requires=())) for one in load_rules())


def _heard(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code not in ("SMX002", "SMX003")]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
