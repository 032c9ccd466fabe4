"""What the plugin costs, as ratios within one run.

    python tests/benchmarks/speed.py SCRIPTS NOTEBOOKS [--rounds 5] [--plot docs/performance.svg]
        [--torchfix PYTHON] [--pylint PYTHON] [--ruff RUFF] [--libraries PATH ...]

SCRIPTS and NOTEBOOKS are folders of Keras programs. The commands that are compared take turns; a
figure is the median of the rounds, of CPU seconds. `--torchfix` names a Python with flake8 and
TorchFix, for the files that both analyse, `--pylint` one with pylint and dslinter, `--ruff` that
program. `--libraries` are trees that are taken whole, such as the sources of Keras.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import gc
import json
import math
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Final

import libcst as cst
from reading import text_of

import flake8_softmax
from flake8_softmax.checker import analyse, slice_for
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.rules import load_rules
from flake8_softmax.source import read

ALONE: Final = "flake8 alone"
PLUGIN: Final = "with flake8-softmax"
FACTORS: Final = (1, 2, 4, 8, 16, 32)
MOST_FILES: Final = 60
LARGEST: Final = 200_000

WITHOUT_US: Final = (
    "from importlib import metadata; old = metadata.distributions; "
    "metadata.distributions = lambda **k: "
    "(d for d in old(**k) if d.metadata['Name'] != 'flake8-softmax'); "
    "from flake8.main.cli import main; raise SystemExit(main())"
)
"""flake8 in this very environment, blind for this plugin."""

WITH_US: Final = WITHOUT_US.replace("'flake8-softmax'", "'nothing'")

QUIET: Final = ("--isolated", "--jobs=1", "--filename=*.py,*.ipynb", "--exit-zero")

HEAD: Final = "from keras import Input, Model, Sequential\nfrom keras.layers import Dense\n"
MODEL: Final = """\
model = Sequential([Dense(8, activation="relu"), Dense(3, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train / 255, y_train, epochs=5)
scores = model.predict(x_test / 255)
"""


def main() -> None:
    """Measure everything and print Markdown."""
    options = _options()
    warnings.simplefilter("ignore")
    compile_like_an_installer()
    print(f"{machine()}; {options.rounds} rounds\n")
    with tempfile.TemporaryDirectory() as folder:
        _tables(options, Path(folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scripts", type=Path)
    parser.add_argument("notebooks", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--torchfix", type=Path)
    parser.add_argument("--pylint", type=Path)
    parser.add_argument("--ruff", type=Path)
    parser.add_argument("--libraries", type=Path, nargs="*", default=[])
    parser.add_argument("--plot", type=Path)
    return parser.parse_args()


def _tables(options: argparse.Namespace, folder: Path) -> None:
    rounds = options.rounds
    library = files(Path(sysconfig.get_paths()["stdlib"]), "py", lambda text: True)
    scripts = files(options.scripts, "py", mentions_keras)
    notebooks = files(options.notebooks, "ipynb", mentions_keras)
    print("| flake8 on | files | lines | added CPU / flake8 alone |\n|---|---|---|---|")
    for name, chosen in {
        "the standard library": library,
        "Keras scripts": scripts,
        "Keras notebooks": notebooks,
    }.items():
        ratio = added(copied(chosen, folder / name.replace(" ", "_")), rounds)
        print(f"| {name} | {len(chosen)} | {lines_of(chosen):,} | {ratio:+.3f} |")
    if options.torchfix is not None:
        _print_torchfix(options, folder)
    for root in options.libraries:
        paths = sorted(root.rglob("*.py"))
        ratio = added(root, rounds)
        print(f"| {root.name} | {len(paths):,} | {lines_of(paths):,} | {ratio:+.3f} |")
    _print_linters(options, copied(scripts, folder / "linters"))
    print("\n| analysis of | / `libcst.parse_module` | with decoding | memory / that of parsing |")
    print("|---|---|---|---|")
    for name, chosen in {"Keras scripts": scripts, "Keras notebooks": notebooks}.items():
        analysis, both = of_parse(chosen, rounds)
        print(f"| {name} | {analysis:.2f} | {both:.2f} | {memory(chosen):.2f} |")
    startup = 1000 * _startup(folder, rounds)
    print(f"\nStart-up added on a file without Keras: {startup:.1f} ms\n")
    _print_growth(options)


def compile_like_an_installer() -> None:
    """Write the bytecode of the package, which a working tree may lack and an installed one has."""
    compileall.compile_dir(Path(flake8_softmax.__file__).parent, quiet=2)


def machine() -> str:
    """What the figures depend on."""
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("flake8", "libcst"))
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, " + (
        versions
    )


def files(root: Path, suffix: str, wanted: Callable[[str], bool]) -> list[Path]:
    """Up to `MOST_FILES` files, spread evenly over all that are wanted."""
    every = [path for path in sorted(root.rglob(f"*.{suffix}")) if _is_usable(path, wanted)]
    return every[:: max(len(every) // MOST_FILES, 1)][:MOST_FILES]


def _is_usable(path: Path, wanted: Callable[[str], bool]) -> bool:
    if not path.is_file() or {"site-packages", "test", "lib2to3"} & set(path.parts):
        return False
    text = text_of(path)
    return 0 < len(text) < LARGEST and wanted(text) and read(text, str(path)) is not None


def lines_of(paths: Iterable[Path]) -> int:
    return sum(text_of(path).count("\n") for path in paths)


def copied(paths: Iterable[Path], folder: Path) -> Path:
    """A folder with copies of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(paths):
        shutil.copy(path, folder / f"file{number}{path.suffix}")
    return folder


def added(folder: Path, rounds: int) -> float:
    """CPU that the plugin adds, as a share of what flake8 takes without it."""
    cost = interleaved(
        {
            ALONE: lambda: flake8((sys.executable, "-c", WITHOUT_US), folder),
            PLUGIN: lambda: flake8((sys.executable, "-c", WITH_US), folder),
        },
        rounds,
    )
    return cost[PLUGIN] / cost[ALONE] - 1


def interleaved(actions: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of each action's figure, the actions taking turns."""
    figures: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, act in actions.items():
            figures[name].append(act())
    return {name: statistics.median(held) for name, held in figures.items()}


def flake8(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of one run over a folder."""
    return spent((*command, *QUIET, str(folder)))


def spent(command: Sequence[str]) -> float:
    """CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _print_torchfix(options: argparse.Namespace, folder: Path) -> None:
    roots = [options.scripts, *options.libraries]
    some = [
        files(root, "py", lambda text: mentions_keras(text) and "torch" in text) for root in roots
    ]
    both = sorted(chain.from_iterable(some))
    where = copied(both, folder / "torch")
    other = str(options.torchfix)
    cost = interleaved(
        {
            ALONE: lambda: flake8((sys.executable, "-c", WITHOUT_US), where),
            PLUGIN: lambda: flake8((sys.executable, "-c", WITH_US), where),
            "torchfix": lambda: flake8((other, "-m", "flake8"), where),
        },
        options.rounds,
    )
    ours, theirs = (cost[name] / cost[ALONE] - 1 for name in (PLUGIN, "torchfix"))
    row = f"{len(both)} | {lines_of(both):,}"
    print(f"| files with Keras and torch | {row} | {ours:+.3f} |")
    print(f"| the same, TorchFix instead | {row} | {theirs:+.3f} |")


def _print_linters(options: argparse.Namespace, scripts: Path) -> None:
    commands = {name: (*command, str(scripts)) for name, command in _linters(options)}
    cost = interleaved(
        {name: lambda given=given: spent(given) for name, given in commands.items()}, options.rounds
    )
    print("\n| on the Keras scripts | CPU / flake8 alone |\n|---|---|")
    for name, seconds in cost.items():
        print(f"| {name} | {seconds / cost[ALONE]:.2f} |")


def _linters(options: argparse.Namespace) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield ALONE, (sys.executable, "-c", WITHOUT_US, *QUIET)
    yield PLUGIN, (sys.executable, "-c", WITH_US, *QUIET)
    if options.torchfix is not None:
        yield "flake8 with TorchFix", (str(options.torchfix), "-m", "flake8", *QUIET)
    if options.pylint is not None:
        pylint = (str(options.pylint), "-m", "pylint", "--exit-zero", "--recursive=y")
        yield "pylint", pylint
        yield "pylint with dslinter", (*pylint, "--load-plugins=dslinter")
    if options.ruff is not None:
        yield "ruff", (str(options.ruff), "check", "--isolated", "--no-cache", "--exit-zero")


def of_parse(paths: Iterable[Path], rounds: int) -> tuple[float, float]:
    """CPU of the analysis as a multiple of libcst's parse, without and with decoding.

    Decoding loads the JSON of a notebook and checks with `ast` that its cells are Python; for a
    script flake8 does that. Files that are not parsed are left out.
    """
    parsed = {path: text for path in paths if (text := program(path))}
    programs = list(parsed.values())
    given = [(text, ast.parse(text)) for text in programs]
    texts = [text_of(path) for path in parsed]
    cost = interleaved(
        {
            "parse": lambda: timed(lambda: [cst.parse_module(text) for text in programs]),
            "rest": lambda: timed(lambda: [analyse(one, "x.py", tree=tree) for one, tree in given]),
            "all": lambda: timed(lambda: [analyse(text, "x.ipynb") for text in texts]),
        },
        rounds,
    )
    return cost["rest"] / cost["parse"], cost["all"] / cost["parse"]


def program(path: Path) -> str:
    """The Python of a file, '' if no rule could report anything in it."""
    document = read(text_of(path), str(path))
    if document is None:
        return ""
    return document.text if slice_for(load_rules(), document) else ""


def timed(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


def memory(paths: Sequence[Path]) -> float:
    """Memory that the analysis of the largest file takes, as a multiple of that of its parse."""
    largest = max(map(program, paths), key=len)
    warm = "import libcst, flake8_softmax.checker as c; c.analyse('import keras', 'x.py')"
    before = peak(warm, largest)
    parse = peak(f"{warm}; libcst.parse_module(text)", largest)
    return (peak(f"{warm}; c.analyse(text, 'x.py')", largest) - before) / (parse - before)


def peak(program: str, text: str) -> float:
    """Peak memory in KiB of a process that runs `program` on `text`.

    From Linux's /proc: `ru_maxrss` of a child begins with that of its parent.
    """
    end = "; print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    run = subprocess.run(
        [sys.executable, "-c", f"import sys, json; text = json.load(sys.stdin); {program}{end}"],
        input=json.dumps(text),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(run.stdout)


def _startup(folder: Path, rounds: int) -> float:
    tiny = folder / "tiny"
    tiny.mkdir()
    tiny.joinpath("tiny.py").write_text("import os\n")
    cost = interleaved(
        {
            ALONE: lambda: flake8((sys.executable, "-c", WITHOUT_US), tiny),
            PLUGIN: lambda: flake8((sys.executable, "-c", WITH_US), tiny),
        },
        4 * rounds,
    )
    return cost[PLUGIN] - cost[ALONE]


LAST: Final = 'model.add(Dense(3, activation="softmax"))\n'

GROWING: Final[Mapping[str, Callable[[int], tuple[str, str]]]] = {
    "file size": lambda n: (HEAD + MODEL * 50 * n, "x.py"),
    "functions": lambda n: (
        HEAD + "".join(f"def make{k}(x_train):\n{_indented(MODEL)}" for k in range(25 * n)),
        "x.py",
    ),
    "functions, each called": lambda n: (
        HEAD
        + "".join(
            f"def make{k}(x_train):\n{_indented(MODEL)}make{k}(data)\n" for k in range(25 * n)
        ),
        "x.py",
    ),
    "notebook cells": lambda n: (_notebook(50 * n), "x.ipynb"),
    "layers": lambda n: (
        f"{HEAD}model = Sequential()\n"
        + 'model.add(Dense(8, activation="relu"))\n' * 100 * n
        + LAST,
        "x.py",
    ),
    "layers, functional": lambda n: (
        f"{HEAD}x = i = Input((3,))\n"
        + "x = Dense(8)(x)\n" * 100 * n
        + f"model = Model(i, x)\n{LAST}",
        "x.py",
    ),
}


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def _notebook(count: int) -> str:
    source = [HEAD, *[MODEL] * count]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": s} for s in source]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def _print_growth(options: argparse.Namespace) -> None:
    print("| time against | " + " | ".join(f"x{factor}" for factor in FACTORS) + " | exponent |")
    print("|---" * (len(FACTORS) + 2) + "|")
    curves = {name: curve(_analysed, make, options.rounds) for name, make in GROWING.items()}
    curves["file size, parse only"] = curve(_parsed, GROWING["file size"], options.rounds)
    for name, seconds in curves.items():
        row = " | ".join(f"{1000 * value:.0f} ms" for value in seconds)
        print(f"| {name} | {row} | {exponent(seconds):.2f} |")
    if options.plot is not None:
        plot(curves, options.plot)


def _parsed(text: str, filename: str, tree: ast.AST | None) -> object:
    return cst.parse_module(text)


def _analysed(text: str, filename: str, tree: ast.AST | None) -> object:
    return analyse(text, filename, tree=tree)


def curve(
    act: Callable[[str, str, ast.AST | None], object],
    make: Callable[[int], tuple[str, str]],
    rounds: int,
) -> list[float]:
    """Seconds that `act` takes for each factor; of a script it is given the tree, as by flake8."""
    texts = [make(factor) for factor in FACTORS]
    trees = [ast.parse(text) if name.endswith(".py") else None for text, name in texts]
    inputs = {
        str(factor): (*given, tree)
        for factor, given, tree in zip(FACTORS, texts, trees, strict=True)
    }
    cost = interleaved(
        {name: lambda given=given: timed(lambda: act(*given)) for name, given in inputs.items()},
        rounds,
    )
    return [cost[str(factor)] for factor in FACTORS]


def exponent(seconds: Sequence[float]) -> float:
    """The slope of the times over the factors, both as logarithms."""
    return statistics.linear_regression(
        [math.log(factor) for factor in FACTORS], [math.log(value) for value in seconds]
    ).slope


def plot(curves: Mapping[str, Sequence[float]], path: Path) -> None:
    """Draw time against size."""
    from matplotlib import pyplot, rcParams

    rcParams["svg.hashsalt"] = "flake8-softmax"
    figure, axes = pyplot.subplots(figsize=(6, 4))
    for name, seconds in curves.items():
        axes.loglog(FACTORS, seconds, marker="o", label=f"{name} ({exponent(seconds):.2f})")
    axes.set_xlabel("size, as a multiple of the smallest")
    axes.set_ylabel("CPU seconds of the analysis")
    axes.set_xticks(FACTORS, [f"x{factor}" for factor in FACTORS])
    axes.legend(title="growth exponent", fontsize="small")
    axes.grid(visible=True, which="both", linewidth=0.3)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
