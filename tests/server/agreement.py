"""Compares the server with the command: `python -m server.agreement [--most 100] PATH [PATH ...]`.

It is started in the folder `tests`. Scripts and notebooks below the paths are opened in a server
as an editor does; it has to show what `flake8-softmax check` finds, in the same cells and rows.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from server.checking import reported, shown
from server.clients import Client
from server.programs import Opened, programs_below


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    parser.add_argument("--most", type=int, default=100)
    options = parser.parse_args(arguments)
    client = Client()
    findings, different = 0, 0
    programs = programs_below(options.paths, options.most)
    for number, program in enumerate(programs):
        opened = Opened(client, program, f"file:///nowhere/{number}{program.path.suffix}")
        found = [shown(client.diagnostics.get(uri, ())) for uri in opened.uris]
        wanted = reported(opened.uri, opened.languages, opened.texts)
        findings += sum(map(len, wanted))
        if found != wanted:
            different += 1
            print(f"{program.path}: {found} instead of {wanted}", flush=True)
        opened.close()
    client.stop()
    print(f"{len(programs)} programs, {findings} findings, {different} programs differ")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
