"""Groups of keywords: a rule that requires a group needs a program with at least one of them.

A keyword is found in names and strings as a part of a word, between blanks as a whole word; signs
of division count as words. In lower case it stands for any case, with capitals only for itself.
"""

from __future__ import annotations

from typing import Final

from flake8_softmax.knowledge.datasets import BUNCHES
from flake8_softmax.knowledge.images import FILE_READERS, READERS
from flake8_softmax.knowledge.losses import LOGITS_OPS
from flake8_softmax.knowledge.names import BUILTINS
from flake8_softmax.knowledge.preprocessing import STEPS

MODEL: Final = (
    " Model ",
    "Sequential",
    "Functional",
    "load_model",
    "clone_model",
    "model_from_",
    "applications",
    "KerasClassifier",
    "KerasRegressor",
)
"""What makes a model."""

_CROSSENTROPY: Final = ("crossentropy", "cross_entropy")

CROSSENTROPY: Final = (
    *_CROSSENTROPY,
    " bce ",
    " log_loss ",
    *sorted({f" {op.name} " for op in LOGITS_OPS.values() if _CROSSENTROPY[1] not in op.name}),
)

PROBABILITY_LOSS: Final = (*CROSSENTROPY, " kld ", "kl_divergence", "kldivergence", "leibler")

LOSS: Final = (" compile ", "loss", "objectives", "metrics", *PROBABILITY_LOSS)
"""What gives a model or an output a loss."""

FITTING: Final = (" fit ", " fit_generator ", " train_on_batch ")

TRAINING: Final = (*FITTING, " gradienttape ")

LABELLING: Final = (*TRAINING, "softmax_cross_entropy", "sigmoid_cross_entropy")
"""What gives labels to a loss: `fit`, a training written by hand, or a function on logits."""

EVALUATING: Final = (
    " predict ",
    " predict_on_batch ",
    " predict_generator ",
    " predict_proba ",
    " evaluate ",
    " test_on_batch ",
    " evaluate_generator ",
    " validation_data ",
)


def _mentions(path: str) -> str:
    """The word of a path by which a program is found: the name, unless it is one of Python's."""
    name = path.rpartition(".")[2]
    return f" {(path.partition('.')[0] if name in BUILTINS else name).lower()} "


PIXELS: Final = (
    " load_data ",
    *dict.fromkeys(map(_mentions, (*READERS, *FILE_READERS))),
    *(f" {loader} " for loader, _ in BUNCHES),
    " load_img ",
    " get_file ",
    " videocapture ",
    " decode_",
    " imagedatagenerator ",
    " image_dataset_from_directory ",
    "tensorflow_datasets",
)
"""What brings pixels from 0 to 255."""

DATA: Final = (*PIXELS, " train_test_split ")

RECURRENT: Final = ("rnn", "lstm", "gru")

SQUASHED: Final = (
    "relu",
    "elu",
    "softplus",
    "tanh",
    "soft_sign",
    "softsign",
    "hard_",
    "contrib",
    "slim",
    *RECURRENT,
)
"""What may cut logits off; layers of `tf.contrib` have relu by default."""

LOGARITHM: Final = (" log ", " log2 ", " log10 ")

EXPONENTIAL: Final = (" exp ",)

SUM: Final = (" sum ", " reduce_sum ", " nansum ", " add_n ")

MEAN: Final = (" mean ", " reduce_mean ", " nanmean ", " average ")

DIVISION: Final = (" / ", " /= ", " div ", "divide", "truediv", "realdiv")

DISCARDED_STEPS: Final = (
    *DIVISION,
    *(f" {name} " for name in sorted(STEPS)),
)
"""What makes a new array that may be thrown away."""

TO_INTEGERS: Final = (
    (" // ", " /= ", " astype "),
    (" // ", " /= ", " int", " uint"),
    (
        " // ",
        *DIVISION,
        "multiply",
        "003",
        "004",
        "skimage",
        " imread ",
        " convert_image_dtype ",
        " read_data_sets ",
    ),
)
"""What may leave whole numbers of a division: by `//`, in place, or by a cast of what is divided.

Numbers near 1 / 255 are written as 0.0039; some libraries divide what they read or convert.
"""

SOFTMAX: Final = (
    ("softmax", "applications", *EXPONENTIAL),
    ("softmax", "applications", *SUM),
    ("softmax", "applications", *DIVISION),
)
"""What may give probabilities that sum to 1: also networks of keras.applications, and exp / sum."""

SOFTMAX_OR_SIGMOID: Final = tuple((*group, "sigmoid") for group in SOFTMAX)

ARGMAX: Final = (" argmax ", " arg_max ")

METRIC: Final = (
    "binary_accuracy",
    "binaryaccuracy",
    "categorical_accuracy",
    "categoricalaccuracy",
    " Accuracy ",
    " auc ",
    " precision ",
    " recall ",
)
"""Metrics that want a certain kind of output or labels."""

ACCURACY: Final = (" accuracy ", " acc ")
