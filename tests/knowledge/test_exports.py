from __future__ import annotations

import subprocess
import sys

import pytest

from flake8_softmax.knowledge.exports import STAR_EXPORTS
from flake8_softmax.knowledge.layers import LAYERS


@pytest.mark.parametrize("module", STAR_EXPORTS)
def test_names_are_public_identifiers(module: str) -> None:
    assert STAR_EXPORTS[module]
    assert all(name.isidentifier() and name[0] != "_" for name in STAR_EXPORTS[module])


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("keras", {"layers", "models", "Sequential", "Model", "Input"}),
        ("keras.layers", {"Dense", "Conv2D", "Input", "concatenate", "Layer", "Convolution2D"}),
        ("keras.layers.core", {"Dense", "Dropout", "Activation", "Flatten"}),
        ("keras.models", {"Sequential", "Model", "load_model", "Input"}),
        ("keras.losses", {"CategoricalCrossentropy", "binary_crossentropy", "mse"}),
        ("keras.activations", {"softmax", "relu", "swish"}),
        ("keras.utils", {"to_categorical", "image_dataset_from_directory", "np_utils"}),
        ("keras.datasets", {"mnist", "cifar10"}),
        ("keras.datasets.mnist", {"load_data"}),
        ("keras.optimizers", {"Adam", "SGD", "RMSprop"}),
        ("keras.metrics", {"AUC", "BinaryAccuracy"}),
        ("keras.applications", {"VGG16", "vgg16"}),
        ("keras.applications.resnet50", {"ResNet50", "preprocess_input"}),
        ("keras.preprocessing.image", {"ImageDataGenerator", "load_img", "img_to_array"}),
        ("keras.backend", {"softmax", "log", "categorical_crossentropy", "epsilon"}),
        ("keras.callbacks", {"EarlyStopping", "ModelCheckpoint"}),
        ("keras.ops", {"softmax", "log_softmax", "log"}),
    ],
)
def test_exports(module: str, names: set[str]) -> None:
    assert names <= STAR_EXPORTS[module]


def test_every_layer_is_exported() -> None:
    assert set(LAYERS) <= STAR_EXPORTS["keras.layers"]


def test_layers_do_not_export_models() -> None:
    assert not {"Model", "Sequential"} & STAR_EXPORTS["keras.layers"]


def test_a_submodule_exports_only_its_own_networks() -> None:
    assert "VGG19" not in STAR_EXPORTS["keras.applications.vgg16"]


def test_the_tables_need_neither_keras_nor_a_parser() -> None:
    code = (
        "import sys, flake8_softmax.knowledge.exports\n"
        "print(*{'keras', 'tensorflow', 'numpy', 'libcst'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
