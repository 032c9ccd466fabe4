"""The analysis of what ran: one at a time, and the trees of cells are kept for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from flake8_softmax.finding import Finding
from flake8_softmax.kernel.history import Run
from flake8_softmax.model_facts import ModelFacts

if TYPE_CHECKING:
    from flake8_softmax.checker import Analysis
    from flake8_softmax.examination import Memory

CELL_NAME: Final = "In [{}]"
IN_THIS_KERNEL: Final = "in this kernel, "
"""How messages begin that rest on what variables hold."""


class Analyser:
    """Analyses the programs of one kernel.

    What it needs is imported with the first, even if that is empty.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._memory: Memory | None = None

    def findings(self, program: Sequence[Run]) -> list[Finding]:
        """The findings in some runs."""
        return [
            replace(one, message=f"{IN_THIS_KERNEL}{one.message}") if one.known else one
            for one in self._analysed(program, with_models=False).findings
        ]

    def models(self, program: Sequence[Run]) -> tuple[ModelFacts, ...]:
        """What is known of the models in some runs."""
        return self._analysed(program, with_models=True).models

    def _analysed(self, program: Sequence[Run], with_models: bool) -> Analysis:
        from flake8_softmax.cells_with_values import analysis_with_values
        from flake8_softmax.examination import Memory
        from flake8_softmax.rules import load_rules

        load_rules()
        cells = [(run.number, run.source) for run in program]
        values = {run.number: run.known for run in program if run.known}
        with self._lock:
            self._memory = self._memory or Memory()
            return analysis_with_values(cells, values, CELL_NAME, self._memory, with_models)
