"""Softmax, loss and scaling mistakes in Keras and TensorFlow code, found before training."""

from __future__ import annotations

__version__ = "0.1.0"
