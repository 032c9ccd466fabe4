"""Names that no installed version has, and differences between versions that are meant."""

from __future__ import annotations

from collections.abc import Mapping

RENAMED: Mapping[str, str] = {"negative_slope": "alpha"}
"""Parameter of Keras 3 -> its name in tf_keras 2."""

INNER = frozenset({"src", "version", "protobuf"})
"""Names in a module that nobody means by a star import."""

_KERAS_1 = """
    AtrousConv1D AtrousConv2D AtrousConvolution1D AtrousConvolution2D Deconvolution2D
    Deconvolution3D Highway MaxoutDense Merge ParametricSoftplus SReLU TimeDistributedDense merge
"""
_MODULES_OF_KERAS_2 = """
    advanced_activations convolutional convolutional_recurrent core embeddings local merge noise
    normalization pooling recurrent wrappers
"""

NAMES: Mapping[str, str] = {
    **dict.fromkeys(_KERAS_1.split(), "Keras 1"),
    **{f"keras.layers.{module}": "Keras 2" for module in _MODULES_OF_KERAS_2.split()},
    "ConvLSTM2DCell": "Keras 2.3",
    "CuDNNGRU": "Keras 2.3, TensorFlow 1",
    "CuDNNLSTM": "Keras 2.3, TensorFlow 1",
    "cosine": "Keras 2.3",
    "cosine_proximity": "Keras 2.3",
    "keras.applications.mobilenetv2": "Keras 2.2",
    "keras.utils.np_utils": "Keras 2",
    "mobilenetv2": "Keras 2.2",
    "mul": "TensorFlow 0.12",
    "neg": "TensorFlow 0.12",
    "sub": "TensorFlow 0.12",
}
"""Name -> the last version that had it."""

_KEYWORD = "tf_keras takes it as a keyword only"

_NO_SIZE = "its documentation does not say how many there are"

EXPLAINED: Mapping[tuple[str, str, str], str] = {
    ("keras", "data sets", "boston_housing"): _NO_SIZE,
    ("tf_keras", "data sets", "boston_housing"): _NO_SIZE,
    ("tf_keras", "layers", "GlobalAveragePooling1D"): _KEYWORD,
    ("tf_keras", "layers", "GlobalAvgPool1D"): _KEYWORD,
    ("tf_keras", "networks", "ResNet50"): _KEYWORD,
    ("tf_keras", "networks", "ResNet101"): _KEYWORD,
    ("tf_keras", "networks", "ResNet152"): _KEYWORD,
    ("tf_keras", "layers", "ConvLSTM1D"): "its gate is hard_sigmoid, which no rule tells apart",
    ("tf_keras", "layers", "ConvLSTM2D"): "its gate is hard_sigmoid, which no rule tells apart",
    ("tf_keras", "layers", "ConvLSTM3D"): "its gate is hard_sigmoid, which no rule tells apart",
    ("tf_keras", "layers", "InputLayer"): "the parameter was called input_shape before Keras 3",
}
"""Version, table and row -> why a difference is no mistake."""
