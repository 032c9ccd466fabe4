"""Compares `flake8-softmax check` with `flake8 --select=SMX`: findings and CPU time.

    python tests/benchmarks/command.py [--jobs N] [--scripts] PATH...

Prints every finding that only one of the two has, but for files that flake8 does not parse, and the
CPU seconds of both with all the processes that they start. Exits with 1 if a finding differs.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence

import flake8

from flake8_softmax.cli.configuration import LEFT_OUT

FINDING = re.compile(r"(?P<path>.+?):(?P<place>\d+:\d+): (?P<code>[A-Z]+\d+) ")
EXCLUDED = f"--extend-exclude={','.join(LEFT_OUT)}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", default="1")
    parser.add_argument("--scripts", action="store_true", help="leave notebooks out")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args(arguments)
    asked = (
        "--isolated",
        f"--jobs={options.jobs}",
        "--filename=*.py" if options.scripts else "--filename=*.py,*.ipynb",
        *options.paths,
    )
    theirs, their_seconds = found("flake8", "--select=SMX,E9", EXCLUDED, *asked)
    ours, our_seconds = found("flake8_softmax", "check", "--format=concise", "--quiet", *asked)
    unparsed = {path for path, _, code in theirs if code.startswith("E9")}
    theirs = Counter({one: count for one, count in theirs.items() if one[2].startswith("SMX")})
    additional = Counter({one: count for one, count in ours.items() if one[0] in unparsed})
    print(f"flake8 {flake8.__version__}, {options.jobs} processes")
    print(f"{theirs.total()} findings of flake8, {len(unparsed)} files not parsed")
    print(f"{ours.total()} of check, {additional.total()} of them in files not parsed by flake8")
    print(f"CPU: flake8 {their_seconds:.1f} s, check {our_seconds:.1f} s, ", end="")
    print(f"ratio {our_seconds / their_seconds:.3f}")
    return differences(theirs, ours - additional)


def differences(theirs: Counter[tuple[str, str, str]], ours: Counter[tuple[str, str, str]]) -> int:
    for who, only in (("flake8", theirs - ours), ("check", ours - theirs)):
        for path, place, code in sorted(only):
            print(f"only {who}: {path}:{place}: {code}")
    return int(theirs != ours)


def found(module: str, *arguments: str) -> tuple[Counter[tuple[str, str, str]], float]:
    """The findings that a program prints, and the CPU seconds that it took."""
    before = cpu()
    run = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
    )
    if run.returncode not in (0, 1) or run.stderr:
        raise RuntimeError(f"{module} {run.returncode}: {run.stderr}")
    matches = filter(None, map(FINDING.match, run.stdout.splitlines()))
    return Counter((one["path"], one["place"], one["code"]) for one in matches), cpu() - before


def cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
