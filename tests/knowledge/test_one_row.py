"""A layer, loss, metric, activation, operation, method or loader is one row in one place.

A copy of the package gets one row of each kind, and finds in programs what it could not before.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

import flake8_softmax
from flake8_softmax.interpreter.library import layers, ops, registry
from flake8_softmax.knowledge import layers as layer_rows
from flake8_softmax.knowledge import losses as loss_rows

PACKAGE = Path(flake8_softmax.__file__).parent


@dataclass(frozen=True)
class Row:
    """A row, the line of its table before which it goes, and what then is found in a program."""

    table: str
    before: str
    row: str
    program: str
    found: str


FIT = """\
model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x, y)
"""

ROWS = {
    "layer": Row(
        "layers",
        '    LayerKind("Dense",',
        '    LayerKind("Smoothing", Role.DROPOUT),',
        "from keras.models import Sequential\nfrom keras.layers import *\n"
        'model = Sequential([Dense(3, activation="softmax"), Smoothing()])\n'
        'model.compile("sgd", "binary_crossentropy")\n',
        "SMX202",
    ),
    "loss": Row(
        "losses",
        "    LossKind(",
        '    LossKind("soft_crossentropy", Family.CATEGORICAL, "SoftCrossentropy"),',
        "import keras\n"
        'model = keras.Sequential([keras.layers.Dense(3, activation="sigmoid")])\n'
        'model.compile("sgd", keras.losses.SoftCrossentropy())\n',
        "SMX201",
    ),
    "function on logits": Row(
        "losses",
        '    LogitsOp(\n        "ctc_loss",',
        '    LogitsOp("soft_ctc_loss", "softmax", Family.OTHER, ("labels",), "logits",'
        ' ("labels", "logits"), ("labels", "logits")),',
        "import tensorflow as tf\nfrom tensorflow import keras\n"
        "def loss(labels, x):\n"
        "    return tf.nn.soft_ctc_loss(labels, tf.nn.softmax(x))\n",
        "SMX403",
    ),
    "metric": Row(
        "metrics",
        "    # Accuracy\n",
        '    MetricKind("soft_binary_accuracy", Family.BINARY_ACCURACY,'
        ' functions=("soft_binary_accuracy",)),',
        "import keras\n"
        'model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])\n'
        'model.compile("sgd", "categorical_crossentropy", ["soft_binary_accuracy"])\n',
        "SMX209",
    ),
    "activation": Row(
        "activations",
        '    Activation("relu",',
        '    Activation("soft_relu", Output.OTHER),',
        "import keras\n"
        'model = keras.Sequential([keras.layers.Dense(3, activation="soft_relu")])\n'
        'model.compile("sgd", "categorical_crossentropy")\n',
        "SMX205",
    ),
    "operation": Row(
        "ops",
        '    "exp": Op.EXP,',
        '    "smoothed": Op.SAME,',
        "import keras\nimport numpy as np\n"
        "(x, y), _ = keras.datasets.mnist.load_data()\n"
        "x = np.smoothed(x)\n" + FIT,
        "SMX101",
    ),
    "method": Row(
        "ops",
        '    "astype": Op.CAST,',
        '    "smoothed": Op.SAME,',
        "import keras\n(x, y), _ = keras.datasets.mnist.load_data()\nx = x.smoothed()\n" + FIT,
        "SMX101",
    ),
    "method of a stream": Row(
        "streams",
        '    "batch": Step.BATCH,',
        '    "smoothed": Step.SAME,',
        "import keras\nimport tensorflow as tf\n(x, y), _ = keras.datasets.mnist.load_data()\n"
        "x = tf.data.Dataset.from_tensor_slices((x, y)).smoothed()\ny = None\n" + FIT,
        "SMX101",
    ),
    "loader": Row(
        "datasets",
        '    "mnist": _MNIST,',
        '    "digits": Dataset("digits", True, 10, (8, 8)),',
        "import keras\n(x, y), _ = keras.datasets.digits.load_data()\n" + FIT,
        "SMX101",
    ),
    "loader by name": Row(
        "datasets",
        '    ("fetch_mldata", "MNIST original"):',
        '    ("fetch_pictures", "digits"): Dataset("digits", True, 10, (64,)),',
        "import keras\nfrom sklearn.datasets import fetch_pictures\n"
        "bunch = fetch_pictures('digits')\nx, y = bunch.data, bunch.target\n" + FIT,
        "SMX101",
    ),
    "reader": Row(
        "images",
        '    "cv2.imread",',
        '    "pictures.read_one",',
        "import keras\nimport pictures\ny = [1]\nx = pictures.read_one('one.png')\n" + FIT,
        "SMX101",
    ),
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a package with all the rows finds in each program."""
    folder = tmp_path_factory.mktemp("rows")
    copy = shutil.copytree(PACKAGE, folder / PACKAGE.name)
    for row in ROWS.values():
        table = copy / "knowledge" / f"{row.table}.py"
        text = table.read_text("utf-8")
        assert row.before in text
        table.write_text(text.replace(row.before, f"{row.row}\n{row.before}", 1), "utf-8")
    return found_by(folder)


def found_by(folder: Path) -> dict[str, str]:
    """The codes that the package in a folder finds in each program."""
    script = (
        "import sys\n"
        "from flake8_softmax.checker import check\n"
        f"assert __import__('flake8_softmax').__file__.startswith({str(folder)!r})\n"
        f"for kind, program in {[(kind, row.program) for kind, row in ROWS.items()]!r}:\n"
        "    print(kind, *(finding.code for finding in check(program, 'x.py')), sep=':')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    return dict(
        line.split(":", 1) if ":" in line else (line, "") for line in run.stdout.split("\n")
    )


@pytest.mark.parametrize("kind", ROWS)
def test_one_row_is_enough(findings: dict[str, str], kind: str) -> None:
    assert ROWS[kind].found in findings[kind].split(":")


@pytest.mark.parametrize("kind", ROWS)
def test_without_the_row_nothing_is_known(kind: str, unchanged: dict[str, str]) -> None:
    assert unchanged.get(kind, "") == ""


@pytest.fixture(scope="module")
def unchanged() -> dict[str, str]:
    """What the package as it is finds in each program."""
    return found_by(PACKAGE.parent)


def test_no_path_is_known_to_two_modules() -> None:
    modules = [one for one in vars(registry).values() if isinstance(one, ModuleType)]
    tables = [module.FUNCTIONS for module in modules if hasattr(module, "FUNCTIONS")]
    assert len(tables) > 15
    assert sum(map(len, tables)) == len(registry.FUNCTIONS)


def test_no_row_hides_another() -> None:
    for table, rows in (
        (layer_rows.LAYERS, layer_rows._ROWS),
        (loss_rows.LOSSES, loss_rows._ROWS),
        (loss_rows.CLASSES, loss_rows._ROWS),
    ):
        assert len(table) == len(rows)


def test_the_nearest_section_answers() -> None:
    assert registry.function_at("keras.layers.Dense") is layers.construct
    assert registry.function_at("keras.layers.a.b") is None
    assert registry.function_at("sklearn.preprocessing.data.StandardScaler") is not None
    assert registry.function_at("tensorflow.nn.rnn_cell.GRUCell") is registry.function_at(
        "tensorflow.contrib.rnn.GRUCell"
    )
    assert registry.function_at("tensorflow.nn.relu") is ops.call
    assert registry.function_at(".".join(["sklearn"] * 10_000)) is not None
