"""What a linter says of public faulty programs.

    python tests/benchmarks/faulty.py SOURCES [FINDINGS]

faulty_programs.csv names the programs and what is wrong in each. SOURCES holds a checkout of each
repository as `owner+name`. FINDINGS is what a linter printed, `path:line:code` a row; without it
flake8 is run with all codes of this plugin. A fault is found if a code of its kind is reported in
its file. Programs that are copies of each other have the same origin and count once.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

LABELS = Path(__file__).with_name("faulty_programs.csv")
LOGARITHMS = ("handwritten_xent", "handwritten_softmax", "log_of_softmax")
CODES: Mapping[str, str] = {
    "bad_activation_prob_loss": "SMX204 SMX205",
    "double_softmax": "SMX303 SMX305",
    "double_softmax_logits_loss": "SMX206 SMX303 SMX403",
    "handwritten_softmax": "SMX404 SMX906",
    "handwritten_xent": "SMX401 SMX402 SMX405 SMX901 SMX906 W5513",
    "label_encoding_mismatch": "SMX204 SMX207 SMX208",
    "log_of_softmax": "SMX401 SMX402 SMX901 SMX906 W5513",
    "misread_prediction": "SMX501 SMX502 SMX503 SMX504 SMX505",
    "no_activation_prob_loss": "SMX205",
    "regression_with_softmax_or_accuracy": "SMX211 SMX903",
    "scaling_skew": "SMX102",
    "sigmoid_categorical": "SMX201",
    "sigmoid_one_unit_categorical": "SMX204",
    "softmax_binary": "SMX202 SMX902",
    "softmax_hidden": "SMX302",
    "softmax_one_unit": "SMX203",
    "units_vs_classes": "SMX203 SMX204 SMX208",
    "unscaled_input": "SMX101",
}
"""Kind of fault -> the codes that say so; W5513 is of dslinter."""

FLAKE8 = (
    "--isolated",
    "--select=SMX,E9",
    "--enable-extensions=SMX9",
    "--format=%(path)s:%(row)d:%(code)s",
)


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    places = labelled(Path(arguments[0]))
    printed = Path(arguments[1]).read_text("utf-8") if arguments[1:] else run(places)
    found = codes_of(printed)
    faults: dict[tuple[str, str], bool] = defaultdict(bool)
    for path, kinds in places.items():
        for kind, origin in kinds:
            faults[origin, kind] |= bool(found[path] & set(CODES[kind].split()))
    total = Counter(kind for _, kind in faults)
    said = Counter(kind for (_, kind), is_found in faults.items() if is_found)
    for kind in sorted(total):
        print(f"{kind:36} {said[kind]:4} of {total[kind]}")
    others = [kind for kind in total if kind not in LOGARITHMS]
    print(f"{'all':36} {said.total():4} of {total.total()}")
    without = sum(said[kind] for kind in others), sum(total[kind] for kind in others)
    print(f"{'without logarithms and exponentials':36} {without[0]:4} of {without[1]}")
    return 0


def labelled(sources: Path) -> dict[str, list[tuple[str, str]]]:
    """File -> the kind and origin of each of its faults."""
    places: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            path = sources / row["repository"].replace("/", "+") / row["path"]
            places[str(path)].append((row["kind"], row["origin"]))
    return places


def run(paths: Mapping[str, object]) -> str:
    command = (sys.executable, "-m", "flake8", *FLAKE8, *paths)
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout


def codes_of(printed: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for path, code in re.findall(r"^(.+?):\d+:(?:\d+:)? ?([A-Z]+\d+)", printed, re.MULTILINE):
        found[path].add(code)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
