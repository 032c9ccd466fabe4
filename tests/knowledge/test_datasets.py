from __future__ import annotations

from flake8_softmax.knowledge.datasets import DATASETS, TFDS_IMAGES

IMAGES = {"mnist", "fashion_mnist", "cifar10", "cifar100"}


def test_rows_are_keyed_by_their_own_name() -> None:
    for table in (DATASETS, TFDS_IMAGES):
        assert {key: row.name for key, row in table.items()} == {key: key for key in table}


def test_images_are_pixels_and_nothing_else_is() -> None:
    assert {row.name for row in DATASETS.values() if row.pixels} == IMAGES
    assert set(TFDS_IMAGES) > IMAGES
    assert all(row.pixels for row in TFDS_IMAGES.values())


def test_number_of_classes() -> None:
    assert {name: row.classes for name, row in DATASETS.items()} == {
        "mnist": 10,
        "fashion_mnist": 10,
        "cifar10": 10,
        "cifar100": 100,
        "imdb": 2,
        "reuters": 46,
        "boston_housing": None,
        "california_housing": None,
    }


def test_cifar100_has_twenty_coarse_classes() -> None:
    assert dict(DATASETS["cifar100"].label_modes) == {"fine": 100, "coarse": 20}


def test_mnist_has_no_channel_axis_in_keras_but_one_in_tfds() -> None:
    assert DATASETS["mnist"].shape == (28, 28)
    assert TFDS_IMAGES["mnist"].shape == (28, 28, 1)


def test_cifar_labels_have_a_trailing_axis_in_keras_only() -> None:
    assert DATASETS["cifar10"].label_rank == 2
    assert TFDS_IMAGES["cifar10"].label_rank == 1
    assert DATASETS["mnist"].label_rank == 1


def test_same_images_same_classes() -> None:
    for name in IMAGES:
        row = TFDS_IMAGES[name]
        assert (row.classes, row.train) == (DATASETS[name].classes, DATASETS[name].train)
