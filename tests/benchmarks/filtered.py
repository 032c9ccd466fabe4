"""Whether the prefilter and slicing lose a finding, and how much they save.

    python tests/benchmarks/filtered.py PATH...

Every script and notebook under the paths is analysed whole, with rules that require no keywords,
and as flake8 does it, without the opt-in rules and with them. Prints the files and characters that
were not parsed, and each finding that only one of the ways has; SMX003 aside, which only a parsed
file can have.
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

from flake8_softmax.checker import OPT_IN, analyse_with, slice_for
from flake8_softmax.finding import Finding
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.rules import LoadedRule, load_rules
from flake8_softmax.source import read
from flake8_softmax.source.prefilter import keywords_in


def main(roots: Sequence[str]) -> int:
    """Compare all files; 1 when a finding is lost or new."""
    files = list(files_below(map(Path, roots)))
    total = saved = total_files = saved_files = findings = differing = 0
    with Pool() as pool:
        for path, size, kept, found, others in pool.imap(compare, files, chunksize=8):
            total, total_files = total + size, total_files + bool(size)
            saved, saved_files = saved + size - kept, saved_files + (kept < 1 <= size)
            findings, differing = findings + found, differing + len(others)
            for finding in others:
                print(f"{path}:{finding.position.row}: {finding.code} {finding.message}")
    print(
        f"{total_files:,} files mention Keras, {saved_files:,} of them are not parsed, with parts"
        f" of others {saved / max(total, 1):.1%} of {total:,} characters; {findings:,} findings,"
        f" {differing} lost or new"
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
    whole = _of_programs(analyse_with(tuple(_requiring_nothing()), text, str(path)))
    differing: set[Finding] = set()
    for rules in _choices():
        codes = {one.rule.code for one in rules}
        applying = {
            one.rule.code
            for one in rules
            if one.rule.could_apply(keywords_in(document.text, one.rule.keywords))
        }
        found = _of_programs(analyse_with(rules, text, str(path), tree=tree))
        differing |= {finding for finding in whole if finding.code in codes} ^ {
            finding for finding in found if finding.code in applying
        }
    parsed = sum(len(piece.text) for piece in slice_for(_choices()[0], document))
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
def _requiring_nothing() -> tuple[LoadedRule, ...]:
    return tuple(
        replace(one, rule=replace(one.rule, requires=(), needs_statement=None))
        for one in load_rules()
    )


def _of_programs(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code not in ("SMX002", "SMX003")]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
