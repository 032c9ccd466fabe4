"""Softmax, loss and scaling mistakes in Keras and TensorFlow code, found before training."""

from __future__ import annotations

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """`%load_ext flake8_softmax`: findings in a notebook before each cell runs."""
    from flake8_softmax.kernel.extension import load

    load(shell)


def unload_ipython_extension(shell: object) -> None:
    """`%unload_ext flake8_softmax`."""
    from flake8_softmax.kernel.extension import unload

    unload(shell)
