"""What messages propose: the one remedy that fits what is known of outputs, losses and labels."""

from __future__ import annotations

import pytest

from flake8_softmax.checker import analyse


def remedies(text: str) -> list[str]:
    return [one.message.rpartition("; ")[2] for one in analyse(text, "x.py")]


OLD_METHOD = """\
import numpy as np
from keras import Sequential
from keras.layers import Conv2D, Dense, Lambda, Reshape
from keras.models import load_model

x, n = np.load("x.npy"), len(np.load("y.npy"))
model = {model}
{then}
print(model.{method}(x))
"""
ARGMAX = "use predict(x).argmax(axis=-1)"
THRESHOLD = "use (predict(x) > 0.5).astype(int)"
EITHER = "use argmax of predict(x), or predict(x) > 0.5 for one unit"


@pytest.mark.parametrize(
    ("model", "then", "remedy"),
    [
        ("Sequential([Dense(3, activation='softmax')])", "", ARGMAX),
        ("Sequential([Dense(n, activation='softmax')])", "", ARGMAX),
        ("Sequential([Dense(3)])", "", ARGMAX),
        ("Sequential([Dense(1, activation='sigmoid')])", "", THRESHOLD),
        ("Sequential([Conv2D(1, 3), Lambda(lambda x: 2 * x)])", "", THRESHOLD),
        ("Sequential([Dense(3, activation='softmax'), Reshape((3, 1))])", "", THRESHOLD),
        ("Sequential([Dense(n, activation='sigmoid')])", "", EITHER),
        ("load_model('m.keras')", "", EITHER),
        ("load_model('m.keras')", "model.compile('adam', 'categorical_crossentropy')", ARGMAX),
        ("load_model('m.keras')", "model.compile('adam', 'binary_crossentropy')", EITHER),
    ],
)
def test_what_replaces_predict_classes(model: str, then: str, remedy: str) -> None:
    text = OLD_METHOD.format(model=model, then=then, method="predict_classes")
    assert remedies(text) == [remedy]


@pytest.mark.parametrize("model", ["load_model('m.keras')", "Sequential([Dense(1)])"])
def test_what_replaces_predict_proba(model: str) -> None:
    text = OLD_METHOD.format(model=model, then="", method="predict_proba")
    assert remedies(text) == ["use predict(x)"]


ONE_UNIT = """\
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import LSTM, Activation, Conv2D, Dense, Dot, Lambda, Multiply, Softmax

x = Input(({shape}))
{made}
{used}
"""
STEPS = "10, 8"
WEIGHED = "c = Multiply()([x, a])"


@pytest.mark.parametrize(
    ("shape", "made", "used", "remedy"),
    [
        (STEPS, "a = Dense(1, activation='softmax')(x)", WEIGHED, "use Softmax(axis=1)"),
        (STEPS, "a = Activation('softmax')(Dense(1)(x))", WEIGHED, "use Softmax(axis=1)"),
        (STEPS, "a = Softmax()(Dense(1)(x))", "c = Dot(1)([a, x])", "use axis=1"),
        (STEPS, "a = tf.nn.softmax(Dense(1)(x))", "c = tf.reduce_sum(a * x, 1)", "use axis=1"),
        (STEPS, "a = tf.nn.softmax(Dense(1)(x))", "c = Lambda(print)([a, x])", "use axis=1"),
        ("8,", "a = Dense(1, activation='softmax')(x)", WEIGHED, "use 'sigmoid'"),
        (STEPS, "a = Dense(1, activation='softmax')(x)", "c = 2 * a", "use 'sigmoid'"),
        (STEPS, "a = Dense(1, activation='softmax')(x)", "m = Model(x, a)", "use 'sigmoid'"),
        ("9, 9, 3", "a = Softmax()(Conv2D(1, 1)(x))", "m = Model(x, a)", "use 'sigmoid'"),
        (
            STEPS,
            "a = Activation('softmax')(Dense(1)(x))",
            "Model(x, a).compile('adam', 'binary_crossentropy')",
            "use 'sigmoid'",
        ),
    ],
)
def test_what_a_softmax_over_one_unit_is_for(shape: str, made: str, used: str, remedy: str) -> None:
    found = remedies(ONE_UNIT.format(shape=shape, made=made, used=used))
    assert found == [remedy]


@pytest.mark.parametrize(
    ("loss", "metrics", "labels", "remedy"),
    [
        ("binary_crossentropy", [], "", "use 'sigmoid'"),
        ("not_known", [], "", "use 'sigmoid'"),
        ("poisson", [], "", "use 'sigmoid'"),
        ("mse", [], "", "use no activation"),
        ("hinge", [], "", "use no activation"),
        ("mse", ["mae"], "", "use no activation"),
        ("mse", ["accuracy"], "", "use 'sigmoid'"),
        ("mse", [], "np.array([0, 1, 1, 0])", "use 'sigmoid'"),
        ("mse", [], "np.array([0, 1, 2, 0])", "use 3 units"),
        ("categorical_crossentropy", [], "", "use a unit per class"),
    ],
)
def test_what_loss_a_softmax_over_one_unit_has(
    loss: str, metrics: list[str], labels: str, remedy: str
) -> None:
    text = (
        "import keras\nimport numpy as np\n"
        "model = keras.Sequential([keras.layers.Dense(1, activation='softmax')])\n"
        f"model.compile('adam', {loss!r}, metrics={metrics})\n"
        + (f"model.fit(np.load('x.npy'), {labels})\n" if labels else "")
    )
    assert remedies(text) == [remedy]


@pytest.mark.parametrize(
    ("operator", "message"),
    [
        (">", "> 0 only tells whether a sigmoid output (line 2) is rounded to 0"),
        (">=", ">= 0 is always true of a sigmoid output (line 2)"),
        ("<", "< 0 is always false of a sigmoid output (line 2)"),
        ("<=", "<= 0 only tells whether a sigmoid output (line 2) is rounded to 0"),
    ],
)
def test_what_a_comparison_with_zero_tells(operator: str, message: str) -> None:
    text = (
        "import keras\n"
        "model = keras.Sequential([keras.layers.Dense(1, activation='sigmoid')])\n"
        f"print(model.predict(x) {operator} 0)\n"
    )
    assert [one.message for one in analyse(text, "x.py")] == [f"{message}; compare with 0.5"]


@pytest.mark.parametrize(
    ("last", "loss", "remedy"),
    [
        ("Activation('sigmoid')", "categorical_crossentropy", "remove it"),
        ("Activation('tanh')", "categorical_crossentropy", "remove it"),
        ("Activation('sigmoid')", "binary_crossentropy", "remove the softmax"),
        ("Dropout(0.5)", "categorical_crossentropy", "move it before the output layer"),
    ],
)
def test_what_follows_a_softmax_is_one_finding(last: str, loss: str, remedy: str) -> None:
    text = (
        "from keras import Sequential\nfrom keras.layers import Activation, Dense, Dropout\n"
        f"model = Sequential([Dense(4, 'softmax'), {last}])\nmodel.compile('adam', {loss!r})\n"
    )
    assert remedies(text) == [remedy]


@pytest.mark.parametrize(
    ("layer", "loss", "metrics", "origin"),
    [
        ("Dense(1, 'sigmoid')", "LOSS", "['categorical_accuracy']", ""),
        ("Dense(1, 'sigmoid')", "LOSS", "METRICS", " (value from line 6)"),
        ("Dense(1, 'sigmoid')", "LOSS", "OBJECTS", " (value from line 7)"),
        ("Dense(1)", "'mse'", "['accuracy']", ""),
        ("Dense(1)", "'mse'", "ACCURACY", " (value from line 8)"),
        ("Dense(4, 'sigmoid')", "LOSS", "[]", " (value from line 5)"),
        ("Dense(4, 'sigmoid')", "'binary_crossentropy'", "[]", ""),
    ],
)
def test_where_a_metric_or_loss_was_set(layer: str, loss: str, metrics: str, origin: str) -> None:
    text = f"""\
import numpy as np
from keras import Sequential
from keras.layers import Dense
from keras.metrics import CategoricalAccuracy
LOSS = "binary_crossentropy"
METRICS = ["categorical_accuracy"]
OBJECTS = [CategoricalAccuracy()]
ACCURACY = ["accuracy"]
model = Sequential([{layer}])
model.compile("adam", {loss}, metrics={metrics})
model.fit(np.load("x.npy"), np.eye(4)[np.load("y.npy")] if "4" in "{layer}" else None)
"""
    (message,) = [one.message for one in analyse(text, "x.py")]
    assert message.endswith(origin) if origin else "value from" not in message


@pytest.mark.parametrize(
    ("labels", "metrics", "remedy"),
    [
        ("[0, 1, 2]", [], "use 3 softmax units and 'sparse_categorical_crossentropy'"),
        ("[1, 2, 3]", [], "use 4 softmax units and 'sparse_categorical_crossentropy'"),
        ("[0, 1, 2]", ["mae"], "use 3 softmax units and 'sparse_categorical_crossentropy'"),
        (
            "[0, 1, 2]",
            ["AUC"],
            "use 3 softmax units, 'sparse_categorical_crossentropy' and 'accuracy'",
        ),
        (
            "[[1, 0, 0], [0, 0, 1]]",
            [],
            "use 3 softmax units and 'categorical_crossentropy'",
        ),
    ],
)
def test_what_many_classes_need(labels: str, metrics: list[str], remedy: str) -> None:
    text = (
        "import keras\nimport numpy as np\n"
        "model = keras.Sequential([keras.layers.Dense(1, activation='sigmoid')])\n"
        f"model.compile('adam', 'binary_crossentropy', metrics={metrics})\n"
        f"model.fit(np.load('x.npy'), np.array({labels}))\n"
    )
    assert remedies(text) == [remedy]


AUTOENCODER = """\
import numpy as np
from keras import Sequential
from keras.layers import Dense

x, y = np.load("x.npy"), np.load("y.npy")
model = Sequential([Dense(9, activation="relu"), Dense(784, activation="{activation}")])
model.compile("adam", "{loss}")
model.fit(x, {target})
"""


@pytest.mark.parametrize(
    ("activation", "loss", "target", "remedy"),
    [
        ("softmax", "binary_crossentropy", "x", "use 'sigmoid', the target is the input"),
        ("softmax", "binary_crossentropy", "y", "use 'categorical_crossentropy'"),
        ("softmax", "mse", "x", "use 'sigmoid', the target is the input"),
        (
            "sigmoid",
            "categorical_crossentropy",
            "y=x",
            "use 'binary_crossentropy', the target is the input",
        ),
        (
            "sigmoid",
            "categorical_crossentropy",
            "y",
            "use 'softmax', or a binary loss if multi-label",
        ),
    ],
)
def test_what_an_autoencoder_needs(activation: str, loss: str, target: str, remedy: str) -> None:
    assert remedies(AUTOENCODER.format(activation=activation, loss=loss, target=target)) == [remedy]


COLUMN = """\
import numpy as np
import tensorflow as tf

y = tf.placeholder(tf.int32, [None, 1])
logits = tf.layers.dense(tf.placeholder(tf.float32, [None, 20]), 4)
loss = {loss}
with tf.Session() as session:
    session.run(loss, feed_dict={{y: np.random.randint(0, 4, (100, 1))}})
"""


@pytest.mark.parametrize(
    ("loss", "remedy"),
    [
        (
            "tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits)",
            "use sparse_softmax_cross_entropy_with_logits of tf.squeeze(labels)",
        ),
        ("tf.losses.softmax_cross_entropy(y, logits)", "use sparse_softmax_cross_entropy"),
    ],
)
def test_labels_in_a_column_are_squeezed_where_they_must_be(loss: str, remedy: str) -> None:
    assert remedies(COLUMN.format(loss=loss)) == [remedy]
