"""What the extension of a kernel adds to each cell: `python -m kernel.speed [--most 100] PATH ...`.

It is started in the folder `tests`. The extension is loaded in a shell of IPython and told of each
cell of the notebooks below the paths, as the shell tells it, before and after the cell would run.
Nothing of the notebooks is run: the usual variables hold arrays of the usual sizes.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult, InteractiveShell
from server.programs import Program, programs_below

from flake8_softmax.kernel.extension import load

ARRAYS = {
    "x_train": np.random.default_rng(0).integers(0, 256, (60_000, 28, 28)).astype("uint8"),
    "y_train": np.arange(60_000) % 10,
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    parser.add_argument("--most", type=int, default=100)
    options = parser.parse_args(arguments)
    shell = InteractiveShell.instance()
    shell.user_ns.update(ARRAYS)
    programs = [one for one in programs_below(options.paths, options.most) if one.is_notebook]
    times = [one for program in programs for one in _times(shell, program)]
    cuts = statistics.quantiles(times, n=20)
    print(f"{len(programs)} notebooks, {len(times)} cells; added to a cell in milliseconds:")
    print(f"p50 {cuts[9]:.1f}, p95 {cuts[18]:.1f}, most {max(times):.0f}")
    return 0


def _times(shell: InteractiveShell, program: Program) -> Iterator[float]:
    """Milliseconds for each cell of a notebook, in a history of its own."""
    shell.history_manager.reset()
    shell._flake8_softmax = shell._flake8_softmax_runs = None
    load(shell)
    for number in program.code:
        source = program.texts[number]
        info = ExecutionInfo(source, True, False, False, str(number))
        shell.history_manager.input_hist_raw.append(source)
        start = time.perf_counter()
        shell.events.trigger("pre_run_cell", info)
        shell.events.trigger("post_run_cell", ExecutionResult(info))
        yield (time.perf_counter() - start) * 1000
    shell._flake8_softmax.unregister()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
