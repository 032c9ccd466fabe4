"""Fixes applied: the edits of findings made in a file, verified and written."""

from flake8_softmax.fixes.apply import Outcome, Refusal, fixed, fixed_text

__all__ = ["Outcome", "Refusal", "fixed", "fixed_text"]
