"""What the analysis is about: a program that names neither Keras nor TensorFlow has no findings."""

from __future__ import annotations

from typing import Final

SUBJECTS: Final = ("keras", "tensorflow", ".add(Dense(")


def names_keras(text: str) -> bool:
    """Whether a program may be about Keras at all."""
    return any(subject in text for subject in SUBJECTS)
