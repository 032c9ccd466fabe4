"""The program, run on abstract values: statements in, events out."""

from __future__ import annotations

from flake8_softmax.interpreter.run import Interpretation, interpret
from flake8_softmax.interpreter.starts import Start

__all__ = ["Interpretation", "Start", "interpret"]
