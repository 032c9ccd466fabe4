"""A server that breaks on the analysis of every text that says so."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from flake8_softmax.server.analysis import Analyser, Analysis
from flake8_softmax.server.main import serve
from flake8_softmax.server.settings import Settings
from flake8_softmax.server.snapshot import Snapshot

WORD = "break the server"


class Breaking(Analyser):
    """Raises where an analysis should not."""

    def analysed(
        self, snapshot: Snapshot, settings: Settings, folder: str, unsaved: Mapping[str, str]
    ) -> Analysis:
        if any(WORD in cell.text for cell in snapshot.cells):
            raise RuntimeError(WORD)
        return super().analysed(snapshot, settings, folder, unsaved)


if __name__ == "__main__":
    from flake8_softmax.server import server

    server.Analyser = Breaking  # type: ignore[misc]
    sys.exit(serve())
