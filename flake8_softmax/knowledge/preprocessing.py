"""Classes of scikit-learn that prepare data and labels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

SCALERS: Final = frozenset(
    {
        "StandardScaler",
        "MinMaxScaler",
        "RobustScaler",
        "MaxAbsScaler",
        "Normalizer",
        "QuantileTransformer",
        "PowerTransformer",
    }
)

ENCODERS: Final[Mapping[str, Literal["integer", "one-hot", "multi-label"]]] = {
    "LabelEncoder": "integer",
    "LabelBinarizer": "one-hot",
    "OneHotEncoder": "one-hot",
    "MultiLabelBinarizer": "multi-label",
}
"""Makers of labels; `LabelBinarizer` makes a single column of two classes."""

STEPS: Final = frozenset(
    {
        "convert_image_dtype",
        "divide",
        "fit_transform",
        "multiply",
        "normalize",
        "per_image_standardization",
        "to_categorical",
        "transform",
    }
)
"""Names of library functions and methods that scale or encode what they are given first."""
