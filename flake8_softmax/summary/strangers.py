"""Calls on what may be a model and is not understood, grouped by what they are called on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import libcst as cst

from flake8_softmax.interpreter.history import History
from flake8_softmax.interpreter.model_calls import method_of_keras
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import ModelUse
from flake8_softmax.model_facts import DataFacts, ModelFacts, Site, UseFacts
from flake8_softmax.summary.compiled import metrics_of, optimizer_of, outputs_of
from flake8_softmax.summary.data import data_facts
from flake8_softmax.summary.joined import order
from flake8_softmax.summary.origins import Origins
from flake8_softmax.summary.words import receiver


@dataclass(slots=True)
class _Group:
    """The calls on one object from its `compile` on."""

    name: str | None
    calls: list[cst.Call] = field(default_factory=list)


def strangers(
    history: History, reasons: Mapping[cst.Call, Reason], sites: Mapping[cst.CSTNode, Site]
) -> Iterator[ModelFacts]:
    """A row for each object that is not understood; `reasons` say of its calls why."""
    uses = {use.at: use for use in history.model_uses.values() if use.model is None}
    placed = sorted((call for call in reasons if call in sites), key=lambda at: order(sites[at]))
    for group in _grouped(placed):
        if any(_may_be_of_keras(call, reasons[call]) for call in group.calls):
            yield _row(group, history, uses, reasons, sites)


def _may_be_of_keras(call: cst.Call, reason: Reason) -> bool:
    """Whether a call is surely of Keras, or may be: not of what another library returns."""
    foreign = _method(call) == "compile" or reason is Reason.CALL
    return method_of_keras(call) is not None or not foreign


def _grouped(calls: Sequence[cst.Call]) -> list[_Group]:
    groups: list[_Group] = []
    newest: dict[str, _Group] = {}
    for call in calls:
        name = receiver(call)
        group = newest.get(name) if name is not None and _method(call) != "compile" else None
        if group is None:
            group = _Group(name)
            groups.append(group)
        if name is not None:
            newest[name] = group
        group.calls.append(call)
    return groups


def _method(call: cst.Call) -> str:
    return call.func.attr.value if isinstance(call.func, cst.Attribute) else ""


def _row(
    group: _Group,
    history: History,
    uses: Mapping[cst.CSTNode, ModelUse],
    reasons: Mapping[cst.Call, Reason],
    sites: Mapping[cst.CSTNode, Site],
) -> ModelFacts:
    first = group.calls[0]
    reason = reasons[first]
    row = ModelFacts(
        sites[first],
        "loaded" if reason is Reason.LOADED else "unknown",
        _method(first) == "compile",
        group.name,
        uses=tuple(
            UseFacts(_method(call), sites[call], _data(uses.get(call), reasons[call]))
            for call in group.calls
            if _method(call) != "compile"
        ),
        reason=reason.value,
    )
    setup = history.strangers.get(first)
    if setup is None:
        return row
    optimizer, rate = optimizer_of(setup.optimizer)
    return replace(
        row,
        outputs=outputs_of(setup, (), {}, Origins(None)),
        metrics=metrics_of(setup),
        optimizer=optimizer,
        learning_rate=rate,
    )


def _data(use: ModelUse | None, reason: Reason) -> DataFacts:
    return DataFacts(reason=reason.value) if use is None else data_facts(use)
