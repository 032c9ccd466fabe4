"""How many calls on models the analysis understands, and why not the others.

    python tests/benchmarks/resolved.py [--calls] PATH [PATH ...]

Takes the calls of `compile` with an optimizer or a loss, and of `fit` and `predict` with arguments
that only Keras has, in all scripts and notebooks below the paths. A `compile` is understood if the
activation of an output and its loss are known, a `fit` or `predict` if the origin of the data is.
`--calls` prints each call that is not understood.
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import libcst as cst
from reading import files_below, text_of

from flake8_softmax.first_look import mentions_keras
from flake8_softmax.interpreter import interpret
from flake8_softmax.interpreter.model_calls import ARGUMENTS, calls_in
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.program.switches import deep_recursion
from flake8_softmax.source import read


def main(arguments: list[str]) -> int:
    """Print for each method one row a path and their sum, and the causes."""
    shown = "--calls" in arguments
    paths = [argument for argument in arguments if argument != "--calls"]
    if not paths:
        print(__doc__)
        return 2
    counted = {path: count(Path(path), shown) for path in paths}
    total = sum(counted.values(), Counter[tuple[str, str]]())
    for method in ARGUMENTS:
        for path in paths:
            print(row(path, method, counted[path]))
        print(row("all", method, total))
        for (name, cause), number in total.most_common():
            if name == method and cause:
                print(f"{number:6}  {cause}")
    return 0


def row(name: str, method: str, counted: Counter[tuple[str, str]]) -> str:
    calls = sum(number for (one, _), number in counted.items() if one == method)
    known = counted[method, ""]
    return f"{name}: {known} of {calls} {method} calls, {100 * known / max(calls, 1):.1f} %"


def count(path: Path, shown: bool) -> Counter[tuple[str, str]]:
    """The calls below a path by method and cause; those that are understood have none."""
    counted: Counter[tuple[str, str]] = Counter()
    for file, text in programs(path):
        for call, method, reason in causes(text):
            counted[method, reason.value if reason is not None else ""] += 1
            if shown and reason is not None:
                code = " ".join(cst.Module([]).code_for_node(call).split())
                print(f"{file}: {reason.value}: {code:.100}")
    return counted


def programs(path: Path) -> Iterator[tuple[Path, str]]:
    """The Python text of every script and notebook below `path` that mentions Keras."""
    for file in files_below([path]):
        text = text_of(file)
        document = read(text, str(file)) if mentions_keras(text) else None
        if document is not None and document.text:
            yield file, document.text


def causes(text: str) -> Iterator[tuple[cst.Call, str, Reason | None]]:
    """The calls of a program with their method, and why they are not understood."""
    try:
        module = cst.parse_module(text)
    except cst.ParserSyntaxError:
        return
    with deep_recursion():
        run = interpret(module.body)
    missed = Reason.BUDGET if run.exhausted else Reason.NOT_RUN
    for call, method in calls_in(module.body):
        yield call, method, run.model_calls.get(call, missed)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(sys.argv[1:]))
