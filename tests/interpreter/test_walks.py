"""What a tensor was made of is looked at once for each tensor, however long the chain is."""

from __future__ import annotations

import pytest
from interpreter.running import MODEL, codes, executed

from flake8_softmax.interpreter import tensors
from flake8_softmax.interpreter.values import Tensor

DOUBLINGS = 40
LONG = 7_000
"""More than Python or the analysis can recurse."""


def doubled(depth: int) -> Tensor:
    """A tensor that two paths made of the same one, again and again."""
    value = Tensor(op="input", rank=2)
    for _ in range(depth):
        paths = [Tensor(op="add", rank=2, operands=(value,)) for _ in range(2)]
        value = Tensor(op="join", rank=2, operands=tuple(paths))
    return value


def test_a_tensor_that_is_reached_on_many_paths_is_looked_at_once() -> None:
    assert tensors.has_batch_axis(doubled(DOUBLINGS))


def test_whether_a_tensor_took_part_is_seen_through_many_paths() -> None:
    assert not tensors.made_of(doubled(DOUBLINGS), Tensor(op="input"))


def test_a_tensor_that_is_an_operand_many_times_over_is_looked_at_once() -> None:
    value = Tensor(op="input")
    for _ in range(DOUBLINGS):
        value = Tensor(op="layer", operands=(value,) * 50)
    looked_at: list[Tensor] = []

    def operands(tensor: Tensor) -> tuple[Tensor, ...]:
        looked_at.append(tensor)
        return tensor.operands

    made_of = tensors.ancestors(value, operands)
    assert made_of is not None
    assert len(made_of) == len(looked_at) == DOUBLINGS + 1


def test_too_many_operands_are_not_followed() -> None:
    value = Tensor(op="input")
    for _ in range(DOUBLINGS):
        value = Tensor(op="layer", operands=(value,) * 500)
    assert tensors.ancestors(value) is None


@pytest.mark.parametrize("op", ["add", "multiply", "join", "cast"])
def test_a_long_chain_is_not_followed_to_its_end(op: str) -> None:
    value = Tensor(op="input", rank=2)
    for _ in range(LONG):
        value = Tensor(op=op, rank=2, operands=(value,))  # type: ignore[arg-type]
    assert not tensors.has_batch_axis(value)
    assert tensors.is_bounded(value) is (op != "add")
    assert tensors.made_of(value, Tensor(op="input"))


def test_a_name_joined_with_itself_costs_no_more_than_its_lines() -> None:
    program = (
        MODEL
        + "def f(q):\n"
        + "    x = keras.Input((3,))\n"
        + "    x = x + 1 if q else x + 2\n" * DOUBLINGS
        + "    return tf.nn.softmax(x, axis=0)\n"
    )
    assert codes(program) == ["SMX203", "SMX304"]


def test_a_long_chain_loses_no_other_finding() -> None:
    uses = (
        "tf.nn.softmax(x, axis=0)",
        "np.exp(x * 2) / np.sum(np.exp(x * 2))",
        "np.argmax(x)",
        "x * tf.math.log(tf.nn.softmax(x))",
        "keras.Model(model.input, x).fit(x, x)",
    )
    chain = "x = x + 1\n" * LONG + "y = x\n" + "x = x * 2\n" * LONG
    program = f"{MODEL}x = keras.Input((3,))\n{chain}" + "\n".join(uses) + "\n"
    found = codes(program)
    assert "SMX203" in found
    assert "SMX003" not in found


def test_models_that_share_layers_are_walked_over_once() -> None:
    def visited(layers: int) -> int:
        machine = executed(
            "import keras\n"
            "(a, b), _ = keras.datasets.mnist.load_data()\n"
            "start = x = keras.Input((3,))\n"
            + (
                "x = keras.layers.Dense(3)(x)\n"
                "m = keras.Model(start, x)\n"
                "m.compile('sgd', 'mse')\n"
                "m.fit(a, b)\n"
            )
            * layers
        )
        return machine.history.networks.visited

    assert visited(200) == 201


def test_a_network_is_known_through_the_layers_it_shares() -> None:
    program = (
        "import keras\n"
        "(a, b), _ = keras.datasets.mnist.load_data()\n"
        "start = keras.Input((28, 28))\n"
        "first = keras.layers.Rescaling(1 / 255)(start)\n"
        "second = keras.layers.Flatten()(first)\n"
        "for x in (first, second):\n"
        "    m = keras.Model(start, keras.layers.Dense(10, activation='softmax')(x))\n"
        "    m.compile('sgd', 'sparse_categorical_crossentropy')\n"
        "    m.fit(a, b)\n"
    )
    assert codes(program) == []
    assert "SMX101" in codes(program.replace("Rescaling(1 / 255)", "Reshape((784,))"))
