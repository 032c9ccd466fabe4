from __future__ import annotations

import pytest

from flake8_softmax.knowledge.applications import MODELS, PREPROCESS_MODES, Application

ROWS = pytest.mark.parametrize("row", MODELS.values(), ids=lambda row: row.name)


@ROWS
def test_mode_is_that_of_the_module(row: Application) -> None:
    assert PREPROCESS_MODES[row.module] == row.mode


@ROWS
def test_a_network_scales_inside_exactly_where_preprocessing_does_nothing(row: Application) -> None:
    assert row.rescales_inside == (row.mode == "identity")


@ROWS
def test_only_a_network_that_scales_inside_has_a_switch(row: Application) -> None:
    assert row.rescales_inside or not row.include_preprocessing
    if row.parameters:
        assert ("include_preprocessing" in row.parameters) == row.include_preprocessing


@ROWS
def test_parameters_hold_what_rules_ask_for(row: Application) -> None:
    if row.parameters:
        assert {"weights", "include_top", "classes", "classifier_activation"} <= set(row.parameters)


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("VGG16", "caffe"),
        ("ResNet50", "caffe"),
        ("ResNet50V2", "tf"),
        ("MobileNetV2", "tf"),
        ("DenseNet121", "torch"),
        ("EfficientNetB0", "identity"),
        ("EfficientNetV2S", "identity"),
        ("MobileNetV3Large", "identity"),
        ("ConvNeXtXLarge", "identity"),
        ("RegNetY320", "identity"),
        ("ResNetRS420", "identity"),
    ],
)
def test_mode(name: str, mode: str) -> None:
    assert MODELS[name].mode == mode


def test_efficientnet_always_scales() -> None:
    assert not MODELS["EfficientNetB7"].include_preprocessing
    assert MODELS["EfficientNetV2B0"].include_preprocessing


def test_imagenet_utils_defaults_to_caffe() -> None:
    assert PREPROCESS_MODES["imagenet_utils"] == "caffe"


def test_every_network_is_there() -> None:
    families = {"EfficientNetB": 8, "EfficientNetV2": 7, "ConvNeXt": 5, "RegNet": 24, "ResNetRS": 7}
    for family, count in families.items():
        assert sum(name.startswith(family) for name in MODELS) == count
