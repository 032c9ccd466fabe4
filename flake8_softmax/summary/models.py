"""From what the interpreter remembers of models to one row for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.history import History
from flake8_softmax.interpreter.library import training, wrappers
from flake8_softmax.interpreter.library.graphs import TAPE
from flake8_softmax.interpreter.model_calls import calls_in
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import Compilation, ModelUse
from flake8_softmax.interpreter.run import Interpretation
from flake8_softmax.interpreter.values import Graph, Instance, ModelRef, Ref, Tensor
from flake8_softmax.model_facts import DataFacts, Form, ModelFacts, OutputFacts, Site, UseFacts
from flake8_softmax.program.program import Program
from flake8_softmax.summary.compiled import metrics_of, optimizer_of, output_of, outputs_of
from flake8_softmax.summary.data import data_facts
from flake8_softmax.summary.joined import joined
from flake8_softmax.summary.networks import Networks
from flake8_softmax.summary.origins import Foreign, Origins
from flake8_softmax.summary.strangers import strangers
from flake8_softmax.summary.targets import labels_of, loss_by_hand
from flake8_softmax.summary.words import brief, dotted, receiver

_CALLED: Final = (TAPE, "compile", *training.METHODS, *wrappers.METHODS, *wrappers.CROSS_VALIDATING)

KEYWORDS: Final = frozenset(f" {name.lower()} " for name in _CALLED)
"""A program without one of these words compiles, trains and uses no model."""

MOST_AT_ONE_CALL: Final = 16
"""How many runs of one call of `compile` are looked at."""

MOST_COMPILATIONS: Final = 8
"""With how many of the compilations that may hold a use of a model is shown; the last ones."""


def models_of(
    program: Program, run: Interpretation, foreign: Foreign | None = None
) -> tuple[ModelFacts, ...]:
    """The models that a program compiles, trains or uses, in the order of the file.

    `foreign` knows the other files of the project.
    """
    kept = _kept(run.compilations)
    reasons = _not_understood(program, run, kept)
    used = [use.at for use in run.history.model_uses.values()]
    located = program.locate([*kept, *used, *reasons])
    sites = {node: Site(found.in_file, found.cell) for node, found in located.items()}
    files = Origins(foreign)
    known = _Known(run.history, Networks(run.history), sites, labels_of(run), files)
    return joined((*known.rows(kept), *strangers(run.history, reasons, sites)))


def _kept(compilations: Sequence[Compilation]) -> dict[cst.CSTNode, list[Compilation]]:
    """The compilations by their call."""
    kept: defaultdict[cst.CSTNode, list[Compilation]] = defaultdict(list)
    for compilation in compilations:
        if len(kept[compilation.at]) < MOST_AT_ONE_CALL:
            kept[compilation.at].append(compilation)
    return dict(kept)


def _not_understood(
    program: Program, run: Interpretation, kept: Mapping[cst.CSTNode, object]
) -> dict[cst.Call, Reason]:
    """The calls on what is not known to be a model, or that the run did not reach, and why."""
    known = {use.at for use in run.history.model_uses.values() if use.model is not None}
    missed = Reason.BUDGET if run.exhausted else Reason.NOT_RUN
    reasons = {
        call: reason
        for call, reason in run.model_calls.items()
        if isinstance(call, cst.Call) and reason and call not in kept and call not in known
    }
    unseen = (call for call, _ in calls_in(program.statements) if call not in run.model_calls)
    return {**reasons, **dict.fromkeys(unseen, missed)}


@dataclass(frozen=True, slots=True)
class _Known:
    """The models that the interpreter has met."""

    history: History
    networks: Networks
    sites: Mapping[cst.CSTNode, Site]
    labels: Mapping[Tensor, Labels | None]
    origins: Origins

    def rows(self, kept: Mapping[cst.CSTNode, Sequence[Compilation]]) -> Iterator[ModelFacts]:
        """A row for each compilation, and one for each model without."""
        compiled = [one for at in kept for one in kept[at] if at in self.sites]
        firsts = {one.setup.model: one for one in reversed(compiled)}
        trained: defaultdict[Compilation, list[ModelUse]] = defaultdict(list)
        others: defaultdict[Ref, list[ModelUse]] = defaultdict(list)
        for use in self.history.model_uses.values():
            if use.model is None or use.at not in self.sites:
                continue
            found = _compilations_of(use, kept) or [
                one for one in (firsts.get(use.model),) if one is not None
            ]
            for one in found:
                trained[one].append(use)
            if not found:
                others[use.model].append(use)
        for one in compiled:
            yield self._compiled(one, trained[one])
        for model, uses in others.items():
            yield self._used(model, uses)

    def _compiled(self, compilation: Compilation, uses: Sequence[ModelUse]) -> ModelFacts:
        setup = compilation.setup
        optimizer, rate = optimizer_of(setup.optimizer)
        row = self._model(setup.model, setup.graph, compilation.at, uses)
        labels = self._labels(compilation.tensors, uses)
        outputs = outputs_of(setup, compilation.tensors, labels, self.origins)
        return replace(
            row,
            compiled=True,
            outputs=outputs,
            metrics=metrics_of(setup),
            optimizer=optimizer,
            learning_rate=rate,
            reason=_why_not_understood(setup.reason, outputs),
        )

    def _used(self, model: Ref, uses: Sequence[ModelUse]) -> ModelFacts:
        """A model that is not compiled."""
        graphs = [use.graph for use in uses if use.graph is not None]
        row = self._model(model, graphs[0] if graphs else None, uses[0].at, uses)
        outputs = tuple(map(output_of, graphs[0].outputs)) if graphs else ()
        if len(outputs) == 1 and any(use.method == TAPE for use in uses):
            name, logits = loss_by_hand(self.history, graphs)
            outputs = (replace(outputs[0], loss=name, from_logits=logits),)
        return replace(row, outputs=outputs, reason=None if graphs else _why_not_known(row.form))

    def _model(
        self, model: Ref | None, graph: Graph | None, at: cst.CSTNode, uses: Sequence[ModelUse]
    ) -> ModelFacts:
        return ModelFacts(
            self.sites[at],
            _form(model),
            compiled=False,
            name=receiver(at) or _function(at),
            base=_class(model) or self.networks.pretrained(graph),
            layers=self.networks.layers(graph),
            input_shape=self.networks.shape(graph),
            inside=self.networks.inside(graph),
            uses=tuple(
                UseFacts(brief(use.method), self.sites[use.at], self._data(use)) for use in uses
            ),
            file=self.origins.of_model(model),
        )

    def _data(self, use: ModelUse) -> DataFacts:
        file = self.origins.of_data(use.use)
        return replace(data_facts(use), file=file)

    def _labels(
        self, tensors: Sequence[Tensor], uses: Sequence[ModelUse]
    ) -> Mapping[Tensor, Labels]:
        found = {one: known for one in tensors if (known := self.labels.get(one)) is not None}
        given = {use.labels for use in uses if use.labels is not None}
        if len(tensors) == 1 and len(given) == 1 and tensors[0] not in self.labels:
            found[tensors[0]] = given.pop()
        return found


def _compilations_of(
    use: ModelUse, kept: Mapping[cst.CSTNode, Sequence[Compilation]]
) -> list[Compilation]:
    """Those that may hold when a model is used, or that of the same call on the same model."""
    found: dict[Compilation, None] = {}
    for made in use.compilations:
        runs = kept.get(made.at, ())
        same = [one for one in runs if one is made or one.setup.model == use.model]
        found.update(dict.fromkeys([made] if made in same else same or runs[:1]))
    return list(found)[-MOST_COMPILATIONS:]


def _form(model: Ref | None) -> Form:
    if isinstance(model, ModelRef):
        return model.built
    return "subclass" if isinstance(model, Instance) else "unknown"


def _class(model: Ref | None) -> str | None:
    return brief(model.cls.node.name.value) if isinstance(model, Instance) else None


def _function(at: cst.CSTNode) -> str | None:
    """The model that is called like a function."""
    names = dotted(at.func) if isinstance(at, cst.Call) else ()
    return brief(".".join(names)) or None


def _why_not_understood(reason: Reason | None, outputs: Sequence[OutputFacts]) -> str | None:
    """Of losses in a list, the reason of the first says more than that of the list."""
    if reason is Reason.LOSS and outputs and outputs[0].reason is not None:
        return outputs[0].reason
    return reason.value if reason is not None else None


def _why_not_known(form: Form) -> str:
    reason = Reason.LOADED if form == "loaded" else Reason.LAYERS
    return reason.value
