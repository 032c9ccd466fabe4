"""Makes the files of a new rule: `python tests/new_rule.py SMX212 name-of-the-rule`.

They are the module with the headings of its page, a bad and two good cases, the pair of programs
that proves it, and a row in the changelog. `TODO` marks what is left to write.
"""

from __future__ import annotations

import argparse
import dataclasses
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Template

from flake8_softmax.interpreter import events
from flake8_softmax.rules import load_rules

ROOT = Path(__file__).resolve().parents[1]
CODE = re.compile(r"SMX[1-59]\d\d")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
OPT_IN = "SMX9"
EVENTS = {
    name: found
    for name, found in inspect.getmembers(events, inspect.isclass)
    if found.__module__ == events.__name__
}

RULE = Template('''\
"""TODO: what is wrong, in one sentence.

## What you see

- TODO: the name of a symptom as other rules have it, and what exactly is seen

## Example

```python
$program```

## Use instead

```python
$program```

## What it finds

TODO: the programs that are meant, and every way of writing them that is seen.

## Why it is wrong

TODO: what goes wrong, with the number that was measured.

## When it is silent

- TODO: what looks alike and is right, and what is not known.

## Fix

TODO: what would be written instead, and what it changes.

## References

- TODO
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import $event
from flake8_softmax.rules.keywords import MODEL
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "$code",
    "$name",
    Level.WARNING,
    Applicability.NONE,
    requires=(MODEL,),  # TODO: the keywords without which there is nothing to report
)


def check(event: $event) -> Iterator[Report]:
    if _is_wrong(event):
        yield RULE.report($at, "TODO: the offending thing; the remedy")


def _is_wrong(event: $event) -> bool:
    return False  # TODO
''')

PROGRAM = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
"""

BAD = Template('''\
"""TODO: a program that is wrong, and on its line what is found there."""

from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")  # expect: $code@1
''')

GOOD = '"""TODO: a program that looks alike and is right."""\n\n' + PROGRAM

PAIR = Template('''\
"""$code $name."""

from __future__ import annotations

from evidence.drawn import ACCURACY
from evidence.numbers import accuracy
from evidence.pair import Pair, Symptom

BAD = """\\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)
loss, accuracy = model.evaluate(x_test, y_test)
"""

PAIR = Pair(
    code="$code",
    bad=BAD,
    change={
        "epochs=5": "epochs=6",  # TODO: what mends the program
    },
    drawn=ACCURACY,  # TODO: what the picture shows
    symptom=Symptom("TODO: what is measured", accuracy, below=0.5),
)
''')

NEXT = """\
Next:
  1. write what TODO marks, and more cases: `grep -rn TODO {module} {cases}{pair}`
  2. `python tests/expect.py --write {cases}/bad_*` says on the lines what is found
  3. add a function to tests/every_rule_silenced.py
  4. `python docs/generate.py` writes the page{measure}
  5. `pytest -k {code}` runs all tests of this rule"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python tests/new_rule.py", description=__doc__)
    parser.add_argument(
        "code",
        help="SMX1xx input, 2xx output and loss, 3xx where softmax stands, "
        "4xx numerics, 5xx predictions, 9xx opt-in",
    )
    parser.add_argument("name", help="what the rule is about, as in softmax-over-one-unit")
    parser.add_argument(
        "--event",
        choices=sorted(EVENTS),
        default="Compiled",
        metavar="EVENT",
        help=f"what the rule subscribes to: {', '.join(sorted(EVENTS))}",
    )
    options = parser.parse_args(arguments)
    problem = refusal(options.code, options.name)
    if problem is not None:
        parser.error(problem)
    for path, text in documents(options.code, options.name, EVENTS[options.event]):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT).as_posix())
    print(what_is_next(options.code, stem(options.code, options.name)))
    return 0


def refusal(code: str, name: str) -> str | None:
    """Why there can be no such rule."""
    if not CODE.fullmatch(code):
        return f"not a code of a rule about programs: {code}"
    if not NAME.fullmatch(name):
        return f"not words in small letters with hyphens between them: {name}"
    taken = [one.rule for one in load_rules() if code == one.rule.code or name == one.rule.name]
    return f"there is {taken[0].code} {taken[0].name}" if taken else None


def stem(code: str, name: str) -> str:
    """The name of the module, the folder of cases and the pair."""
    return f"{code.lower()}_{name.replace('-', '_')}"


def documents(code: str, name: str, event: type) -> Iterator[tuple[Path, str]]:
    called = stem(code, name)
    words = {
        "code": code,
        "name": name,
        "event": event.__name__,
        "at": anchor(event),
        "program": PROGRAM,
    }
    cases = ROOT / "tests" / "rules" / called
    yield ROOT / "flake8_softmax" / "rules" / f"{called}.py", RULE.substitute(words)
    yield cases / "bad_sequential_list.py", BAD.substitute(words)
    yield cases / "good_sequential_list.py", GOOD
    yield cases / "good_not_known.py", GOOD
    if not code.startswith(OPT_IN):
        pair = ROOT / "tests" / "evidence" / "pairs" / f"{called}.py"
        yield pair, PAIR.substitute(words)
    changelog = ROOT / "CHANGELOG.md"
    yield changelog, with_row(changelog.read_text(encoding="utf-8"), code, name)


def anchor(event: type) -> str:
    """The node of the event that a report can point at."""
    names = [field.name for field in dataclasses.fields(event)]
    return "event.at" if "at" in names else f"event.{names[0]}.at"


def with_row(changelog: str, code: str, name: str) -> str:
    """The changelog with the rule below the one before it, in what is not released yet."""
    unreleased = re.search(
        r"^## \[Unreleased\].*?(?=^## \[|\Z)", changelog, re.DOTALL | re.MULTILINE
    )
    if unreleased is None:
        raise SystemExit("CHANGELOG.md has no section [Unreleased]")
    section = unreleased[0]
    rows = [
        row for row in re.finditer(r"^ *- (SMX\d{3}) .*\n", section, re.MULTILINE) if row[1] < code
    ]
    if rows:
        end = rows[-1].end()
        new = f"{section[:end]}{row_like(rows[-1][0], code, name)}{section[end:]}"
    else:
        new = f"{section.rstrip()}\n\n### Added\n\n- {code} {name}\n\n"
    return changelog.replace(section, new)


def row_like(row: str, code: str, name: str) -> str:
    return f"{row[: row.index('-')]}- {code} {name}\n"


def what_is_next(code: str, called: str) -> str:
    default = not code.startswith(OPT_IN)
    return NEXT.format(
        code=code,
        module=f"flake8_softmax/rules/{called}.py",
        cases=f"tests/rules/{called}",
        pair=f" tests/evidence/pairs/{called}.py" if default else "",
        measure="; `tox -e evidence` runs the pair on Keras" if default else "",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
