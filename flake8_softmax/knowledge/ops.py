"""Functions on arrays and tensors: one meaning a name, whatever the library.

Read from TensorFlow 2.21 (`tf`, `tf.math`, `tf.nn`, `tf.image`, `tf.io`), Keras 3.15 (`keras.ops`),
tf_keras 2.21 (`keras.backend`), NumPy 2, JAX 0.10 and SciPy 1; the TensorFlow 1 names (`tf.mul`,
`tf.neg`) went with TensorFlow 2.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

NAMESPACES: Final = frozenset(
    {
        "tensorflow",
        "tensorflow.math",
        "tensorflow.nn",
        "tensorflow.linalg",
        "tensorflow.random",
        "tensorflow.experimental.numpy",
        "keras.backend",
        "keras.ops",
        "keras.activations",
        "keras.random",
        "jax.numpy",
        "jax.nn",
        "jax.lax",
        "numpy",
        "numpy.random",
        "scipy.special",
    }
)


class Op(Enum):
    """What a function does to the facts about its operand."""

    ACTIVATION = "applies an activation"
    LOG = "logarithm"
    EXP = "exponential"
    SUM = "sum over axes"
    MEAN = "mean over axes"
    EXTREME = "largest or smallest value over axes"
    ARGMAX = "index of the largest value"
    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    NEGATIVE = "unary minus"
    MATMUL = "matrix product"
    SAME = "the same numbers"
    CAST = "the same numbers in another type"
    RESHAPE = "the same numbers in another shape"
    TRANSPOSE = "the same numbers with the axes in another order"
    RANK = "number of axes"
    EXPAND = "one more axis of length 1"
    SQUEEZE = "without axes of length 1"
    FLATTEN = "one axis"
    JOIN = "several arrays in one"
    CLIP = "bounded"
    ROUND = "whole numbers"
    ONE_HOT = "one-hot labels"
    EYE = "identity matrix"
    INTEGERS = "random whole numbers"
    FILLED = "a new array of a given shape"
    PLACEHOLDER = "data that arrives later"
    PICK = "some of the numbers"
    REPEAT = "each number several times"
    WHERE = "one of two numbers, by a condition"
    RANGE = "whole numbers one after the other"
    CHOICE = "some of the numbers, drawn at random"


OPS: Final[dict[str, Op]] = {
    **dict.fromkeys(("log", "log2", "log10"), Op.LOG),
    "exp": Op.EXP,
    **dict.fromkeys(("reduce_sum", "sum", "add_n", "nansum"), Op.SUM),
    **dict.fromkeys(("reduce_mean", "mean", "average", "nanmean"), Op.MEAN),
    **dict.fromkeys(("reduce_max", "reduce_min", "max", "min", "amax", "amin"), Op.EXTREME),
    **dict.fromkeys(("argmax", "arg_max"), Op.ARGMAX),
    **dict.fromkeys(("add", "bias_add"), Op.ADD),
    **dict.fromkeys(("subtract", "sub"), Op.SUBTRACT),
    **dict.fromkeys(("multiply", "mul"), Op.MULTIPLY),
    **dict.fromkeys(("divide", "div", "truediv", "true_divide", "realdiv"), Op.DIVIDE),
    **dict.fromkeys(("negative", "neg"), Op.NEGATIVE),
    **dict.fromkeys(("matmul", "dot", "xw_plus_b"), Op.MATMUL),
    **dict.fromkeys(
        (
            "identity",
            "stop_gradient",
            "convert_to_tensor",
            "convert_to_numpy",
            "constant",
            "variable",
            "Variable",
            "array",
            "asarray",
            "ascontiguousarray",
            "copy",
            "ensure_shape",
            "get_value",
            "eval",
            "dropout",
            "tile",
            "permutation",
            "invert",
            "bitwise_not",
            "flip",
            "fliplr",
            "flipud",
            "rot90",
            "roll",
            "pad",
        ),
        Op.SAME,
    ),
    **dict.fromkeys(("cast", "to_float", "to_int32", "float32", "float64"), Op.CAST),
    "reshape": Op.RESHAPE,
    **dict.fromkeys(("transpose", "permute_dimensions", "swapaxes", "moveaxis"), Op.TRANSPOSE),
    **dict.fromkeys(("ndim", "rank"), Op.RANK),
    "expand_dims": Op.EXPAND,
    "squeeze": Op.SQUEEZE,
    **dict.fromkeys(("flatten", "batch_flatten", "ravel"), Op.FLATTEN),
    **dict.fromkeys(
        ("concatenate", "concat", "stack", "vstack", "hstack", "dstack", "append"),
        Op.JOIN,
    ),
    **dict.fromkeys(("clip", "clip_by_value", "maximum", "minimum"), Op.CLIP),
    **dict.fromkeys(("round", "rint", "around"), Op.ROUND),
    "one_hot": Op.ONE_HOT,
    "eye": Op.EYE,
    **dict.fromkeys(("randint", "integers"), Op.INTEGERS),
    **dict.fromkeys(
        (
            "zeros",
            "ones",
            "empty",
            "ndarray",
            "full",
            "fill",
            "rand",
            "randn",
            "random",
            "random_sample",
            "random_normal",
            "truncated_normal",
            "random_uniform",
            "normal",
            "uniform",
            "random_normal_variable",
            "random_uniform_variable",
        ),
        Op.FILLED,
    ),
    "placeholder": Op.PLACEHOLDER,
    **dict.fromkeys(
        ("gather", "gather_nd", "take", "take_along_axis", "boolean_mask", "slice"),
        Op.PICK,
    ),
    "repeat": Op.REPEAT,
    "where": Op.WHERE,
    **dict.fromkeys(("arange", "range"), Op.RANGE),
    "choice": Op.CHOICE,
}
"""Activations (`softmax`, `relu`, ...) are in `knowledge.activations.FUNCTIONS`."""

METHODS: Final[dict[str, Op]] = {
    **dict.fromkeys(
        (
            "copy",
            "numpy",
            "toarray",
            "todense",
            "to_numpy",
            "resize",
            "convert",
            "read_value",
            "value",
            "rotate",
            "crop",
        ),
        Op.SAME,
    ),
    "astype": Op.CAST,
    "repeat": Op.REPEAT,
    **dict.fromkeys(("flatten", "ravel"), Op.FLATTEN),
    "squeeze": Op.SQUEEZE,
    **dict.fromkeys(("transpose", "swapaxes"), Op.TRANSPOSE),
    **dict.fromkeys(("take", "head", "sample", "tail"), Op.PICK),
    "reshape": Op.RESHAPE,
    "sum": Op.SUM,
    "mean": Op.MEAN,
    "dot": Op.MATMUL,
    **dict.fromkeys(("max", "min"), Op.EXTREME),
    "argmax": Op.ARGMAX,
    "round": Op.ROUND,
    "clip": Op.CLIP,
}
"""Method of arrays, tensors, pictures and data frames -> what it does."""

ARGMAX_AXES: Final = {"keras.backend": -1, "tensorflow": 0, "tensorflow.math": 0}
"""The axis of `argmax` when none is given, where it is not the whole array."""

OPERANDS: Final = (
    "x",
    "logits",
    "features",
    "input",
    "inputs",
    "tensor",
    "a",
    "value",
    "values",
    "object",
    "arr",
    "input_tensor",
    "initial_value",
    "arrays",
    "data",
)
"""Names under which the operand is given when not by position."""

_NUMPY: Final = ("numpy", "scipy.special")


def concerns_networks(namespace: str, op: str) -> bool:
    """Whether a function of `namespace` on the result of `op` is about a network's output.

    NumPy's are only so when a model gave the operand: lessons write softmax in NumPy on purpose.
    """
    return namespace not in _NUMPY or op in ("predict", "call")
