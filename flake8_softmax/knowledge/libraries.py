"""Libraries, and what their functions do to what they are given."""

from __future__ import annotations

from typing import Final

CHANGING_NOTHING: Final = frozenset(
    {
        "IPython",
        "PIL",
        "argparse",
        "builtins",
        "collections",
        "copy",
        "cv2",
        "datetime",
        "functools",
        "glob",
        "h5py",
        "imutils",
        "itertools",
        "jax",
        "json",
        "keras",
        "logging",
        "math",
        "matplotlib",
        "mlxtend",
        "numpy",
        "operator",
        "os",
        "pandas",
        "pathlib",
        "pickle",
        "plotly",
        "pprint",
        "random",
        "re",
        "scipy",
        "seaborn",
        "shutil",
        "skimage",
        "sklearn",
        "string",
        "sys",
        "tensorboard",
        "tensorflow",
        "tensorflow_datasets",
        "time",
        "tqdm",
        "typing",
        "warnings",
    }
)
"""Libraries whose functions do not change the models, lists and arrays given to them."""

TABLE_METHODS: Final = frozenset(
    {
        "copy",
        "dropna",
        "fillna",
        "head",
        "pop",
        "replace",
        "reset_index",
        "sample",
        "set_index",
        "sort_values",
    }
)
"""Methods of a table of pandas that keep its columns, or give one."""

LAYER_SECTIONS: Final = ("keras.layers.", "tensorflow.layers.", "tensorflow.contrib.")
"""Where functions call a layer, which marks the tensors it is called on as used itself."""

KERAS_UTILITIES: Final = ("keras.utils", "keras.preprocessing", "keras.preprocessing.image")
"""Where helpers such as `to_categorical` and `load_img` have lived."""
