"""Models of Keras wrapped as estimators of scikit-learn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.library.training import evaluate, fit
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.objects import is_model
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Function,
    ListRef,
    Partial,
    Ref,
    TupleValue,
    Value,
)


def wrap(machine: Machine, call: Call) -> Value:
    """`KerasClassifier(build_fn=f)`: the function that builds the model is called."""
    build = call.first("build_fn", "model")
    if build is None:
        return UNKNOWN
    model = build.value
    if isinstance(model, Function):
        model = machine.invoke(Call(call.node, model, (), dict(call.keywords), open=True))
    if not isinstance(model, Ref) or not is_model(model):
        return UNKNOWN
    return Partial(Api(call.path), (Argument(model, call.node),), {})


def _model_of(wrapped: Value) -> Ref | None:
    """The model in a wrapper, if the value is one."""
    if not isinstance(wrapped, Partial) or wrapped.function not in _WRAPPERS:
        return None
    model = wrapped.arguments[0].value
    return model if isinstance(model, Ref) else None


def _fit(machine: Machine, call: Call, wrapped: Partial) -> Value:
    """`fit(x, y)`: the labels are encoded as the loss wants them."""
    model = _model_of(wrapped)
    data = call.get("X", 0) or call.get("x")
    if model is not None and data is not None:
        fit(machine, replace(call, arguments=(data,), keywords={}), model, ("x",))
    return wrapped


def _predict(machine: Machine, call: Call, wrapped: Partial) -> Value:
    """`predict(x)` gives classes, `score(x, y)` a number."""
    model = _model_of(wrapped)
    data = call.get("X", 0) or call.get("x")
    if model is not None and data is not None:
        evaluate(machine, replace(call, arguments=(data,), keywords={}), model)
    return UNKNOWN


def _cross_validate(machine: Machine, call: Call) -> Value:
    """`cross_val_score(estimator, X, y)`, which fits the estimator on parts of the data."""
    estimator, data = call.get("estimator", 0), call.get("X", 1)
    wrapped = estimator.value if estimator is not None else UNKNOWN
    if isinstance(wrapped, Partial) and data is not None:
        _fit(machine, replace(call, arguments=(data,), keywords={}), wrapped)
    return UNKNOWN


def _search(machine: Machine, call: Call) -> Value:
    """`GridSearchCV(estimator, ...)`, `VotingClassifier([(name, estimator)])`: as the estimator."""
    given = call.first("estimator", "base_estimator", "estimators")
    found = given.value if given is not None else UNKNOWN
    for _ in range(2):
        items = items_of(machine, found) if isinstance(found, ListRef | TupleValue) else None
        found = items[-1] if items else found
    return found if _model_of(found) is not None else UNKNOWN


CROSS_VALIDATING: Final = ("cross_val_predict", "cross_val_score", "cross_validate")
"""Functions that fit what they are given."""

_PATHS: Final = tuple(
    f"{section}.{name}"
    for section in ("keras.wrappers", "scikeras.wrappers")
    for name in ("KerasClassifier", "KerasRegressor")
)
_WRAPPERS: Final = tuple(map(Api, _PATHS))

FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **dict.fromkeys(_PATHS, wrap),
    **{
        f"sklearn.{section}.{name}": _cross_validate
        for section in ("model_selection", "cross_validation")
        for name in CROSS_VALIDATING
    },
    "sklearn.ensemble.AdaBoostClassifier": _search,
    "sklearn.ensemble.BaggingClassifier": _search,
    "sklearn.ensemble.VotingClassifier": _search,
    "sklearn.grid_search.GridSearchCV": _search,
    "sklearn.model_selection.GridSearchCV": _search,
    "sklearn.model_selection.RandomizedSearchCV": _search,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Partial], Value]]] = {
    "fit": _fit,
    "predict": _predict,
    "score": _predict,
}
