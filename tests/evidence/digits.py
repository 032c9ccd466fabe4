"""Small real data in place of what Keras would download."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.datasets import load_digits

Array = NDArray[Any]
Split = tuple[tuple[Array, Array], tuple[Array, Array]]

TRAINED = 1437
"""Of 1797 images; the other 360 are for testing."""


def mnist() -> Split:
    """The handwritten digits of scikit-learn, 8 by 8, enlarged to what MNIST's look like."""
    images, labels = load_digits(return_X_y=True)
    grey = enlarged(images.reshape(-1, 8, 8) / 16.0, 28)
    return split(np.round(grey * 255).astype("uint8"), labels.astype("uint8"))


def cifar10() -> Split:
    """The same digits in three equal colours, 32 by 32."""
    images, labels = load_digits(return_X_y=True)
    grey = np.round(enlarged(images.reshape(-1, 8, 8) / 16.0, 32) * 255).astype("uint8")
    return split(np.repeat(grey[..., None], 3, axis=-1)[:400], labels.astype("uint8")[:400, None])


def enlarged(images: Array, size: int) -> Array:
    """Bilinear: each new row and column lies between two old ones."""
    place = np.linspace(0, images.shape[1] - 1, size)
    before = place.astype(int).clip(0, images.shape[1] - 2)
    share = place - before
    rows = images[:, before] * (1 - share)[:, None] + images[:, before + 1] * share[:, None]
    return np.asarray(rows[:, :, before] * (1 - share) + rows[:, :, before + 1] * share)


def split(images: Array, labels: Array) -> Split:
    order = np.random.RandomState(0).permutation(len(images))
    images, labels = images[order], labels[order]
    border = len(images) * TRAINED // 1797
    return (images[:border], labels[:border]), (images[border:], labels[border:])


def without_weights(build: Callable[..., Any]) -> Callable[..., Any]:
    def built(*arguments: Any, **keywords: Any) -> Any:
        return build(*arguments, **{**keywords, "weights": None})

    return built


@contextmanager
def nothing_downloaded(keras: Any) -> Iterator[None]:
    networks = keras.applications
    with (
        patch.object(keras.datasets.mnist, "load_data", mnist),
        patch.object(keras.datasets.cifar10, "load_data", cifar10),
        patch.object(networks, "MobileNetV2", without_weights(networks.MobileNetV2)),
    ):
        yield
