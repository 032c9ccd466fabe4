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
} | {
    name: Dataset(name, True, classes, None)
    for name, classes in (
        ("beans", 3),
        ("caltech101", 102),
        ("caltech_birds2010", 200),
        ("caltech_birds2011", 200),
        ("cars196", 196),
        ("cassava", 5),
        ("cats_vs_dogs", 2),
        ("cifar10_1", 10),
        ("cifar10_corrupted", 10),
        ("citrus_leaves", 4),
        ("cmaterdb", 10),
        ("colorectal_histology", 8),
        ("deep_weeds", 9),
        ("dmlab", 6),
        ("dtd", 47),
        ("emnist", None),
        ("eurosat", 10),
        ("food101", 101),
        ("horses_or_humans", 2),
        ("imagenet2012", 1000),
        ("imagenet_resized", 1000),
        ("imagenet_v2", 1000),
        ("imagenette", 10),
        ("imagewang", 20),
        ("kmnist", 10),
        ("malaria", 2),
        ("mnist_corrupted", 10),
        ("omniglot", 1623),
        ("oxford_flowers102", 102),
        ("oxford_iiit_pet", 37),
        ("patch_camelyon", 2),
        ("plant_leaves", 22),
        ("plant_village", 38),
        ("quickdraw_bitmap", 345),
        ("resisc45", 45),
        ("rock_paper_scissors", 3),
        ("stanford_dogs", 120),
        ("stl10", 10),
        ("sun397", 397),
        ("svhn_cropped", 10),
        ("tf_flowers", 5),
        ("uc_merced", 21),
    )
}
"""Name given to `tfds.load` -> its pictures, with a channel axis, as bytes until they are mapped.

The classes of `emnist` depend on its configuration. Those of `eurosat` are the coloured ones.
"""

TFDS_OTHER_NUMBERS: Final = frozenset({"eurosat/all"})
"""Configurations whose pictures are no bytes."""

BUNCHES: Final[Mapping[tuple[str, str], Dataset]] = {
    ("fetch_openml", "mnist_784"): Dataset("mnist", True, 10, (784,), train=70_000, dtype=None),
    ("fetch_mldata", "MNIST original"): Dataset("mnist", True, 10, (784,), train=70_000),  # 0.19
}
"""Function of sklearn.datasets and the name given to it -> data set, not divided."""

CLASSES: Final[Mapping[str, tuple[int, int]]] = {
    "load_iris": (3, 0),
    "load_wine": (3, 0),
    "load_digits": (10, 0),
    "load_breast_cancer": (2, 0),
    "fetch_20newsgroups": (20, 0),
    "fetch_20newsgroups_vectorized": (20, 0),
    "fetch_olivetti_faces": (40, 0),
    "fetch_covtype": (7, 1),
}
"""Function of sklearn.datasets -> how many classes its target has, and the number of the first."""

MADE_CLASSES: Final[Mapping[str, tuple[str, int]]] = {
    "make_blobs": ("centers", 3),
    "make_circles": ("", 2),
    "make_classification": ("n_classes", 2),
    "make_gaussian_quantiles": ("n_classes", 3),
    "make_moons": ("", 2),
}
"""Function of sklearn.datasets -> parameter for the number of classes, and its default."""

PICTURES: Final = frozenset({"load_digits", "fetch_olivetti_faces"})
"""Functions of sklearn.datasets whose `images` are small pictures, not of bytes."""

MNIST_READERS: Final = (
    "input_data.read_data_sets",  # the file of the tutorial, copied
    "tensorflow.contrib.learn.datasets.mnist.read_data_sets",
    "tensorflow.contrib.learn.python.learn.datasets.mnist.read_data_sets",
    "tensorflow.examples.tutorials.mnist.input_data.read_data_sets",
)
"""Functions of TensorFlow 1 that read MNIST, its pixels divided by 255."""

ARCHIVES: Final[Mapping[str, Dataset]] = {
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz": _MNIST,
    "https://s3.amazonaws.com/img-datasets/mnist.npz": _MNIST,
}
"""Address given to `get_file` -> data set, as `x_train`, `y_train`, `x_test` and `y_test`."""
