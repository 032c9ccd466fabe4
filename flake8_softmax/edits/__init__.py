"""The fixes of reports as edits of the file, from nodes to offsets."""

from flake8_softmax.edits.corrections import fixes

__all__ = ["fixes"]
