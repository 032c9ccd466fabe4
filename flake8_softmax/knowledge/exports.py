"""What `from module import *` brings, for the modules of Keras that are so imported.

Read from Keras 3.15 and tf_keras 2.21, with what Keras 1 and 2 exported besides. Keras 2 declared
no `__all__`, so `from keras.models import *` also gave `Input` and `InputLayer`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flake8_softmax.knowledge import activations, applications, datasets, layers, losses, metrics


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FACTORY: Final = frozenset({"get", "serialize", "deserialize"})
_LAYERS: Final = frozenset(
    {
        *layers.LAYERS,
        *layers.MERGE_FUNCTIONS,
        "Layer",
        "InputSpec",
        "serialize",
        "deserialize",
        "experimental",  # tf_keras 2
    }
)
_MODELS: Final = _names(
    """
    Input InputLayer Model Sequential clone_model experimental load_model model_from_config
    model_from_json model_from_yaml save_model
    """
)
_UTILS: Final = _names(
    """
    Config CustomObjectScope FeatureSpace GeneratorEnqueuer HDF5Matrix OrderedEnqueuer Progbar
    PyDataset Sequence SequenceEnqueuer SidecarEvaluator StepsPerExecutionTuner TimedThread
    array_to_img audio_dataset_from_directory bounding_boxes clear_session
    convert_all_kernels_in_model custom_object_scope deserialize_keras_object
    disable_interactive_logging enable_interactive_logging experimental generic_utils
    get_custom_objects get_file get_registered_name get_registered_object get_source_inputs
    image_dataset_from_directory img_to_array is_interactive_logging_enabled is_keras_tensor
    legacy load_img model_to_dot multi_gpu_model normalize np_utils pack_x_y_sample_weight
    pad_sequences plot_model print_summary register_keras_serializable save_img
    serialize_keras_object set_random_seed split_dataset standardize_dtype
    text_dataset_from_directory timeseries_dataset_from_array to_categorical to_ordinal
    unpack_x_y_sample_weight vis_utils warmstart_embedding_matrix
    """
)
_OPTIMIZERS: Final = _names(
    """
    Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lamb Lion LossScaleOptimizer
    MultiOptimizer Muon Nadam Optimizer OptimizerMap RMSprop SGD ScheduleFreeAdamW TFOptimizer
    deserialize experimental get legacy schedules serialize
    """
)
_CALLBACKS: Final = _names(
    """
    BackupAndRestore BaseLogger CSVLogger Callback CallbackList EarlyStopping History
    LambdaCallback LearningRateScheduler ModelCheckpoint OrbaxCheckpoint ProgbarLogger
    ReduceLROnPlateau RemoteMonitor SidecarEvaluatorModelExport SwapEMAWeights TensorBoard
    TerminateOnNaN experimental
    """
)
_IMAGE: Final = _names(
    """
    DataFrameIterator DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator
    apply_affine_transform apply_brightness_shift apply_channel_shift apply_transform
    array_to_img flip_axis image_dataset_from_directory img_to_array list_pictures load_img
    random_brightness random_channel_shift random_rotation random_shear random_shift random_zoom
    save_img smart_resize transform_matrix_offset_center
    """
)
_SEQUENCE: Final = _names(
    """
    TimeseriesGenerator make_sampling_table pad_sequences skipgrams
    """
)
_TEXT: Final = _names(
    """
    Tokenizer hashing_trick one_hot text_to_word_sequence tokenizer_from_json
    """
)
_PREPROCESSING: Final = _names(
    """
    image image_dataset_from_directory sequence text text_dataset_from_directory
    timeseries_dataset_from_array
    """
)
_INITIALIZERS: Final = _names(
    """
    Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity IdentityInitializer
    Initializer LecunNormal LecunUniform Ones Orthogonal OrthogonalInitializer RandomNormal
    RandomUniform STFT STFTInitializer TruncatedNormal VarianceScaling Zeros constant
    deserialize get glorot_normal glorot_uniform he_normal he_uniform identity lecun_normal
    lecun_uniform ones orthogonal random_normal random_uniform serialize stft truncated_normal
    variance_scaling zeros
    """
)
_REGULARIZERS: Final = _names(
    """
    L1 L1L2 L2 OrthogonalRegularizer Regularizer activity_l1 activity_l1l2 activity_l2
    deserialize get l1 l1_l2 l1l2 l2 orthogonal_regularizer serialize
    """
)
_CONSTRAINTS: Final = _names(
    """
    Constraint MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm deserialize get max_norm
    maxnorm min_max_norm non_neg nonneg radial_constraint serialize unit_norm unitnorm
    """
)
_BACKEND: Final = _names(
    """
    abs all any arange argmax argmin backend batch_dot batch_flatten batch_get_value
    batch_normalization batch_set_value bias_add binary_crossentropy binary_focal_crossentropy
    cast cast_to_floatx categorical_crossentropy categorical_focal_crossentropy clear_session
    clip concatenate constant conv1d conv2d conv2d_transpose conv3d cos count_params
    ctc_batch_cost ctc_decode ctc_label_dense_to_sparse cumprod cumsum depthwise_conv2d dot
    dropout dtype elu epsilon equal eval exp expand_dims eye flatten floatx foldl foldr function
    gather get_uid get_value gradients greater greater_equal hard_sigmoid image_data_format
    image_dim_ordering in_test_phase in_top_k in_train_phase int_shape is_float_dtype
    is_int_dtype is_keras_tensor is_sparse l2_normalize learning_phase learning_phase_scope less
    less_equal local_conv1d local_conv2d log logsumexp manual_variable_initialization map_fn max
    maximum mean min minimum moving_average_update name_scope ndim normalize_batch_in_training
    not_equal one_hot ones ones_like permute_dimensions placeholder pool2d pool3d pow
    print_tensor prod random_bernoulli random_binomial random_normal random_normal_variable
    random_uniform random_uniform_variable relu repeat repeat_elements reset_uids reshape
    resize_images resize_volumes result_type reverse rnn round separable_conv2d set_epsilon
    set_floatx set_image_data_format set_image_dim_ordering set_learning_phase set_value shape
    sigmoid sign sin softmax softplus softsign sparse_categorical_crossentropy
    spatial_2d_padding spatial_3d_padding sqrt square squeeze stack standardize_dtype std
    stop_gradient sum switch tanh temporal_padding tile to_dense transpose truncated_normal
    update update_add update_sub var variable zeros zeros_like experimental
    """
)
_OPS: Final = _names(
    """
    abs absolute adaptive_average_pool adaptive_max_pool add all allclose amax amin angle any
    append arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin
    argpartition argsort array array_split associative_scan average average_pool bartlett
    batch_normalization binary_crossentropy bincount bitwise_and bitwise_invert
    bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman
    broadcast_to cast categorical_crossentropy cbrt cdist ceil celu cholesky cholesky_inverse
    clip concatenate cond conj conjugate conv conv_transpose convert_to_numpy convert_to_tensor
    copy corrcoef correlate cos cosh count_nonzero cross ctc_decode ctc_loss cumprod cumsum
    custom_gradient deg2rad depth_to_space depthwise_conv det diag diagflat diagonal diff
    digitize divide divide_no_nan dot dot_product_attention dsplit dstack dtype eig eigh einsum
    elu empty empty_like equal erf erfc erfinv exp exp2 expand_dims expm1 extract_sequences eye
    fabs fft fft2 flip fliplr flipud floor floor_divide fmax fmin fmod fold fori_loop full
    full_like gcd gelu geomspace get_item glu greater greater_equal hamming hanning hard_shrink
    hard_sigmoid hard_silu hard_swish hard_tanh heaviside histogram hsplit hstack hypot i0
    identity ifft2 imag image in_top_k inner inv irfft is_tensor isclose isfinite isin isinf
    isnan isneginf isposinf isreal istft jvp kaiser kron layer_normalization lcm ldexp
    leaky_relu left_shift less less_equal linalg linspace log log10 log1p log2 log_sigmoid
    log_softmax logaddexp logaddexp2 logdet logical_and logical_not logical_or logical_xor
    logspace logsumexp lstsq lu_factor map matmul matrix_rank max max_pool maximum mean median
    meshgrid min minimum mod moments moveaxis multi_hot multiply nan_to_num nanargmax nanargmin
    nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile
    nanstd nansum nanvar ndim negative nextafter nn nonzero norm normalize not_equal numpy
    one_hot ones ones_like outer pad percentile pinv polar power prod psnr ptp qr quantile
    rad2deg ravel real rearrange reciprocal relu relu6 repeat reshape rfft right_shift
    rms_normalization roll rot90 round rsqrt saturate_cast scan scatter scatter_update
    searchsorted segment_max segment_min segment_prod segment_sum select selu separable_conv
    shape sigmoid sign signbit silu sin sinc sinh size slice slice_update slogdet soft_shrink
    softmax softplus softsign solve solve_triangular sort space_to_depth
    sparse_categorical_crossentropy sparse_plus sparse_sigmoid sparsemax split sqrt square
    squareplus squeeze stack std stft stop_gradient subtract sum svd swapaxes swish switch take
    take_along_axis tan tanh tanh_shrink tensordot threshold tile top_k trace transpose
    trapezoid tri tril triu true_divide trunc unfold unique unravel_index unstack vander var
    vdot vectorize vectorized_map view view_as_complex view_as_real vsplit vstack where
    while_loop zeros zeros_like
    """
)
_KERAS: Final = _names(
    """
    DTypePolicy FloatDTypePolicy Function Initializer Input InputSpec KerasTensor Layer Loss
    Metric Model Operation Optimizer Quantizer Regularizer RematScope Sequential StatelessScope
    SymbolicScope Variable activations applications backend callbacks config constraints
    datasets device distillation distribution dtensor dtype_policies estimator experimental export
    initializers layers legacy losses metrics mixed_precision models name_scope ops optimizers
    preprocessing quantizers random regularizers remat saving tree utils visualization wrappers
    """
)
_APPLICATIONS: Final = frozenset(applications.MODELS) | frozenset(applications.PREPROCESS_MODES)

STAR_EXPORTS: Final[Mapping[str, frozenset[str]]] = {
    "keras": _KERAS,
    "keras.activations": frozenset(activations.FUNCTIONS) | _FACTORY,
    "keras.applications": _APPLICATIONS,
    **{
        f"keras.applications.{module}": frozenset(
            {
                *(row.name for row in applications.MODELS.values() if row.module == module),
                "preprocess_input",
                "decode_predictions",
            }
        )
        for module in applications.PREPROCESS_MODES
    },
    "keras.applications.resnet50": frozenset(
        {"ResNet50", "preprocess_input", "decode_predictions"}
    ),
    "keras.applications.mobilenetv2": frozenset(
        {"MobileNetV2", "preprocess_input", "decode_predictions"}
    ),
    "keras.backend": _BACKEND,
    "keras.callbacks": _CALLBACKS,
    "keras.constraints": _CONSTRAINTS,
    "keras.datasets": frozenset(datasets.DATASETS),
    **{f"keras.datasets.{name}": frozenset({"load_data"}) for name in datasets.DATASETS},
    "keras.datasets.imdb": frozenset({"load_data", "get_word_index"}),
    "keras.datasets.reuters": frozenset({"load_data", "get_word_index", "get_label_names"}),
    "keras.initializers": _INITIALIZERS,
    "keras.layers": _LAYERS,
    # Keras 1 and 2; no harm that each gives a little more than it did
    **{
        f"keras.layers.{module}": _LAYERS
        for module in (
            "advanced_activations",
            "convolutional",
            "convolutional_recurrent",
            "core",
            "embeddings",
            "local",
            "merge",
            "noise",
            "normalization",
            "pooling",
            "recurrent",
            "wrappers",
        )
    },
    "keras.losses": frozenset({*losses.CLASSES, *losses.FUNCTIONS, "Loss", "Reduction"}) | _FACTORY,
    "keras.metrics": frozenset({*metrics.CLASSES, *metrics.FUNCTIONS, "Metric", "experimental"})
    | _FACTORY,
    "keras.models": _MODELS,
    "keras.ops": _OPS,
    "keras.optimizers": _OPTIMIZERS,
    "keras.preprocessing": _PREPROCESSING,
    "keras.preprocessing.image": _IMAGE,
    "keras.preprocessing.sequence": _SEQUENCE,
    "keras.preprocessing.text": _TEXT,
    "keras.regularizers": _REGULARIZERS,
    "keras.utils": _UTILS,
    "keras.utils.np_utils": frozenset({"to_categorical", "normalize"}),
}
"""Module -> names. A module that is not here brings names that nobody knows."""
