"""`flake8-softmax check`: the findings in scripts and notebooks."""

from __future__ import annotations

import argparse

from flake8_softmax.cli import configuration
from flake8_softmax.cli.runs import Run, complaints


def add_arguments(parser: argparse.ArgumentParser) -> None:
    configuration.add_arguments(parser)
    parser.add_argument("--format", choices=("concise",), default="concise")


def run(options: argparse.Namespace) -> int:
    run = Run(configuration.load(options), options.paths)
    found = False
    for checked in run.checked():
        found = True
        for finding in checked.findings:
            row, column = finding.position.row, finding.position.column + 1
            print(f"{checked.source.name}:{row}:{column}: {finding.code} {finding.text}")
    return 2 if complaints(run) else int(found)
