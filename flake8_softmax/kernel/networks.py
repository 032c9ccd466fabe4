"""What Keras models consist of and were compiled with, read from the dicts of their objects.

Keras 3, tf_keras and the Keras in TensorFlow. What is of another class, such as a layer of the
user's own, is not looked at and stays unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from flake8_softmax.kernel.classes import attributes, function_path, is_of, member, path_of
from flake8_softmax.knowledge.layers import LAYERS, LayerKind
from flake8_softmax.knowledge.losses import CLASSES as LOSSES
from flake8_softmax.knowledge.metrics import ADAPTING
from flake8_softmax.knowledge.metrics import CLASSES as METRICS
from flake8_softmax.known import (
    HIDDEN,
    Hidden,
    Item,
    KnownCompilation,
    KnownDict,
    KnownList,
    KnownModel,
    KnownObject,
    KnownStep,
)

MOST_STEPS: Final = 400
"""How many layers of a model are read."""

MOST_ITEMS: Final = 64
"""How many items of a list or dict are read."""

DEEPEST: Final = 6
"""How many models may be in each other."""

USUAL_THRESHOLD: Final = 0.5
"""Where metrics cut probabilities if they are not told."""

_ROOTS: Final = ("keras.", "tf_keras.", "tensorflow.python.keras.")
_PLAIN: Final = (bool, int, float, str, type(None))
_SCALARS: Final = ("float32", "float64", "int32", "int64")
_LISTS: Final = ("TrackedList", "ListWrapper", "_TupleWrapper")
_ALSO: Final = ("data_format", "merge_mode", "return_sequences", "return_state")
"""Arguments of layers that are given by their names only."""

_Held: TypeAlias = Mapping[str, Any]


def known_model(value: object) -> KnownModel | None:
    """The layers of a model, None if the object is no Sequential or functional model of Keras."""
    return _model(value, 0)


def _model(value: object, depth: int) -> KnownModel | None:
    name = _keras_class(value)
    if name not in ("Sequential", "Functional") or depth > DEEPEST:
        return None
    held = attributes(value)
    compiled = _compilation(held) if depth == 0 else None
    if name == "Sequential":
        steps = _stacked(held, depth)
        return KnownModel("sequential", steps, (len(steps) - 1,), compiled, id(value))
    network = _Network(depth)
    outputs = tuple(map(network.place_of, _outputs(held)))
    if not outputs or len(network.steps) > MOST_STEPS:
        return None
    return KnownModel("functional", tuple(network.steps), outputs, compiled, id(value))


def _keras_class(value: object) -> str | None:
    """The name of the class of an object, if Keras has defined it."""
    path = path_of(value)
    return path[1] if path is not None and f"{path[0]}.".startswith(_ROOTS) else None


def _layer_class(value: object) -> str | None:
    """The name of the class of a layer; operations on tensors have the same names."""
    path = path_of(value)
    known = path is not None and ".layers." in path[0] and path[1] in LAYERS
    return _keras_class(value) if known else None


def _stacked(held: _Held, depth: int) -> tuple[KnownStep, ...]:
    """The steps of a Sequential model."""
    layers = _items(held.get("_layers")) or _items(held.get("_self_tracked_trackables")) or ()
    first = layers[0] if layers else None
    is_input = _keras_class(first) == "InputLayer"
    steps = [KnownStep(None, shape=_input_shape(first) if is_input else None)]
    for layer in layers[is_input:MOST_STEPS]:
        steps.append(KnownStep(_layer(layer, depth), (len(steps) - 1,)))
    return tuple(steps)


def _input_shape(layer: object) -> tuple[int | None, ...] | None:
    held = attributes(layer)
    shape = held.get("batch_shape", held.get("_batch_shape", held.get("_batch_input_shape")))
    items = _items(shape)
    if not items or not all(is_of(one, int, type(None)) for one in items):
        return None
    return tuple(items[1:])


def _outputs(held: _Held) -> Sequence[object]:
    """The tensors that come out of a functional model."""
    found = held.get("_outputs", held.get("outputs", held.get("_nested_outputs")))
    items = _items(found)
    return items if items is not None else [] if found is None else [found]


class _Network:
    """The steps of a functional model, found from its outputs back; each call of a layer is one."""

    def __init__(self, depth: int) -> None:
        self.steps: list[KnownStep] = []
        self._places: dict[tuple[int, object], int] = {}
        self._depth = depth

    def place_of(self, output: object) -> int:
        """The place of the step that gives a tensor."""
        pending = [output]
        while pending and len(self.steps) <= MOST_STEPS:
            operation, index, _ = _origin(pending[-1])
            key = id(operation), index
            operands = _operands(operation, index)
            missing = [one for one in operands if self._place(one) is None]
            if key in self._places or not missing:
                pending.pop()
                self._add(key, operation, operands)
            elif len(pending) > MOST_STEPS:
                break
            else:
                pending.extend(missing)
        return self._place(output) or 0

    def _add(self, key: tuple[int, object], operation: object, operands: Sequence[object]) -> None:
        if key in self._places:
            return
        places = tuple(place for one in operands if (place := self._place(one)) is not None)
        if _keras_class(operation) == "InputLayer":
            step = KnownStep(None, shape=_input_shape(operation))
        else:
            second = any(_origin(one)[2] for one in operands)
            step = KnownStep(HIDDEN if second else _layer(operation, self._depth), places)
        self._places[key] = len(self.steps)
        self.steps.append(step)

    def _place(self, tensor: object) -> int | None:
        operation, index, _ = _origin(tensor)
        return self._places.get((id(operation), index))


def _origin(tensor: object) -> tuple[object, int, int]:
    """The layer that gave a tensor, in which of its calls, and which of the results it is."""
    history = attributes(tensor).get("_keras_history") if _keras_class(tensor) else None
    if _keras_class(history) != "KerasHistory" or not isinstance(history, tuple):
        return None, 0, 0
    operation, index, place = tuple.__iter__(history)
    return operation, index, place


def _operands(operation: object, index: int) -> Sequence[object]:
    """The tensors that a layer of Keras was given in one of its calls."""
    held = attributes(operation) if _keras_class(operation) else {}
    nodes = _items(held.get("_inbound_nodes", held.get("_inbound_nodes_value"))) or ()
    node = nodes[index] if index < len(nodes) else None
    inside = attributes(node) if _keras_class(node) == "Node" else {}
    arguments = inside.get("arguments")
    given = attributes(arguments).get("keras_tensors") if _keras_class(arguments) else None
    return _items(inside.get("_keras_inputs", given)) or ()


def _layer(value: object, depth: int) -> KnownObject | KnownModel | Hidden:
    """A layer of Keras with its arguments, or a model in a model."""
    model = _model(value, depth + 1)
    name = _layer_class(value)
    if model is not None or name is None:
        return model if model is not None else HIDDEN
    held = _settings(value)
    wanted = dict.fromkeys((*_parameters(LAYERS[name]), *_ALSO))
    found = ((one, _item(held[one], depth)) for one in wanted if one in held)
    return KnownObject(name, tuple(pair for pair in found if not _is_default(name, pair[1])))


def _settings(layer: object) -> _Held:
    """What a layer was made with, also what it passed on to its cell."""
    held = attributes(layer)
    cell = held.get("cell")
    inner = attributes(cell) if _keras_class(cell) is not None else {}
    wrapped = {"layer": held["forward_layer"]} if "forward_layer" in held else {}
    return {**inner, **wrapped, **held}


def _parameters(kind: LayerKind) -> tuple[str, ...]:
    named = tuple(one for one in kind.parameters if one != "backward_layer")
    return named if kind.units is None else (*named, kind.units)


def _is_default(layer: str, item: Item) -> bool:
    """Whether an argument says no more than its absence: what bends a ReLU, if it does not."""
    return layer == "ReLU" and (item is None or item == 0)


def _item(value: object, depth: int = 0) -> Item:
    """An argument as data; HIDDEN where it is an object of which nothing is known."""
    if is_of(value, *_PLAIN):
        return value  # type: ignore[return-value]
    items = _items(value)
    if items is not None and depth <= DEEPEST:
        return KnownList(tuple(_item(one, depth + 1) for one in items[:MOST_ITEMS]))
    if type(value) is dict or _keras_class(value) == "TrackedDict":
        return _dict(value, depth)
    if _is_scalar(value):
        return value.item()  # type: ignore[attr-defined,no-any-return]
    function = function_path(value)
    if function is not None:
        return function[1] if f"{function[0]}.".startswith(_ROOTS) else HIDDEN
    return _object(value, depth)


def _is_scalar(value: object) -> bool:
    """Whether this is a single number of NumPy, as Keras 2 keeps some arguments."""
    if type(value) is member("numpy", "ndarray"):
        return bool(value.ndim == 0 and value.dtype.kind in "biuf")  # type: ignore[attr-defined]
    return any(type(value) is member("numpy", name) for name in _SCALARS)


def _dict(value: Any, depth: int) -> Item:
    items = list(dict.items(value))[:MOST_ITEMS]
    if any(type(name) is not str for name, _ in items):
        return HIDDEN
    return KnownDict(tuple((name, _item(one, depth + 1)) for name, one in items))


def _object(value: object, depth: int) -> Item:
    layer = _layer(value, depth)
    name = _keras_class(value)
    if layer is not HIDDEN or name is None:
        return layer
    if name in LOSSES:
        return _loss(value, name)
    if name in METRICS and not ADAPTING & _given(value):
        return KnownObject(name)
    return HIDDEN


def _loss(value: object, name: str) -> KnownObject:
    held = attributes(value)
    given = held.get("_fn_kwargs")
    from_logits = held.get("from_logits")
    if from_logits is None and type(given) is dict:
        from_logits = given.get("from_logits", False)
    known: Item = from_logits if type(from_logits) is bool else HIDDEN
    return KnownObject(name, () if known is False else (("from_logits", known),))


def _given(value: object) -> frozenset[str]:
    """The arguments of a metric that differ from what they are when they are not given."""
    held = attributes(value)
    settings = {name.lstrip("_").removeprefix("init_"): one for name, one in held.items()}
    return frozenset(
        name for name, one in settings.items() if name in ADAPTING and not _is_usual(name, one)
    )


def _is_usual(name: str, value: object) -> bool:
    if name == "threshold" and is_of(value, float):
        return value == USUAL_THRESHOLD
    return value is None or value is False


def _compilation(held: _Held) -> KnownCompilation | None:
    """What a model was compiled with."""
    if held.get("compiled", held.get("_is_compiled")) is not True:
        return None
    losses = _inside(held, ("_compile_loss", "compiled_loss"), ("_user_loss", "_user_losses"))
    metrics = _inside(held, ("_compile_metrics", "compiled_metrics"), ("_user_metrics",))
    loss = _item(held["loss"]) if held.get("loss") is not None else losses
    return KnownCompilation(loss, metrics)


def _inside(held: _Held, names: Sequence[str], inner: Sequence[str]) -> Item:
    """What an object of Keras under one of `names` holds under one of `inner`."""
    for outer in names:
        found = held.get(outer)
        inside = attributes(found) if _keras_class(found) else {}
        for name in inner:
            if name in inside:
                return _item(inside[name])
    return None


def _items(value: object) -> Sequence[Any] | None:
    """The items of a list or tuple, also in the form in which Keras and TensorFlow keep them."""
    if is_of(value, list, tuple):
        return value  # type: ignore[return-value]
    path = path_of(value)
    if path is None or path[1] not in _LISTS:
        return None
    stored = attributes(value).get("_storage")
    if type(stored) is list:
        return stored
    return list(list.__iter__(value)) if isinstance(value, list) else None
