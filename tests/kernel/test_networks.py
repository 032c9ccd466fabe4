"""Models of real Keras, 3 and tf_keras, are read as they are; `tox -e evidence` runs this."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from flake8_softmax.cells_with_values import analysis_with_values
from flake8_softmax.examination import Memory
from flake8_softmax.kernel.networks import known_model
from flake8_softmax.known import HIDDEN, KnownList, KnownModel, KnownObject
from flake8_softmax.model_facts import ModelFacts


@pytest.fixture(params=["keras", "tf_keras"])
def keras(request: pytest.FixtureRequest) -> Any:
    pytest.importorskip("tensorflow")
    pytest.importorskip(request.param)
    return import_module(request.param)


def read(model: Any) -> KnownModel:
    known = known_model(model)
    assert known is not None
    return known


def described(model: Any) -> ModelFacts:
    values = {1: {"model": read(model)}}
    (row,) = analysis_with_values([(1, "model")], values, "In [{}]", Memory(), True).models
    return row


def test_a_sequential_model(keras: Any) -> None:
    layers = keras.layers
    model = keras.Sequential(
        [
            layers.Input((28, 28, 1)),
            layers.Rescaling(1 / 255),
            layers.Conv2D(8, 3, activation="relu"),
            layers.ReLU(),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    row = described(model)
    assert (row.layers, row.input_shape, row.inside) == (5, (28, 28, 1), "rescaling")
    (output,) = row.outputs
    assert (output.activation, output.units) == ("softmax", 10)
    assert (output.loss, row.metrics) == ("sparse_categorical_crossentropy", ("accuracy",))


def test_a_model_without_input_and_recurrent_layers(keras: Any) -> None:
    layers = keras.layers
    model = keras.Sequential(
        [layers.Bidirectional(layers.LSTM(4)), layers.Dense(1), layers.Activation("sigmoid")]
    )
    model.compile("sgd", keras.losses.BinaryCrossentropy(), metrics=[keras.metrics.AUC()])
    (output,) = described(model).outputs
    assert (output.activation, output.units) == ("sigmoid", 1)
    assert (output.loss, output.from_logits) == ("binary_crossentropy", False)


def test_a_functional_model_with_branches_outputs_and_losses(keras: Any) -> None:
    layers = keras.layers
    words, numbers = layers.Input((20,)), layers.Input((3,))
    hidden = layers.Embedding(100, 8)(words)
    hidden = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(hidden)
    hidden = layers.TimeDistributed(layers.Dense(3))(hidden)
    joined = layers.concatenate([layers.GlobalMaxPooling1D()(hidden), numbers])
    first = layers.Dense(1, activation="sigmoid", name="first")(joined)
    second = layers.Activation("softmax", name="second")(layers.Dense(3)(joined))
    model = keras.Model([words, numbers], [first, second])
    losses = [keras.losses.BinaryCrossentropy(from_logits=True), "categorical_crossentropy"]
    model.compile("adam", loss=losses, metrics=[["accuracy"], ["accuracy"]])
    known, row = read(model), described(model)
    assert len(known.inputs) == 2
    assert row.layers == 8
    assert [(one.activation, one.units, one.loss, one.from_logits) for one in row.outputs] == [
        ("sigmoid", 1, "binary_crossentropy", True),
        ("softmax", 3, "categorical_crossentropy", False),
    ]
    assert known.compiled is not None
    assert isinstance(known.compiled.loss, KnownList)


def test_models_in_models_and_shared_layers(keras: Any) -> None:
    layers = keras.layers
    inner = keras.Sequential([layers.Input((5,)), layers.Dense(4, activation="relu")])
    shared = layers.Dense(4)
    given = layers.Input((5,))
    hidden = inner(given)
    twice = layers.add([shared(hidden), shared(layers.Dropout(0.5)(hidden))])
    known = read(keras.Model(given, layers.Softmax()(twice)))
    assert any(isinstance(step.operation, KnownModel) for step in known.steps)
    kinds = [step.operation.name for step in known.steps if isinstance(step.operation, KnownObject)]
    assert kinds.count("Dense") == 2
    assert kinds[-2:] == ["Add", "Softmax"]


def test_what_is_the_users_own_is_hidden(keras: Any) -> None:
    layers = keras.layers
    own: Any = type("Own", (layers.Layer,), {"call": lambda self, x: x})
    last = layers.Dense(1, activation=lambda x: x)
    model = keras.Sequential([layers.Input((5,)), own(), last])
    model.compile("adam", loss=lambda labels, outputs: outputs)
    known = read(model)
    assert known.steps[1].operation == HIDDEN
    operation = known.steps[2].operation
    assert isinstance(operation, KnownObject)
    assert dict(operation.arguments)["activation"] == HIDDEN
    assert known.compiled is not None
    assert known.compiled.loss == HIDDEN
    subclass: Any = type("Sequential", (keras.Sequential,), {})
    assert known_model(subclass([layers.Dense(1)])) is None


def test_a_saved_model_is_read_like_the_one_that_was_saved(keras: Any, tmp_path: Any) -> None:
    model = keras.Sequential([keras.layers.Input((5,)), keras.layers.Dense(1, "sigmoid")])
    model.compile("adam", "mse")
    model.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras")
    assert read(loaded).steps == read(model).steps
    assert read(loaded).compiled == read(model).compiled
