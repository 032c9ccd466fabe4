from __future__ import annotations

import pytest

from flake8_softmax.knowledge.activations import ACTIVATIONS
from flake8_softmax.knowledge.layers import (
    LAYER_ACTIVATIONS,
    LAYERS,
    MERGE_FUNCTIONS,
    PARAMETER_ALIASES,
    LayerKind,
    Role,
)

KINDS = pytest.mark.parametrize("kind", LAYERS.values(), ids=lambda kind: kind.name)
FIXED_ACTIVATION = {"CuDNNLSTM", "CuDNNGRU"}
ANY_KEYWORD = {  # positional arguments part before `activation`; the keyword still is there
    "AtrousConv1D",
    "AtrousConv2D",
    "AtrousConvolution1D",
    "AtrousConvolution2D",
    "Conv3DTranspose",
    "Convolution1D",
    "Convolution2D",
    "Convolution3D",
    "Convolution3DTranspose",
    "Deconvolution2D",
    "Deconvolution3D",
    "SeparableConvolution2D",
}


@KINDS
def test_parameters_are_unique_names(kind: LayerKind) -> None:
    assert len(set(kind.parameters)) == len(kind.parameters)
    assert all(name.isidentifier() for name in kind.parameters)


@KINDS
def test_units_is_a_parameter(kind: LayerKind) -> None:
    assert kind.units is None or kind.units in kind.parameters


@KINDS
def test_default_activations_are_known(kind: LayerKind) -> None:
    assert kind.activation is None or kind.activation in ACTIVATIONS
    assert kind.recurrent_activation is None or kind.recurrent_activation in ACTIVATIONS


@KINDS
def test_a_default_activation_can_be_given_by_position(kind: LayerKind) -> None:
    if kind.activation is not None and kind.name not in FIXED_ACTIVATION | ANY_KEYWORD:
        assert "activation" in kind.parameters
    if kind.recurrent_activation is not None and kind.name not in FIXED_ACTIVATION:
        assert "recurrent_activation" in kind.parameters


@KINDS
def test_only_embeddings_and_blur_have_parameters_that_are_aliases_elsewhere(
    kind: LayerKind,
) -> None:
    own = {
        "Embedding": {"output_dim"},
        "ReversibleEmbedding": {"output_dim"},
        "RandomGaussianBlur": {"sigma"},
    }
    assert set(kind.parameters) & set(PARAMETER_ALIASES) == own.get(kind.name, set())


@KINDS
def test_weights_go_with_the_role(kind: LayerKind) -> None:
    if kind.role in {Role.WEIGHTED, Role.RECURRENT}:
        assert kind.weights
    elif kind.role not in {Role.CELL, Role.ATTENTION, Role.OPAQUE}:
        assert not kind.weights


def test_every_role_has_a_layer() -> None:
    assert {kind.role for kind in LAYERS.values()} == set(Role)


def test_merge_functions_build_merge_layers() -> None:
    assert {LAYERS[name].role for name in MERGE_FUNCTIONS.values()} == {Role.MERGE}
    merges = {kind.name for kind in LAYERS.values() if kind.role is Role.MERGE}
    assert merges == set(MERGE_FUNCTIONS.values())


def test_activation_layers_name_their_activation_but_for_the_general_one() -> None:
    layers = {kind.name for kind in LAYERS.values() if kind.role is Role.ACTIVATION}
    assert layers == {*LAYER_ACTIVATIONS, "Activation"}


@pytest.mark.parametrize(
    ("name", "position"),
    [
        ("Dense", 1),
        ("LSTM", 1),
        ("Conv2D", 7),
        ("Conv2DTranspose", 7),
        ("SeparableConv2D", 7),
        ("DepthwiseConv2D", 6),
        ("LocallyConnected2D", 5),
        ("ConvLSTM2D", 6),
        ("TimeDistributedDense", 2),
        ("Activation", 0),
    ],
)
def test_where_the_activation_stands(name: str, position: int) -> None:
    assert LAYERS[name].parameters.index("activation") == position


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Conv2D", Role.WEIGHTED),
        ("Embedding", Role.WEIGHTED),
        ("Convolution2D", Role.WEIGHTED),
        ("CuDNNLSTM", Role.RECURRENT),
        ("LSTMCell", Role.CELL),
        ("Softmax", Role.ACTIVATION),
        ("Resizing", Role.SHAPE),
        ("AvgPool2D", Role.POOLING),
        ("Dropout", Role.DROPOUT),
        ("GaussianDropout", Role.NOISE),
        ("BatchNormalization", Role.NORMALIZATION),
        ("Normalization", Role.SCALING),
        ("Rescaling", Role.SCALING),
        ("RandomFlip", Role.AUGMENTATION),
        ("SpectralNormalization", Role.WRAPPER),
        ("Lambda", Role.OPAQUE),
    ],
)
def test_role(name: str, role: Role) -> None:
    assert LAYERS[name].role is role


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("Dense", "units"),
        ("Conv2D", "filters"),
        ("GRU", "units"),
        ("Embedding", "output_dim"),
        ("DepthwiseConv2D", None),
        ("EinsumDense", None),
        ("Dropout", None),
    ],
)
def test_what_sets_the_last_axis(name: str, units: str | None) -> None:
    assert LAYERS[name].units == units


def test_recurrent_layers_default_to_tanh_and_others_to_linear() -> None:
    for kind in LAYERS.values():
        if kind.role is Role.RECURRENT:
            assert kind.activation == "tanh"
        elif kind.role is Role.WEIGHTED:
            assert kind.activation in {None, "linear"}


def test_scaling_of_each_value_is_no_weight() -> None:
    assert not LAYERS["BatchNormalization"].weights
    assert not LAYERS["PReLU"].weights
    assert LAYERS["MultiHeadAttention"].weights


def test_keras_1_and_2_agree_on_what_an_old_name_takes() -> None:
    assert LAYERS["Convolution2D"].parameters == ("filters",)
    assert LAYERS["Convolution1D"].parameters == ("filters", "kernel_size")


def test_aliases_lead_to_current_names_in_one_step() -> None:
    assert not set(PARAMETER_ALIASES) & set(PARAMETER_ALIASES.values())
    assert PARAMETER_ALIASES["output_dim"] == "units"
    assert PARAMETER_ALIASES["nb_epoch"] == "epochs"
