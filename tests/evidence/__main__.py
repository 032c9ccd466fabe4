"""Runs every pair on every stack: `python -m evidence [--only CODE ...] [--stack STACK ...]`.

It is started in the folder `tests`. A stack on which all pairs were run is written to results.json
with its date, and what is drawn of it to drawings.json; the pages of the rules take their tables
and pictures from there. Each stack is a process of its own, since Keras chooses its backend when it
is imported. Without `--stack` those are run whose packages are installed.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evidence.pair import STACKS, Pair
from evidence.pairs import load_pairs

RESULTS = Path(__file__).with_name("results.json")
DRAWINGS = Path(__file__).with_name("drawings.json")
ENVIRONMENT = {
    "tensorflow": {"KERAS_BACKEND": "tensorflow", "TF_USE_LEGACY_KERAS": "0"},
    "jax": {"KERAS_BACKEND": "jax", "TF_USE_LEGACY_KERAS": "0"},
    "torch": {"KERAS_BACKEND": "torch", "TF_USE_LEGACY_KERAS": "0", "OMP_NUM_THREADS": "1"},
    "tf_keras": {"KERAS_BACKEND": "tensorflow", "TF_USE_LEGACY_KERAS": "1"},
}
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONHASHSEED": "0"}
MARK = "\x1e"
"""Begins the lines that a stack's process writes for its parent."""


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    pairs = [pair for pair in load_pairs() if not options.only or pair.code in options.only]
    if options.here:
        return run_here(pairs, options.here)
    stacks = options.stack or [stack for stack in STACKS if find_spec(stack)]
    results: dict[str, dict[str, Any]] = {}
    for stack in stacks:
        results[stack], drawings = run_apart(pairs, stack)
        if not options.only:
            write(stack, results[stack], drawings)
    print(table(pairs, results))
    failed = [
        f"{code} on {stack}"
        for stack, result in results.items()
        for code, outcome in result["pairs"].items()
        if outcome["verdict"] == "fails"
    ]
    print("fails:", ", ".join(failed) or "none")
    return 1 if failed else 0


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evidence", description="run the pairs on Keras")
    parser.add_argument("--only", nargs="+", metavar="CODE")
    parser.add_argument("--stack", nargs="+", choices=STACKS)
    parser.add_argument("--here", choices=STACKS, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def run_here(pairs: list[Pair], stack: str) -> int:
    from evidence.stack import run, versions

    print(MARK + json.dumps(versions(stack)), flush=True)
    for pair in pairs:
        if stack not in pair.elsewhere:
            outcome = run(pair, stack)
            told = [pair.code, outcome.record(), outcome.drawn, outcome.seconds]
            print(MARK + json.dumps(told), flush=True)
    return 0


def run_apart(pairs: list[Pair], stack: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The results of a stack, and what is drawn of it."""
    command = [sys.executable, "-m", "evidence", "--here", stack]
    command += ["--only", *(pair.code for pair in pairs)]
    environment = {**os.environ, **QUIET, **ENVIRONMENT[stack]}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = (line[1:] for line in process.stdout if line.startswith(MARK))
        result: dict[str, Any] = {
            "versions": json.loads(next(lines, '""')),
            "date": datetime.date.today().isoformat(),
            "pairs": {},
        }
        drawings: dict[str, Any] = {}
        for line in lines:
            code, outcome, drawn, seconds = json.loads(line)
            result["pairs"][code] = outcome
            if drawn is not None:
                drawings[code] = drawn
            print(f"{stack}: {code} {outcome['verdict']} ({seconds} s)", flush=True)
    if process.returncode:
        raise SystemExit(f"{stack} ended with {process.returncode}")
    return result, drawings


def write(stack: str, result: dict[str, Any], drawings: dict[str, Any]) -> None:
    """Replace what is known of the stack."""
    results = {**read(RESULTS), stack: result}
    ordered = {name: results[name] for name in STACKS if name in results}
    RESULTS.write_text(text_of(ordered), encoding="utf-8", newline="\n")
    others = {code: one for code, one in read(DRAWINGS).items() if one["stack"] != stack}
    DRAWINGS.write_text(rows_of({**others, **drawings}), encoding="utf-8", newline="\n")


def read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def table(pairs: list[Pair], results: dict[str, dict[str, Any]]) -> str:
    rows = [["pair", *results], *(row(pair, results) for pair in pairs)]
    rows.append(["holds", *(held(result) for result in results.values())])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, one, widths)).rstrip() for one in rows)


def row(pair: Pair, results: dict[str, dict[str, Any]]) -> list[str]:
    return [pair.code, *(cell(result["pairs"].get(pair.code)) for result in results.values())]


def cell(outcome: dict[str, Any] | None) -> str:
    if outcome is None:
        return "-"
    return f"{outcome['verdict']}: {outcome['bad']} | {outcome['mended']}"


def held(result: dict[str, Any]) -> str:
    verdicts = [outcome["verdict"] for outcome in result["pairs"].values()]
    return f"{verdicts.count('holds')} of {len(verdicts)}, {verdicts.count('silent')} silent"


def rows_of(drawings: dict[str, Any]) -> str:
    """One row a pair."""
    rows = (f"{json.dumps(code)}: {json.dumps(one)}" for code, one in sorted(drawings.items()))
    return "{\n" + ",\n".join(rows) + "\n}\n"


def text_of(results: dict[str, dict[str, Any]]) -> str:
    return json.dumps(results, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
