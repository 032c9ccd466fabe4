"""What is known of libraries, in one table of functions and one of methods.

The key of a function is its canonical dotted path. `keras.layers.*` stands for every name of a
section that has no row of its own, `sklearn.**` for whatever is below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

from flake8_softmax.interpreter.library import (
    applications,
    compilation,
    containers,
    data,
    estimators,
    generators,
    images,
    layers,
    losses,
    metrics,
    models,
    ops,
    optimizers,
    own_layers,
    preprocessing,
    python,
    streams,
    tables,
    tensor_methods,
    tensorflow1,
    training,
    wrappers,
)
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.objects import is_custom_layer, is_model
from flake8_softmax.interpreter.values import (
    Const,
    DictRef,
    Generator,
    Instance,
    Layer,
    LayerOf,
    ListRef,
    ModelRef,
    Partial,
    Scaler,
    Stream,
    Table,
    Tensor,
    Value,
)

LibraryMethod: TypeAlias = Callable[[Machine, Call, Any], Value]

DEEPEST_SECTION: Final = 8
"""How many names the path of a section may have."""

FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **applications.FUNCTIONS,
    **data.FUNCTIONS,
    **estimators.FUNCTIONS,
    **generators.FUNCTIONS,
    **images.FUNCTIONS,
    **layers.FUNCTIONS,
    **losses.FUNCTIONS,
    **metrics.FUNCTIONS,
    **models.FUNCTIONS,
    **ops.FUNCTIONS,
    **optimizers.FUNCTIONS,
    **preprocessing.FUNCTIONS,
    **python.FUNCTIONS,
    **streams.FUNCTIONS,
    **tables.FUNCTIONS,
    **tensorflow1.FUNCTIONS,
    **wrappers.FUNCTIONS,
}

_MODEL_METHODS: Final = {
    **models.METHODS,
    **compilation.METHODS,
    **training.METHODS,
    **own_layers.METHODS,
}

METHODS: Final[Mapping[type[Value], Mapping[str, LibraryMethod]]] = {
    Const: containers.TEXT_METHODS,
    DictRef: containers.DICT_METHODS,
    Generator: generators.METHODS,
    Instance: _MODEL_METHODS,
    Layer: models.LAYER_METHODS,
    LayerOf: models.LAYER_OF_METHODS,
    ListRef: containers.LIST_METHODS,
    ModelRef: _MODEL_METHODS,
    Partial: {**estimators.METHODS, **wrappers.METHODS},
    Scaler: preprocessing.METHODS,
    Stream: streams.METHODS,
    Table: tables.METHODS,
    Tensor: tensor_methods.METHODS,
}


@lru_cache(maxsize=4096)
def function_at(path: str) -> Invoker | None:
    """What is known of the function at a path, by its own row or that of the nearest section."""
    section, _, _ = path.rpartition(".")
    known = FUNCTIONS.get(path) or FUNCTIONS.get(f"{section}.*")
    names = path.split(".", DEEPEST_SECTION)[:-1]
    while known is None and names:
        known = FUNCTIONS.get(".".join((*names, "**")))
        names.pop()
    return known


def method_of(receiver: Value, name: str) -> LibraryMethod | None:
    """What is known of a method of a library's object; objects of the program may be models."""
    if isinstance(receiver, Instance) and not is_model(receiver):
        return own_layers.METHODS.get(name) if is_custom_layer(receiver) else None
    methods = METHODS.get(type(receiver), {})
    return methods.get(name) or methods.get("*")
