"""Who answers a call: the program's own code, or what we know of a library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.arithmetic import mark_sampled
from flake8_softmax.interpreter.functions import call_function, instantiate
from flake8_softmax.interpreter.hidden_softmax import mark_used
from flake8_softmax.interpreter.library import (
    data,
    layers,
    losses,
    metrics,
    models,
    ops,
    python,
    tensor_methods,
)
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import class_attribute, is_custom_layer, is_model
from flake8_softmax.interpreter.sequences import items_of, set_entry, set_items
from flake8_softmax.interpreter.tensors import same_values
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Bound,
    ClassValue,
    Const,
    DictRef,
    Function,
    Generator,
    Graph,
    Instance,
    Layer,
    LayerOf,
    ListRef,
    Loss,
    Method,
    ModelRef,
    Partial,
    Ref,
    Repeat,
    Scaler,
    Scaling,
    Stream,
    Tensor,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.applications import MODELS, PREPROCESS_MODES
from flake8_softmax.knowledge.layers import LAYERS
from flake8_softmax.knowledge.losses import BACKEND_FUNCTIONS
from flake8_softmax.knowledge.metrics import CLASSES as METRIC_CLASSES

LIBRARIES: Final = frozenset(
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


def invoke(machine: Machine, call: Call) -> Value:
    """The result of a call."""
    match call.function:
        case Api(path=path):
            return _api(machine, call, path)
        case Function() as function:
            return call_function(machine, function, call)
        case Bound(function=function, receiver=receiver):
            return call_function(machine, function, call, receiver)
        case ClassValue() as cls:
            return instantiate(machine, cls, call)
        case Method(receiver=receiver, name=name):
            return _method(machine, call, receiver, name)
        case Layer() as layer:
            return models.apply(machine, layer, call.value("inputs", 0), call.node)
        case ModelRef() as model:
            return models.apply_model(machine, model, call.value("inputs", 0), call.node)
        case Instance() as instance:
            return _instance(machine, call, instance)
        case Loss() as loss:
            return losses.call_object(machine, call, loss)
        case Partial() as partial:
            arguments = (*partial.arguments, *call.arguments)
            keywords = {**partial.keywords, **call.keywords}
            return machine.invoke(
                replace(call, function=partial.function, arguments=arguments, keywords=keywords)
            )
        case _:
            _escape(machine, call)
            return UNKNOWN


def _instance(machine: Machine, call: Call, instance: Instance) -> Value:
    own = class_attribute(machine, instance.cls, "__call__")
    if isinstance(own, Function):
        return call_function(machine, own, call, instance)
    if is_model(instance):
        method = class_attribute(machine, instance.cls, "call")
        if isinstance(method, Function):
            return _predicted(call, call_function(machine, method, call, instance))
        return models.apply_model(machine, instance, call.value("inputs", 0), call.node)
    if is_custom_layer(instance):
        return models.apply(machine, instance, call.value("inputs", 0), call.node)
    return UNKNOWN


def _predicted(call: Call, result: Value) -> Value:
    """What a subclassed model returns is its prediction for the first argument."""
    if not isinstance(result, Tensor):
        return result
    given = call.arguments[0].value if call.arguments else UNKNOWN
    samples = given.samples if isinstance(given, Tensor) else None
    return replace(result, op="call", operands=(result,), at=call.node, samples=samples)


def _escape(machine: Machine, call: Call) -> None:
    """The arguments were handed to code we cannot see, which may change them.

    Models and arrays are taken to be changed only by a call that is a statement of its own.
    """
    alone = machine.bare is call.node
    for argument in (*call.arguments, *call.keywords.values()):
        value = argument.value
        if isinstance(value, Tensor):
            mark_used(machine, value)
        if isinstance(value, ListRef):
            held = items_of(machine, value) or ()
            set_items(machine, value, (*held, Repeat(UNKNOWN)))
        elif isinstance(value, DictRef):
            set_entry(machine, value, UNKNOWN, UNKNOWN)
        elif alone and isinstance(value, ModelRef):
            models.escape(machine, value)
        elif alone and isinstance(value, Tensor) and isinstance(argument.at, cst.Name):
            machine.assign(argument.at.value, unknown_tensor(value))


def _method(machine: Machine, call: Call, receiver: Value, name: str) -> Value:
    match receiver:
        case Tensor():
            return tensor_methods.method(machine, call, receiver, name)
        case ListRef():
            return python.list_method(machine, call, receiver, name)
        case DictRef():
            return python.dict_method(machine, call, receiver, name)
        case Ref() if is_model(receiver):
            return models.method(machine, call, receiver, name)
        case Generator():
            return data.generator_method(machine, call, receiver, name)
        case Stream():
            return data.stream_method(machine, call, receiver, name)
        case Scaler():
            return data.scaler_method(machine, call, receiver, name)
        case Const():
            return python.text_method(call, receiver, name)
        case LayerOf(model=model) if name == "set_weights":
            return models.loaded(machine, model)
        case Layer() if name in ("__call__", "call"):
            return models.apply(machine, receiver, call.value("inputs", 0), call.node)
        case _:
            return UNKNOWN


_LAYER_PATHS: Final = ("keras.layers.", "tensorflow.layers.", "tensorflow.contrib.")
"""Functions that call a layer, which counts its tensors as used itself."""


def _api(machine: Machine, call: Call, path: str) -> Value:
    if not path.startswith(_LAYER_PATHS):
        for value in call.values:
            if isinstance(value, Tensor):
                mark_used(machine, value)
    exact = _EXACT.get(path)
    if exact is not None:
        return exact(machine, call)
    section, _, name = path.rpartition(".")
    handler = _SECTIONS.get(section)
    if handler is not None:
        return handler(machine, call, name)
    handle = _by_prefix(path)
    if handle is not None:
        return handle(machine, call, path)
    if ops.known(path):
        return ops.call(machine, call, path)
    if path.partition(".")[0] not in LIBRARIES:
        _escape(machine, call)
    return UNKNOWN


@lru_cache(maxsize=4096)
def _by_prefix(path: str) -> Callable[[Machine, Call, str], Value] | None:
    return next((handle for prefix, handle in _PREFIXES if path.startswith(prefix)), None)


def _builtin(machine: Machine, call: Call, name: str) -> Value:
    handler = python.BUILTINS.get(name)
    return handler(machine, call) if handler is not None else UNKNOWN


def _loss(machine: Machine, call: Call, name: str) -> Value:
    return losses.construct(machine, call, name)


def _metric(machine: Machine, call: Call, name: str) -> Value:
    if name in METRIC_CLASSES:
        return metrics.construct(machine, call, name)
    return losses.construct(machine, call, name)


def _backend(machine: Machine, call: Call, name: str) -> Value:
    if name in BACKEND_FUNCTIONS:
        return losses.backend(machine, call, name)
    if name in ("set_image_data_format", "set_image_dim_ordering"):
        machine.channels_first = call.value("data_format", 0) not in _CHANNELS_LAST
    path = f"keras.backend.{name}"
    return ops.call(machine, call, path) if ops.known(path) else UNKNOWN


_CHANNELS_LAST: Final = (Const("channels_last"), Const("tf"))


def _keras_ops(machine: Machine, call: Call, name: str) -> Value:
    if name in BACKEND_FUNCTIONS:
        return losses.backend(machine, call, name)
    path = f"keras.ops.{name}"
    return ops.call(machine, call, path) if ops.known(path) else UNKNOWN


def _activation(machine: Machine, call: Call, name: str) -> Value:
    if name == "get" and call.arguments:
        return call.arguments[0].value
    path = f"keras.activations.{name}"
    return ops.call(machine, call, path) if ops.known(path) else UNKNOWN


def _utils(machine: Machine, call: Call, name: str) -> Value:
    match name:
        case "to_categorical":
            return data.to_categorical(machine, call)
        case "normalize":
            value = call.first("x")
            scaled = value.value if value is not None else UNKNOWN
            return data.rescaled(scaled, Scaling("standardise", call.node))
        case "load_img":
            return data.image(call, "load_img")
        case "img_to_array":
            value = call.first("img")
            image = value.value if value is not None else UNKNOWN
            if not isinstance(image, Tensor):
                return UNKNOWN
            return replace(same_values(image, "cast", call.node), dtype="float32")
        case "image_dataset_from_directory":
            return data.image_dataset(call)
        case "ImageDataGenerator":
            return data.generator(call)
        case _:
            return UNKNOWN


def _datasets(machine: Machine, call: Call, path: str) -> Value:
    module, _, name = path.removeprefix("keras.datasets.").rpartition(".")
    return data.load_data(machine, call, module) if name == "load_data" else UNKNOWN


def _applications(machine: Machine, call: Call, path: str) -> Value:
    module, _, name = path.removeprefix("keras.applications.").rpartition(".")
    if name in MODELS:
        return models.application(machine, call, name)
    if name == "preprocess_input":
        return _preprocess(call, PREPROCESS_MODES.get(module))
    return UNKNOWN


def _preprocess(call: Call, mode: str | None) -> Value:
    argument = call.first("x")
    value = argument.value if argument is not None else UNKNOWN
    chosen = call.get("mode")
    if chosen is not None:
        mode = chosen.text
    if mode == "identity":
        return value
    return data.rescaled(value, Scaling("preprocess", call.node, mode=mode))


def _tf1_layer(machine: Machine, call: Call, path: str) -> Value:
    name = path.rpartition(".")[2]
    if name in LAYERS:
        return layers.construct(machine, call, name)
    kind = LAYERS.get(_TF1_LAYERS.get(name, ""))
    inputs = call.first("inputs")
    if kind is None or inputs is None:
        return UNKNOWN
    keywords = dict(call.keywords)
    contrib = "contrib" in path or "slim" in path
    if contrib:
        keywords = {_CONTRIB_NAMES.get(n, n): a for n, a in keywords.items()}
    rest = call.arguments[1:] if call.arguments else ()
    layer = layers.make_layer(machine, replace(call, arguments=rest, keywords=keywords), kind)
    if contrib and "activation" not in keywords and layer.head is not None:
        layer = replace(layer, head=replace(layer.head, activation="relu"))
    return models.apply(machine, layer, inputs.value, call.node)


_TF1_LAYERS: Final = {
    "dense": "Dense",
    "fully_connected": "Dense",
    "linear": "Dense",
    "conv1d": "Conv1D",
    "conv2d": "Conv2D",
    "convolution2d": "Conv2D",
    "conv2d_transpose": "Conv2DTranspose",
    "flatten": "Flatten",
    "dropout": "Dropout",
    "max_pooling2d": "MaxPooling2D",
    "average_pooling2d": "AveragePooling2D",
    "max_pool2d": "MaxPooling2D",
    "batch_normalization": "BatchNormalization",
    "batch_norm": "BatchNormalization",
}

_CONTRIB_NAMES: Final = {
    "activation_fn": "activation",
    "num_outputs": "units",
    "scope": "name",
}


def _decoded(machine: Machine, call: Call, path: str) -> Value:
    name = path.rpartition(".")[2]
    if name.startswith("decode_") and name not in ("decode_csv", "decode_raw", "decode_base64"):
        return replace(data.image(call, f"tf.io.{name}"), dtype=None)
    if name == "convert_image_dtype" or name == "per_image_standardization":
        value = call.first("image")
        step = Scaling("standardise", call.node)
        return data.rescaled(value.value if value else UNKNOWN, step)
    if path.startswith("tensorflow.image."):
        value = call.first("image", "images")
        if value is not None and isinstance(value.value, Tensor):
            same = name.startswith(("resize", "random_flip", "flip", "central_crop", "random_crop"))
            operand = value.value
            return same_values(operand, "identity", call.node) if same else unknown_tensor(operand)
    return UNKNOWN


def _tensorflow(machine: Machine, call: Call, path: str) -> Value:
    op = losses.logits_op(path)
    if op is not None:
        return losses.call_logits_op(machine, call, op)
    if ops.known(path):
        return ops.call(machine, call, path)
    return UNKNOWN


def _sklearn(machine: Machine, call: Call, path: str) -> Value:
    name = path.rpartition(".")[2]
    if name == "train_test_split":
        return data.train_test_split(machine, call)
    known = name in data.SCALERS or name in data.ENCODERS
    return Scaler(name, call.node) if known else UNKNOWN


def _cv2(machine: Machine, call: Call, path: str) -> Value:
    name = path.rpartition(".")[2]
    if name in ("resize", "cvtColor", "flip") and call.arguments:
        value = call.arguments[0].value
        return same_values(value, "identity", call.node) if isinstance(value, Tensor) else UNKNOWN
    return UNKNOWN


def _clone(machine: Machine, call: Call) -> Value:
    given = call.get("model", 0)
    graph = models.graph_of(machine, given.value) if given is not None else None
    ref = ModelRef(machine.store.new_key(), call.node)
    if isinstance(graph, Graph) and "clone_function" not in call.keywords:
        models.set_graph(machine, ref, graph)
    return ref


def _wrapped_model(machine: Machine, call: Call) -> Value:
    """scikit-learn's wrapper calls the function that builds the model."""
    build = call.first("build_fn", "model")
    if build is not None and isinstance(build.value, Function):
        machine.invoke(Call(call.node, build.value, (), dict(call.keywords), open=True))
    return UNKNOWN


def _same_value(machine: Machine, call: Call) -> Value:
    return call.arguments[0].value if call.arguments else UNKNOWN


def _partial(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return UNKNOWN
    return Partial(call.arguments[0].value, call.arguments[1:], call.keywords)


def _shape_variable(machine: Machine, call: Call) -> Value:
    shape = call.get("shape", 1)
    return ops.shaped("variable", machine, shape.value if shape else UNKNOWN, call.node)


def _convolved(machine: Machine, call: Call) -> Value:
    kernel = call.get("filters", 1) or call.get("filter") or call.get("kernel")
    value = kernel.value if kernel is not None else UNKNOWN
    size = value.size if isinstance(value, Tensor) else None
    return Tensor(op="convolution", at=call.node, size=size, rank=4)


_TF1_CELLS: Final = {
    "BasicLSTMCell": "LSTMCell",
    "LSTMCell": "LSTMCell",
    "LayerNormBasicLSTMCell": "LSTMCell",
    "GRUCell": "GRUCell",
    "BasicRNNCell": "SimpleRNNCell",
}


def _tf1_cell(machine: Machine, call: Call, path: str) -> Value:
    name = path.rpartition(".")[2]
    if name not in _TF1_CELLS:
        return UNKNOWN
    by_position = 2 if name in ("GRUCell", "BasicRNNCell") else 1
    keywords = {("units" if n == "num_units" else n): a for n, a in call.keywords.items()}
    arguments = call.arguments[:by_position]
    return layers.construct(
        machine, replace(call, arguments=arguments, keywords=keywords), _TF1_CELLS[name]
    )


def _sampled(machine: Machine, call: Call) -> Value:
    for value in call.values:
        if isinstance(value, Tensor):
            mark_sampled(machine, value)
    return unknown_tensor(at=call.node)


def _tape(machine: Machine, call: Call) -> Value:
    return Method(UNKNOWN, "<tape>")


def _read_image(machine: Machine, call: Call) -> Value:
    return data.image(call, getattr(call.function, "path", ""))


_EXACT: Final[Mapping[str, Callable[[Machine, Call], Value]]] = {
    "keras.models.Sequential": models.sequential,
    "keras.models.Model": models.functional,
    "keras.models.Functional": models.functional,
    "keras.models.clone_model": _clone,
    **dict.fromkeys(
        (
            "keras.models.load_model",
            "keras.models.model_from_json",
            "keras.models.model_from_yaml",
            "keras.saving.load_model",
            "tensorflow.saved_model.load_model",
        ),
        models.load,
    ),
    "keras.wrappers.KerasClassifier": _wrapped_model,
    "keras.wrappers.KerasRegressor": _wrapped_model,
    "scikeras.wrappers.KerasClassifier": _wrapped_model,
    "scikeras.wrappers.KerasRegressor": _wrapped_model,
    **dict.fromkeys(("numpy.load", "numpy.loadtxt", "numpy.genfromtxt"), data.load_array),
    "pandas.get_dummies": data.get_dummies,
    "copy.copy": _same_value,
    "copy.deepcopy": _same_value,
    "functools.partial": _partial,
    "tensorflow.function": _same_value,
    "tensorflow.get_variable": _shape_variable,
    "tensorflow.nn.conv2d": _convolved,
    "tensorflow.GradientTape": _tape,
    **dict.fromkeys(
        ("tensorflow.random.categorical", "tensorflow.multinomial", "keras.random.categorical"),
        _sampled,
    ),
    "tensorflow.data.Dataset.from_tensor_slices": data.from_tensor_slices,
    "tensorflow_datasets.load": data.load_tfds,
    "tensorflow.losses.log_loss": losses.log_loss,
    **dict.fromkeys(data.IMAGE_READERS, _read_image),
}

_SECTIONS: Final[Mapping[str, Callable[[Machine, Call, str], Value]]] = {
    "builtins": _builtin,
    "keras.layers": layers.construct,
    "keras.losses": _loss,
    "keras.metrics": _metric,
    "keras.backend": _backend,
    "keras.ops": _keras_ops,
    "keras.activations": _activation,
    "keras.utils": _utils,
    "keras.preprocessing": _utils,
    "keras.preprocessing.image": _utils,
}

_PREFIXES: Final[tuple[tuple[str, Callable[[Machine, Call, str], Value]], ...]] = (
    ("keras.datasets.", _datasets),
    ("keras.applications.", _applications),
    ("tensorflow.contrib.slim.losses.", _tensorflow),
    ("tf_slim.losses.", _tensorflow),
    ("tensorflow.layers.", _tf1_layer),
    ("tensorflow.contrib.layers.", _tf1_layer),
    ("tensorflow.contrib.slim.", _tf1_layer),
    ("tensorflow.nn.rnn_cell.", _tf1_cell),
    ("tensorflow.contrib.rnn.", _tf1_cell),
    ("tensorflow.image.", _decoded),
    ("tensorflow.io.", _decoded),
    ("tensorflow.", _tensorflow),
    ("sklearn.", _sklearn),
    ("cv2.", _cv2),
)
