"""Text in, Document out: scripts and notebooks as one Python program, and the way back."""

from __future__ import annotations

from flake8_softmax.source.document import Document, may_be_notebook, of_cells, read

__all__ = ["Document", "may_be_notebook", "of_cells", "read"]
