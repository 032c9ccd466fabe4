"""Data sets that come with Keras, tensorflow_datasets and scikit-learn: what a loader returns.

Read from the sources of Keras 3.15 and tf_keras 2.21.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Dataset:
    """One data set.

    `pixels` means images, 0 to 255, of type `dtype`. `classes` is None for a regression target,
    otherwise labels are integers from 0. `shape` is that of one sample, None where samples differ
    in length; `label_rank` counts the axes of the label array, 2 when it has a trailing axis of
    one. `label_modes` gives the classes for each value of the parameter `label_mode`.
    """

    name: str
    pixels: bool
    classes: int | None
    shape: tuple[int, ...] | None
    label_rank: int = 1
    train: int = 0
    test: int = 0
    label_modes: tuple[tuple[str, int], ...] = ()
    dtype: str | None = "uint8"


_MNIST: Final = Dataset("mnist", True, 10, (28, 28), train=60_000, test=10_000)
_FASHION: Final = Dataset("fashion_mnist", True, 10, (28, 28), train=60_000, test=10_000)
_CIFAR10: Final = Dataset("cifar10", True, 10, (32, 32, 3), label_rank=2, train=50_000, test=10_000)
_CIFAR100: Final = Dataset(
    "cifar100",
    True,
    100,
    (32, 32, 3),
    label_rank=2,
    train=50_000,
    test=10_000,
    label_modes=(("fine", 100), ("coarse", 20)),
)

DATASETS: Final[Mapping[str, Dataset]] = {
    "mnist": _MNIST,
    "fashion_mnist": _FASHION,
    "cifar10": _CIFAR10,
    "cifar100": _CIFAR100,
    "imdb": Dataset("imdb", False, 2, None, train=25_000, test=25_000),
    "reuters": Dataset("reuters", False, 46, None, train=8_982, test=2_246),
    "boston_housing": Dataset("boston_housing", False, None, (13,), train=404, test=102),
    "california_housing": Dataset(  # Keras 3
        "california_housing", False, None, (8,), train=16_512, test=4_128
    ),
}
"""Module of keras.datasets -> data set."""

TFDS_IMAGES: Final[Mapping[str, Dataset]] = {
    "mnist": Dataset("mnist", True, 10, (28, 28, 1), train=60_000, test=10_000),
    "fashion_mnist": Dataset("fashion_mnist", True, 10, (28, 28, 1), train=60_000, test=10_000),
    "cifar10": Dataset("cifar10", True, 10, (32, 32, 3), train=50_000, test=10_000),
    "cifar100": Dataset("cifar100", True, 100, (32, 32, 3), train=50_000, test=10_000),
}
"""Name given to `tfds.load` -> the same images, with a channel axis and flat labels."""

BUNCHES: Final[Mapping[tuple[str, str], Dataset]] = {
    ("fetch_openml", "mnist_784"): Dataset("mnist", True, 10, (784,), train=70_000, dtype=None),
    ("fetch_mldata", "MNIST original"): Dataset("mnist", True, 10, (784,), train=70_000),  # 0.19
}
"""Function of sklearn.datasets and the name given to it -> data set, not divided."""
