"""Layers: what each does to the values that pass through it.

Read from Keras 3.15 and tf_keras 2.21, with the layers that Keras 1 and 2 had and these no longer
have. One row a layer. A row's parameters are positional, in an order that every version agrees on:
a list stops where Keras 2 and 3 part, or where only keywords are used in practice. Keras-1 layers
are written with the current keywords, after `PARAMETER_ALIASES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final


class Role(Enum):
    """What kind of thing a layer is to the rules."""

    WEIGHTED = auto()
    """Mixes its inputs with trained weights: Dense, Conv, Embedding."""
    RECURRENT = auto()
    CELL = auto()
    """One step of a recurrent layer, given to `RNN`."""
    ACTIVATION = auto()
    """Applies a function to each value, or across one axis."""
    SHAPE = auto()
    """Rearranges, repeats, crops or resamples; the range of values stays."""
    POOLING = auto()
    DROPOUT = auto()
    """Changes values in training only, or not at all."""
    NOISE = auto()
    NORMALIZATION = auto()
    """Normalises with statistics of the batch or the sample, so raw inputs do no harm."""
    SCALING = auto()
    """Scales its input by constants: the cure of raw pixels."""
    AUGMENTATION = auto()
    """Changes images but keeps their range, 0 to 255 unless `value_range` says otherwise."""
    MERGE = auto()
    ATTENTION = auto()
    WRAPPER = auto()
    """Holds another layer, which says what it does."""
    INPUT = auto()
    OPAQUE = auto()
    """What comes out is not known."""


@dataclass(frozen=True, slots=True)
class LayerKind:
    """One layer class.

    `units` names the parameter that sets the size of the last axis. Embedding's is `output_dim`
    in every version, where Keras 1 called every layer's so. `activation` is the one applied when
    the call names none; it is None for layers that apply none of their own or require one.
    `weights`: whether trained weights mix the inputs: not those of BatchNormalization or
    PReLU, which scale each value by itself; a wrapper's are those of the layer it holds.
    `applies` is the activation of a layer that is one by itself. `function` is the lower-case
    function of `keras.layers` that makes the layer and calls it. `common_word`: a program
    may well use the name for something else.
    """

    name: str
    role: Role
    parameters: tuple[str, ...] = ()
    units: str | None = None
    activation: str | None = None
    recurrent_activation: str | None = None
    weights: bool = False
    applies: str | None = None
    function: str | None = None
    common_word: bool = False


_CONV: Final = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "data_format",
    "dilation_rate",
    "groups",
    "activation",
    "use_bias",
)
_CONV_TRANSPOSE: Final = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "output_padding",
    "data_format",
    "dilation_rate",
    "activation",
    "use_bias",
)
_SEPARABLE: Final = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "data_format",
    "dilation_rate",
    "depth_multiplier",
    "activation",
    "use_bias",
)
_DEPTHWISE: Final = (
    "kernel_size",
    "strides",
    "padding",
    "depth_multiplier",
    "data_format",
    "dilation_rate",
    "activation",
    "use_bias",
)
_LOCAL: Final = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "data_format",
    "activation",
    "use_bias",
)
_CONV_LSTM: Final = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "data_format",
    "dilation_rate",
    "activation",
    "recurrent_activation",
    "use_bias",
)
_GATED: Final = ("units", "activation", "recurrent_activation", "use_bias")
_SIMPLE: Final = ("units", "activation", "use_bias")
_POOL: Final = ("pool_size", "strides", "padding", "data_format")
_ADAPTIVE: Final = ("output_size", "data_format")
_GLOBAL: Final = ("data_format", "keepdims")
_MOVE: Final = (
    "height_factor",
    "width_factor",
    "fill_mode",
    "interpolation",
    "seed",
    "fill_value",
)


def _filters(name: str, parameters: tuple[str, ...]) -> LayerKind:
    return LayerKind(name, Role.WEIGHTED, parameters, "filters", "linear", weights=True)


def _recurrent(
    name: str,
    parameters: tuple[str, ...],
    gate: str | None = "sigmoid",
    role: Role = Role.RECURRENT,
) -> LayerKind:
    # Keras 1, Keras 2 before TensorFlow 2 and tf_keras ConvLSTM default to the gate hard_sigmoid.
    return LayerKind(name, role, parameters, parameters[0], "tanh", gate, weights=True)


_ROWS: Final = (
    # Weighted
    LayerKind("Dense", Role.WEIGHTED, _SIMPLE, "units", "linear", weights=True),
    LayerKind(
        "EinsumDense",
        Role.WEIGHTED,
        ("equation", "output_shape", "activation", "bias_axes"),
        activation="linear",
        weights=True,
    ),
    LayerKind("Embedding", Role.WEIGHTED, ("input_dim", "output_dim"), "output_dim", weights=True),
    LayerKind(
        "ReversibleEmbedding",  # Keras 3
        Role.WEIGHTED,
        ("input_dim", "output_dim", "tie_weights"),
        "output_dim",
        weights=True,
    ),
    _filters("Conv1D", _CONV),
    _filters("Conv2D", _CONV),
    _filters("Conv3D", _CONV),
    _filters("Conv1DTranspose", _CONV_TRANSPOSE),
    _filters("Conv2DTranspose", _CONV_TRANSPOSE),
    _filters("Conv3DTranspose", _CONV_TRANSPOSE[:4]),  # Keras 3 and 2 go on differently
    _filters("SeparableConv1D", _SEPARABLE),
    _filters("SeparableConv2D", _SEPARABLE),
    _filters("SeparableConvolution1D", _SEPARABLE),
    _filters("Convolution1DTranspose", _CONV_TRANSPOSE),
    _filters("Convolution2DTranspose", _CONV_TRANSPOSE),
    _filters("Convolution3DTranspose", _CONV_TRANSPOSE[:4]),
    _filters("LocallyConnected1D", _LOCAL),  # Keras 2
    _filters("LocallyConnected2D", _LOCAL),  # Keras 2
    LayerKind("DepthwiseConv1D", Role.WEIGHTED, _DEPTHWISE, activation="linear", weights=True),
    LayerKind("DepthwiseConv2D", Role.WEIGHTED, _DEPTHWISE, activation="linear", weights=True),
    # Weighted, names of Keras 1: `Convolution2D(64, 3, 3)` there, `Conv2D(64, (3, 3))` since
    _filters("Convolution1D", ("filters", "kernel_size")),
    _filters("Convolution2D", ("filters",)),
    _filters("Convolution3D", ("filters",)),
    _filters("SeparableConvolution2D", ("filters",)),
    _filters("Deconvolution2D", ("filters",)),
    _filters("Deconvolution3D", ("filters",)),
    _filters("AtrousConv1D", ("filters", "kernel_size")),
    _filters("AtrousConv2D", ("filters",)),
    _filters("AtrousConvolution1D", ("filters", "kernel_size")),
    _filters("AtrousConvolution2D", ("filters",)),
    LayerKind(
        "TimeDistributedDense",
        Role.WEIGHTED,
        ("units", "kernel_initializer", "activation"),
        "units",
        "linear",
        weights=True,
    ),
    LayerKind("MaxoutDense", Role.WEIGHTED, ("units", "nb_feature"), "units", weights=True),
    LayerKind(
        "Highway", Role.OPAQUE, ("kernel_initializer", "activation"), weights=True, common_word=True
    ),
    # Recurrent
    _recurrent("LSTM", _GATED),
    _recurrent("GRU", _GATED),
    _recurrent("SimpleRNN", _SIMPLE, gate=None),
    _recurrent("ConvLSTM1D", _CONV_LSTM),
    _recurrent("ConvLSTM2D", _CONV_LSTM),
    _recurrent("ConvLSTM3D", _CONV_LSTM),
    _recurrent("CuDNNLSTM", ("units",)),  # Keras 2; neither activation can be chosen
    _recurrent("CuDNNGRU", ("units",)),
    # Cells
    _recurrent("LSTMCell", _GATED, role=Role.CELL),
    _recurrent("GRUCell", _GATED, role=Role.CELL),
    _recurrent("SimpleRNNCell", _SIMPLE, gate=None, role=Role.CELL),
    _recurrent("ConvLSTM2DCell", _CONV_LSTM, role=Role.CELL),  # Keras 2
    LayerKind("StackedRNNCells", Role.CELL, ("cells",), weights=True),
    LayerKind("AbstractRNNCell", Role.CELL),  # tf_keras 2
    # Activation
    LayerKind("Activation", Role.ACTIVATION, ("activation",)),
    LayerKind("Softmax", Role.ACTIVATION, ("axis",), applies="softmax"),
    LayerKind(
        "ReLU", Role.ACTIVATION, ("max_value", "negative_slope", "threshold"), applies="relu"
    ),
    LayerKind(
        "LeakyReLU", Role.ACTIVATION, ("negative_slope",), applies="leaky_relu"
    ),  # alpha before Keras 3
    LayerKind("PReLU", Role.ACTIVATION, ("alpha_initializer",), applies="prelu"),
    LayerKind("ELU", Role.ACTIVATION, ("alpha",), applies="elu"),
    LayerKind(
        "ThresholdedReLU", Role.ACTIVATION, ("theta",), applies="thresholded_relu"
    ),  # Keras 2
    LayerKind("SReLU", Role.ACTIVATION, applies="srelu"),  # Keras 1
    LayerKind("ParametricSoftplus", Role.ACTIVATION, applies="parametric_softplus"),  # Keras 1
    # Shape
    LayerKind("Flatten", Role.SHAPE, ("data_format",)),
    LayerKind("Reshape", Role.SHAPE, ("target_shape",), common_word=True),
    LayerKind("Permute", Role.SHAPE, ("dims",), common_word=True),
    LayerKind("RepeatVector", Role.SHAPE, ("n",)),
    LayerKind("Cropping1D", Role.SHAPE, ("cropping",)),
    LayerKind("Cropping2D", Role.SHAPE, ("cropping", "data_format")),
    LayerKind("Cropping3D", Role.SHAPE, ("cropping", "data_format")),
    LayerKind("ZeroPadding1D", Role.SHAPE, ("padding",)),
    LayerKind("ZeroPadding2D", Role.SHAPE, ("padding", "data_format")),
    LayerKind("ZeroPadding3D", Role.SHAPE, ("padding", "data_format")),
    LayerKind("UpSampling1D", Role.SHAPE, ("size",)),
    LayerKind("UpSampling2D", Role.SHAPE, ("size", "data_format", "interpolation")),
    LayerKind("UpSampling3D", Role.SHAPE, ("size", "data_format")),
    LayerKind("Masking", Role.SHAPE, ("mask_value",), common_word=True),
    LayerKind("Identity", Role.SHAPE, common_word=True),
    LayerKind("Resizing", Role.SHAPE, ("height", "width", "interpolation", "crop_to_aspect_ratio")),
    LayerKind("CenterCrop", Role.SHAPE, ("height", "width")),
    # Pooling
    LayerKind("MaxPooling1D", Role.POOLING, _POOL),
    LayerKind("MaxPooling2D", Role.POOLING, _POOL),
    LayerKind("MaxPooling3D", Role.POOLING, _POOL),
    LayerKind("MaxPool1D", Role.POOLING, _POOL),
    LayerKind("MaxPool2D", Role.POOLING, _POOL),
    LayerKind("MaxPool3D", Role.POOLING, _POOL),
    LayerKind("AveragePooling1D", Role.POOLING, _POOL),
    LayerKind("AveragePooling2D", Role.POOLING, _POOL),
    LayerKind("AveragePooling3D", Role.POOLING, _POOL),
    LayerKind("AvgPool1D", Role.POOLING, _POOL),
    LayerKind("AvgPool2D", Role.POOLING, _POOL),
    LayerKind("AvgPool3D", Role.POOLING, _POOL),
    LayerKind("GlobalMaxPooling1D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalMaxPooling2D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalMaxPooling3D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalMaxPool1D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalMaxPool2D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalMaxPool3D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAveragePooling1D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAveragePooling2D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAveragePooling3D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAvgPool1D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAvgPool2D", Role.POOLING, _GLOBAL),
    LayerKind("GlobalAvgPool3D", Role.POOLING, _GLOBAL),
    LayerKind("AdaptiveMaxPooling1D", Role.POOLING, _ADAPTIVE),  # Keras 3
    LayerKind("AdaptiveMaxPooling2D", Role.POOLING, _ADAPTIVE),
    LayerKind("AdaptiveMaxPooling3D", Role.POOLING, _ADAPTIVE),
    LayerKind("AdaptiveAveragePooling1D", Role.POOLING, _ADAPTIVE),
    LayerKind("AdaptiveAveragePooling2D", Role.POOLING, _ADAPTIVE),
    LayerKind("AdaptiveAveragePooling3D", Role.POOLING, _ADAPTIVE),
    # Dropout and noise
    LayerKind("Dropout", Role.DROPOUT, ("rate", "noise_shape", "seed")),
    LayerKind("SpatialDropout1D", Role.DROPOUT, ("rate",)),
    LayerKind("SpatialDropout2D", Role.DROPOUT, ("rate", "data_format")),
    LayerKind("SpatialDropout3D", Role.DROPOUT, ("rate", "data_format")),
    LayerKind("AlphaDropout", Role.DROPOUT, ("rate", "noise_shape", "seed")),
    LayerKind("ActivityRegularization", Role.DROPOUT, ("l1", "l2")),
    LayerKind("GaussianNoise", Role.NOISE, ("stddev", "seed")),
    LayerKind("GaussianDropout", Role.NOISE, ("rate", "seed")),
    # Normalization and scaling
    LayerKind("BatchNormalization", Role.NORMALIZATION, ("axis", "momentum", "epsilon")),
    LayerKind("SyncBatchNormalization", Role.NORMALIZATION, ("axis", "momentum", "epsilon")),
    LayerKind("LayerNormalization", Role.NORMALIZATION, ("axis", "epsilon")),
    LayerKind("GroupNormalization", Role.NORMALIZATION, ("groups", "axis", "epsilon")),
    LayerKind("UnitNormalization", Role.NORMALIZATION, ("axis",)),
    LayerKind("RMSNormalization", Role.NORMALIZATION, ("axis", "epsilon")),  # Keras 3
    LayerKind("Rescaling", Role.SCALING, ("scale", "offset")),
    LayerKind(
        "Normalization", Role.SCALING, ("axis", "mean", "variance", "invert"), common_word=True
    ),
    # Augmentation
    LayerKind("RandomBrightness", Role.AUGMENTATION, ("factor", "value_range", "seed")),
    LayerKind("RandomContrast", Role.AUGMENTATION, ("factor",)),
    LayerKind("RandomCrop", Role.AUGMENTATION, ("height", "width", "seed")),
    LayerKind("RandomFlip", Role.AUGMENTATION, ("mode", "seed")),
    LayerKind("RandomHeight", Role.AUGMENTATION, ("factor", "interpolation", "seed")),  # Keras 2
    LayerKind("RandomWidth", Role.AUGMENTATION, ("factor", "interpolation", "seed")),  # Keras 2
    LayerKind("RandomRotation", Role.AUGMENTATION, ("factor", *_MOVE[2:])),
    LayerKind("RandomTranslation", Role.AUGMENTATION, _MOVE),
    LayerKind("RandomZoom", Role.AUGMENTATION, _MOVE),
    # Augmentation, Keras 3
    LayerKind("AugMix", Role.AUGMENTATION, ("value_range",)),
    LayerKind("AutoContrast", Role.AUGMENTATION, ("value_range",)),
    LayerKind("ContrastLimitedAdaptiveHistogramEqualization", Role.AUGMENTATION, ("value_range",)),
    LayerKind("CutMix", Role.AUGMENTATION, ("factor", "seed", "data_format")),
    LayerKind("Equalization", Role.AUGMENTATION, ("value_range", "bins", "data_format")),
    LayerKind("MixUp", Role.AUGMENTATION, ("alpha", "data_format", "seed")),
    LayerKind("RandAugment", Role.AUGMENTATION, ("value_range", "num_ops", "factor")),
    LayerKind("RandomColorDegeneration", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomColorJitter", Role.AUGMENTATION, ("value_range",)),
    LayerKind("RandomElasticTransform", Role.AUGMENTATION, ("factor", "scale")),
    LayerKind("RandomErasing", Role.AUGMENTATION, ("factor", "scale", "fill_value", "value_range")),
    LayerKind("RandomGaussianBlur", Role.AUGMENTATION, ("factor", "kernel_size", "sigma")),
    LayerKind("RandomGrayscale", Role.AUGMENTATION, ("factor", "data_format", "seed")),
    LayerKind("RandomHue", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomInvert", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomPerspective", Role.AUGMENTATION, ("factor", "scale", "interpolation")),
    LayerKind("RandomPosterization", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomSaturation", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomSharpness", Role.AUGMENTATION, ("factor", "value_range")),
    LayerKind("RandomShear", Role.AUGMENTATION, ("x_factor", "y_factor", "interpolation")),
    LayerKind("Solarization", Role.AUGMENTATION, ("addition_factor", "threshold_factor")),
    # Merge
    LayerKind("Add", Role.MERGE, function="add", common_word=True),
    LayerKind("Subtract", Role.MERGE, function="subtract", common_word=True),
    LayerKind("Multiply", Role.MERGE, function="multiply", common_word=True),
    LayerKind("Average", Role.MERGE, function="average", common_word=True),
    LayerKind("Maximum", Role.MERGE, function="maximum", common_word=True),
    LayerKind("Minimum", Role.MERGE, function="minimum", common_word=True),
    LayerKind("Concatenate", Role.MERGE, ("axis",), function="concatenate"),
    LayerKind("Dot", Role.MERGE, ("axes", "normalize"), function="dot", common_word=True),
    LayerKind(
        "Merge", Role.MERGE, ("layers", "mode"), function="merge", common_word=True
    ),  # Keras 1
    # Attention
    LayerKind("Attention", Role.ATTENTION, ("use_scale", "score_mode"), common_word=True),
    LayerKind("AdditiveAttention", Role.ATTENTION, ("use_scale",)),
    LayerKind(
        "MultiHeadAttention",
        Role.ATTENTION,
        ("num_heads", "key_dim", "value_dim", "dropout", "use_bias", "output_shape"),
        weights=True,
    ),
    LayerKind(
        "GroupQueryAttention",  # Keras 3
        Role.ATTENTION,
        ("head_dim", "num_query_heads", "num_key_value_heads", "dropout", "use_bias"),
        weights=True,
    ),
    # Wrapper
    LayerKind("Wrapper", Role.WRAPPER, ("layer",), common_word=True),
    LayerKind("TimeDistributed", Role.WRAPPER, ("layer",)),
    LayerKind("Bidirectional", Role.WRAPPER, ("layer", "merge_mode", "weights", "backward_layer")),
    LayerKind("SpectralNormalization", Role.WRAPPER, ("layer", "power_iterations")),
    LayerKind("RNN", Role.WRAPPER, ("cell", "return_sequences", "return_state", "go_backwards")),
    # Input
    LayerKind("Input", Role.INPUT, ("shape",), common_word=True),  # batch_size or batch_shape next
    LayerKind("InputLayer", Role.INPUT, ("shape",)),  # input_shape before Keras 3
    # Opaque
    LayerKind("Lambda", Role.OPAQUE, ("function", "output_shape", "mask", "arguments")),
    LayerKind("Pipeline", Role.OPAQUE, ("layers", "name"), common_word=True),  # Keras 3
    LayerKind("TFSMLayer", Role.OPAQUE, ("filepath", "call_endpoint")),  # Keras 3
    LayerKind("FlaxLayer", Role.OPAQUE, ("module", "method", "variables")),  # Keras 3
    LayerKind("JaxLayer", Role.OPAQUE, ("call_fn", "init_fn", "params", "state")),  # Keras 3
    LayerKind("TorchModuleWrapper", Role.OPAQUE, ("module", "name")),  # Keras 3
    LayerKind("MaxNumBoundingBoxes", Role.OPAQUE, ("max_number", "fill_value")),  # Keras 3
    LayerKind("MelSpectrogram", Role.OPAQUE, ("fft_length",)),  # Keras 3
    LayerKind("STFTSpectrogram", Role.OPAQUE, ("mode", "frame_length")),  # Keras 3
    LayerKind("CategoryEncoding", Role.OPAQUE, ("num_tokens", "output_mode", "sparse")),
    LayerKind(
        "Discretization", Role.OPAQUE, ("bin_boundaries", "num_bins", "epsilon"), common_word=True
    ),
    LayerKind("HashedCrossing", Role.OPAQUE, ("num_bins", "output_mode", "sparse")),
    LayerKind("Hashing", Role.OPAQUE, ("num_bins", "mask_value", "salt"), common_word=True),
    LayerKind("IntegerLookup", Role.OPAQUE, ("max_tokens", "num_oov_indices")),
    LayerKind("StringLookup", Role.OPAQUE, ("max_tokens", "num_oov_indices")),
    LayerKind("TextVectorization", Role.OPAQUE, ("max_tokens", "standardize", "split")),
    LayerKind("DenseFeatures", Role.OPAQUE, ("feature_columns",)),  # tf_keras 2
    LayerKind("DynamicEmbedding", Role.OPAQUE),  # tf_keras 2, experimental
    LayerKind("DynamicLookup", Role.OPAQUE),  # tf_keras 2, experimental
    LayerKind("RandomFourierFeatures", Role.OPAQUE),  # tf_keras 2, experimental
)

LAYERS: Final[Mapping[str, LayerKind]] = {row.name: row for row in _ROWS}

MERGE_FUNCTIONS: Final[Mapping[str, str]] = {
    row.function: row.name for row in _ROWS if row.function is not None
}
"""Lower-case functions of `keras.layers` -> the layer they build and call on their first argument.

The other positional parameters of the function are those of the layer.
"""

LAYER_ACTIVATIONS: Final[Mapping[str, str]] = {
    row.name: row.applies for row in _ROWS if row.applies is not None
}
"""Layer that is an activation by itself -> activation."""

PARAMETER_ALIASES: Final[Mapping[str, str]] = {
    # Layers
    "output_dim": "units",
    "nb_filter": "filters",
    "filter_length": "kernel_size",
    "init": "kernel_initializer",
    "inner_init": "recurrent_initializer",
    "inner_activation": "recurrent_activation",
    "forget_bias_init": "unit_forget_bias",
    "border_mode": "padding",
    "subsample": "strides",
    "subsample_length": "strides",
    "stride": "strides",
    "pool_length": "pool_size",
    "atrous_rate": "dilation_rate",
    "dim_ordering": "data_format",
    "bias": "use_bias",
    "p": "rate",
    "sigma": "stddev",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
    "W_regularizer": "kernel_regularizer",
    "U_regularizer": "recurrent_regularizer",
    "b_regularizer": "bias_regularizer",
    "W_constraint": "kernel_constraint",
    "U_constraint": "recurrent_constraint",
    "b_constraint": "bias_constraint",
    "beta_init": "beta_initializer",
    "gamma_init": "gamma_initializer",
    "concat_axis": "axis",
    # Models
    "input": "inputs",
    "output": "outputs",
    "nb_epoch": "epochs",
    "samples_per_epoch": "steps_per_epoch",
    "nb_val_samples": "validation_steps",
    "val_samples": "steps",
    "max_q_size": "max_queue_size",
    "nb_worker": "workers",
    "pickle_safe": "use_multiprocessing",
}
"""Keyword of Keras 1 -> keyword of Keras 2 and 3.

A keyword that is among the callee's own parameters keeps its name: `output_dim` of Embedding,
`sigma` of RandomGaussianBlur, `output` of the backend's crossentropies.
"""
