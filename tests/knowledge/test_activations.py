from __future__ import annotations

import pytest

from flake8_softmax.knowledge.activations import (
    ACTIVATIONS,
    FUNCTIONS,
    NOT_PROBABILITIES,
    PROBABILITIES,
    STRINGS,
)


def test_what_is_said_of_activations_is_said_of_known_ones() -> None:
    assert PROBABILITIES | NOT_PROBABILITIES <= ACTIVATIONS
    assert set(STRINGS.values()) <= ACTIVATIONS


def test_no_activation_both_gives_probabilities_and_does_not() -> None:
    assert not PROBABILITIES & NOT_PROBABILITIES


@pytest.mark.parametrize("name", ["hard_sigmoid", "exponential", "sparsemax", "threshold"])
def test_activations_that_nothing_is_said_about(name: str) -> None:
    assert name in ACTIVATIONS
    assert name not in PROBABILITIES | NOT_PROBABILITIES


@pytest.mark.parametrize(
    ("text", "activation"),
    [
        ("softmax", "softmax"),
        ("swish", "silu"),
        ("hard_swish", "hard_silu"),
        ("Softmax", "softmax"),
        ("ReLU", "relu"),
    ],
)
def test_string(text: str, activation: str) -> None:
    assert STRINGS[text] == activation


@pytest.mark.parametrize(
    "text", ["SOFTMAX", "SoftMax", "Sigmoid", "Linear", "none", "identity", ""]
)
def test_string_that_no_keras_accepts(text: str) -> None:
    assert text not in STRINGS


def test_functions_are_strings_too_but_for_those_of_tensorflow() -> None:
    assert {name: STRINGS.get(name) for name in FUNCTIONS if name != "crelu"} == {
        name: activation for name, activation in FUNCTIONS.items() if name != "crelu"
    }
