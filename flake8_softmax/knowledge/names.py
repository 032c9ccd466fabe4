"""The many module paths under which one Keras or TensorFlow name has lived."""

from __future__ import annotations

import builtins
from functools import lru_cache
from typing import Final

from flake8_softmax.knowledge.exports import STAR_EXPORTS
from flake8_softmax.knowledge.layers import LAYERS
from flake8_softmax.knowledge.losses import CLASSES as LOSS_CLASSES
from flake8_softmax.knowledge.losses import FUNCTIONS as LOSS_FUNCTIONS
from flake8_softmax.knowledge.metrics import CLASSES as METRIC_CLASSES

BUILTINS: Final = frozenset(name for name in dir(builtins) if not name.startswith("_"))

KERAS_ROOTS: Final = (
    ("tensorflow", "contrib", "keras", "python", "keras"),
    ("tensorflow", "contrib", "keras", "api", "keras"),
    ("tensorflow", "contrib", "keras"),
    ("tensorflow", "python", "keras", "api", "_v2", "keras"),
    ("tensorflow", "python", "keras", "api", "_v1", "keras"),
    ("tensorflow", "python", "keras"),
    ("tensorflow", "_api", "v2", "keras"),
    ("tensorflow", "keras"),
    ("tf_keras", "api", "_v2", "keras"),
    ("tf_keras", "src"),
    ("tf_keras",),
    ("keras", "_tf_keras", "keras"),
    ("keras", "api", "_v2", "keras"),
    ("keras", "api"),
    ("keras", "src"),
    ("keras",),
)
"""Path prefixes that all mean Keras, the longer first."""

KERAS_PACKAGES: Final = frozenset(root[0] for root in KERAS_ROOTS)

TF_ROOTS: Final = (
    ("tensorflow", "compat", "v1"),
    ("tensorflow", "compat", "v2"),
    ("tensorflow", "_api", "v2"),
    ("tensorflow",),
)

SECTIONS: Final = {
    "layers": "layers",
    "models": "models",
    "model": "models",
    "losses": "losses",
    "objectives": "losses",
    "activations": "activations",
    "metrics": "metrics",
    "backend": "backend",
    "ops": "ops",
    "utils": "utils",
    "datasets": "datasets",
    "applications": "applications",
    "preprocessing": "preprocessing",
    "optimizers": "optimizers",
    "callbacks": "callbacks",
    "wrappers": "wrappers",
}
"""The parts of Keras; Keras 1 called the losses objectives."""

MODEL_CLASSES: Final = frozenset({"Sequential", "Model", "Functional"})

TF1_LOSSES: Final = frozenset({"mean_squared_error", "huber_loss", "log_loss", "hinge_loss"})


KERAS_LOSSES: Final = (frozenset(LOSS_CLASSES) | frozenset(LOSS_FUNCTIONS)) - TF1_LOSSES
"""Names of `tf.losses` that are Keras losses: those of TensorFlow 2."""


@lru_cache(maxsize=4096)
def canonical(path: str) -> str:
    """The one name of a Keras or TensorFlow path; any other path is returned as it is.

    `keras.<section>.<name>` for Keras, `tensorflow.<rest>` for TensorFlow 1 and 2. Data sets,
    applications and preprocessing keep their module.
    """
    parts = tuple(path.split("."))
    if parts[0] == "keras_preprocessing":
        return _keras(("preprocessing", *parts[1:]))
    for root in KERAS_ROOTS:
        if parts[: len(root)] == root:
            return _keras(parts[len(root) :])
    for root in TF_ROOTS:
        if parts[: len(root)] == root:
            return _tensorflow(parts[len(root) :])
    if parts[:2] == ("jax", "nn") or parts[0] in ("tf_slim",):
        return path
    return path


def _keras(parts: tuple[str, ...]) -> str:
    if not parts:
        return "keras"
    last = parts[-1]
    if last in MODEL_CLASSES:
        return f"keras.models.{last}"
    section = next((SECTIONS[part] for part in parts if part in SECTIONS), None)
    if section is None:
        return f"keras.layers.{last}" if last in LAYERS else ".".join(("keras", *parts))
    if section == "models" and last in LAYERS:
        return f"keras.layers.{last}"
    if section == "preprocessing" and last in LAYERS:
        return f"keras.layers.{last}"
    if SECTIONS.get(last) == section:
        return f"keras.{section}"
    if section in ("datasets", "applications", "preprocessing"):
        return f"keras.{section}." + ".".join(
            parts[-2:] if SECTIONS.get(parts[-2]) is None else parts[-1:]
        )
    return f"keras.{section}.{last}"


def _tensorflow(parts: tuple[str, ...]) -> str:
    if len(parts) == 2 and parts[0] == "losses" and parts[1] in KERAS_LOSSES:
        return f"keras.losses.{parts[1]}"
    if len(parts) == 2 and parts[0] == "metrics" and parts[1] in METRIC_CLASSES:
        return f"keras.metrics.{parts[1]}"
    return ".".join(("tensorflow", *parts))


USUAL_NAMES: Final = {
    "Sequential": "keras.models.Sequential",
    "ImageDataGenerator": "keras.preprocessing.image.ImageDataGenerator",
    "K": "keras.backend",
    "keras": "keras",
    "np": "numpy",
    "np_utils": "keras.utils.np_utils",
    "tf": "tensorflow",
    "to_categorical": "keras.utils.to_categorical",
}


OTHER_FRAMEWORKS: Final = frozenset(
    {"chainer", "lasagne", "mxnet", "paddle", "tensorlayer", "tflearn", "torch"}
)
"""Libraries with layers of the same names: beside `from them import *` no name is taken as ours."""


PASSED_ON: Final = {"keras": "keras", "tensorflow": "tensorflow", "tf": "tensorflow"}
"""Names under which a package's own module passes on Keras or TensorFlow: `pkg.compat.keras`."""

INTEGRATIONS: Final = frozenset(
    {
        "bigdl",
        "clearml",
        "comet_ml",
        "fastestimator",
        "horovod",
        "mlflow",
        "neptune",
        "nengo_dl",
        "onnxmltools",
        "optuna",
        "ray",
        "shap",
        "sklearn",
        "sparkdl",
        "tensorflow_addons",
        "tensorflow_datasets",
        "tensorflow_model_optimization",
        "tensorflow_probability",
        "thinc",
        "wandb",
    }
)
"""Libraries that have modules of their own named after Keras or TensorFlow."""


def imported_path(module: str, name: str) -> str:
    """The path of what `from module import name` binds.

    A module of the program that is not a library's passes on Keras and TensorFlow themselves.
    """
    root = module.partition(".")[0]
    known = root in PASSED_ON or root in KERAS_PACKAGES
    if name not in PASSED_ON or known or root in INTEGRATIONS | OTHER_FRAMEWORKS:
        return f"{module}.{name}"
    return PASSED_ON[name]


def usual_meaning(name: str) -> str | None:
    """What a name stands for that a program uses without importing or assigning it anywhere.

    Programs are pasted without their first lines, or get their names by `from settings import *`;
    only names that are hardly used otherwise count.
    """
    if name in LAYERS and not LAYERS[name].common_word:
        return f"keras.layers.{name}"
    return USUAL_NAMES.get(name)


@lru_cache(maxsize=256)
def star_exports(module: str) -> frozenset[str]:
    """The names that `from module import *` brings."""
    return STAR_EXPORTS.get(canonical(module), frozenset())
