"""To obey a message ends its finding and brings no other."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from remedies import mended

from flake8_softmax.checker import analyse
from flake8_softmax.finding import Finding

HERE = Path(__file__).parent
FOLDERS = sorted(HERE.glob("smx*"))

ANOTHER_BEHIND = {
    "smx209_metric_mismatch/bad_thresholds_on_logits.py": "a list of several metrics",
    "smx903_regression_loss_with_softmax/bad_loss_objects.py": "a loop over two losses",
}
"""Cases where two defects stand at one place, and the first hides the second."""

APPLIED = {
    "SMX104": 17,
    "SMX105": 12,
    "SMX201": 23,
    "SMX202": 15,
    "SMX203": 29,
    "SMX204": 21,
    "SMX205": 40,
    "SMX206": 28,
    "SMX207": 21,
    "SMX208": 14,
    "SMX209": 22,
    "SMX210": 7,
    "SMX211": 9,
    "SMX212": 12,
    "SMX214": 10,
    "SMX301": 6,
    "SMX302": 18,
    "SMX303": 27,
    "SMX304": 13,
    "SMX401": 7,
    "SMX403": 29,
    "SMX404": 8,
    "SMX405": 10,
    "SMX406": 19,
    "SMX501": 16,
    "SMX502": 20,
    "SMX503": 13,
    "SMX504": 25,
    "SMX505": 10,
    "SMX506": 11,
    "SMX902": 7,
    "SMX903": 7,
    "SMX904": 9,
}
"""How many remedies of the cases are applied at least; others take more than one replacement."""


def tried(text: str) -> list[tuple[Finding, Counter[str]]]:
    """Each finding whose remedy is applied, with the findings that it brings or leaves."""
    found = analyse(text, "x.py")
    results = []
    for finding in found:
        new = mended(text, finding)
        if new is not None:
            others = Counter(one.code for one in found) - Counter([finding.code])
            left = Counter(one.code for one in analyse(new, "x.py")) - others
            results.append((finding, left))
    return results


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_remedies_of_the_cases(folder: Path) -> None:
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("bad_*.py")):
        for finding, left in tried(path.read_text(encoding="utf-8")):
            counts[finding.code] += 1
            hidden = f"{folder.name}/{path.name}" in ANOTHER_BEHIND
            assert hidden or not left, (path.name, finding.span, finding.message, left)
    code = folder.name[:6].upper()
    assert counts[code] >= APPLIED.get(code, 0)


LABELS = {
    "unknown": "y = np.load('y.npy')",
    "integer": "",
    "one-hot": "y = keras.utils.to_categorical(y, 10)",
    "two classes": "y = y == 3",
    "several 1s": "y = np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1]])",
    "three classes": "y = np.array([0, 1, 2, 0])",
    "from 1": "y = np.array([1, 2, 3, 1])",
    "-1 and 1": "y = np.array([-1, 1, 1, -1])",
    "any numbers": "y = np.array([-3.5, 0.5, 80.25])",
}
UNITS = {"three classes": (1, 3), "from 1": (1, 3), "-1 and 1": (1,), "any numbers": (1,)}
ACTIVATIONS = ("softmax", "sigmoid", "linear", "relu")
LOSSES = (
    "'categorical_crossentropy'",
    "'sparse_categorical_crossentropy'",
    "'binary_crossentropy'",
    "'kl_divergence'",
    "'mse'",
    "keras.losses.CategoricalCrossentropy(from_logits=True)",
    "keras.losses.SparseCategoricalCrossentropy(from_logits=True)",
    "keras.losses.BinaryCrossentropy(from_logits=True)",
)
METRICS = ("'accuracy'", "'categorical_accuracy'", "'binary_accuracy'", "keras.metrics.AUC()")
PROGRAM = """\
import keras
import numpy as np
(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
{labels}
layers = [keras.layers.Flatten(), keras.layers.Dense({units}, activation="{activation}")]
model = keras.Sequential(layers)
model.compile("adam", loss={loss}, metrics=[{metric}])
model.fit(x, y)
"""


@pytest.mark.parametrize("labels", LABELS)
def test_rules_agree_on_outputs_losses_labels_and_metrics(labels: str) -> None:
    applied = 0
    counts = UNITS.get(labels, (1, 2, 10))
    for units, activation, loss, metric in product(counts, ACTIVATIONS, LOSSES, METRICS):
        text = PROGRAM.format(
            labels=LABELS[labels], units=units, activation=activation, loss=loss, metric=metric
        )
        for finding, left in tried(text):
            applied += 1
            assert not left, (units, activation, loss, metric, finding.message, left)
    assert applied > 100


@pytest.mark.parametrize(
    ("labels", "units", "activation", "loss", "remedy"),
    [
        (
            "integer",
            10,
            "softmax",
            "'binary_crossentropy'",
            "use 'sparse_categorical_crossentropy'",
        ),
        ("one-hot", 10, "softmax", "'binary_crossentropy'", "use 'categorical_crossentropy'"),
        ("unknown", 10, "softmax", "'binary_crossentropy'", "use 'categorical_crossentropy'"),
        ("one-hot", 10, "sigmoid", "'categorical_crossentropy'", "use 'softmax'"),
        (
            "integer",
            1,
            "sigmoid",
            "'sparse_categorical_crossentropy'",
            "use 10 units and 'softmax'",
        ),
        ("unknown", 1, "sigmoid", "'categorical_crossentropy'", "use 'binary_crossentropy'"),
        ("unknown", 1, "softmax", "'binary_crossentropy'", "use 'sigmoid'"),
        ("unknown", 1, "softmax", "'categorical_crossentropy'", "use a unit per class"),
        ("integer", 1, "softmax", "'binary_crossentropy'", "use 10 units"),
        (
            "one-hot",
            10,
            "linear",
            "'binary_crossentropy'",
            "use 'softmax' and 'categorical_crossentropy'",
        ),
    ],
)
def test_the_remedy_is_that_of_the_labels(
    labels: str, units: int, activation: str, loss: str, remedy: str
) -> None:
    text = PROGRAM.format(
        labels=LABELS[labels], units=units, activation=activation, loss=loss, metric="'accuracy'"
    )
    assert [one.message.rpartition("; ")[2] for one in analyse(text, "x.py")] == [remedy]
