"""Runs the tutorial in a kernel, with real Keras and the real extension.

    python -m evidence.tutorial

It is started in the folder `tests`. Each cell that is announced to have a finding shows it, and no
other cell does; none stops with an error. What the cells print is printed.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial.ipynb"
STARTUP = """\
import keras
from evidence.digits import mnist

keras.datasets.mnist.load_data = mnist
"""
"""Small real data in place of what Keras would download."""

QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "KERAS_BACKEND": "tensorflow"}


def main() -> int:
    notebook = nbformat.read(TUTORIAL, as_version=4)
    for cell in notebook.cells:
        cell.source = re.sub(r"^%pip .*\n", "", cell.source, flags=re.MULTILINE)
    execute(notebook)
    wrong = [
        f"cell {number}: {shown} is shown, {meant} is announced"
        for number, shown, meant in compared(notebook.cells)
        if shown != meant
    ]
    print("\n".join(wrong) or "every finding is shown where it is announced, and no other")
    return 1 if wrong else 0


def execute(notebook: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        startup = Path(folder) / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "digits.py").write_text(STARTUP, encoding="utf-8")
        paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests")))
        os.environ.update({**QUIET, "IPYTHONDIR": folder, "PYTHONPATH": paths})
        NotebookClient(notebook, timeout=None, kernel_name="python3").execute()


def compared(cells: list[Any]) -> list[tuple[int, set[str], set[str]]]:
    """Number of each code cell, the codes that it showed, and those that the text below names."""
    found = []
    for number, cell in enumerate(cells, 1):
        if cell.cell_type == "code":
            texts = [printed(output) for output in cell.outputs]
            print(f"--- cell {number}", *texts, sep="\n")
            below = cells[number].source if number < len(cells) else ""
            announced = set(re.findall(r"\*\*(SMX\d{3})\*\*", below))
            found.append((number, set(re.findall(r"SMX\d{3}", "\n".join(texts))), announced))
    return found


def printed(output: Any) -> str:
    if output.output_type == "stream":
        return "" if output.name == "stderr" else str(output.text)
    return str(output.get("data", {}).get("text/plain", ""))


if __name__ == "__main__":
    sys.exit(main())
