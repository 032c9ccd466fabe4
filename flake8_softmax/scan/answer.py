"""What becomes of one file: its status, its findings and its models as rows of the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from flake8_softmax import checker
from flake8_softmax.finding import CellSpan, Finding
from flake8_softmax.model_facts import ModelFacts, OutputFacts, Site

Status: TypeAlias = Literal[
    "ok",
    "skipped",
    "undecodable",
    "not-analysed",
    "timeout",
    "killed",
    "error",
    "unreadable",
]
"""What became of an input; `error` is a failure of the linter, `killed` that of its process."""

FAILURES: Final[tuple[Status, ...]] = ("timeout", "killed", "error", "unreadable")
"""The statuses that somebody may want to mend."""

Row: TypeAlias = dict[str, Any]

_INTERNAL_ERROR: Final = "SMX001"
_NOT_ANALYSED: Final = "SMX003"


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of the analysis of one text; `cpu` in seconds of a processor, if it is known."""

    status: Status
    reason: str | None = None
    cpu: float | None = None
    findings: Sequence[Row] = ()
    models: Sequence[Row] = ()


def as_json(answer: Answer) -> Row:
    """As JSON has it."""
    return {
        "status": answer.status,
        "reason": answer.reason,
        "cpu": answer.cpu,
        "findings": list(answer.findings),
        "models": list(answer.models),
    }


def from_json(row: Mapping[str, Any]) -> Answer:
    """The answer that `as_json` made."""
    return Answer(**row)


def answer_of(made: checker.Analysis, reported: Sequence[Finding], cpu: float) -> Answer:
    """The answer for an analysis; `reported` are those of its findings that are selected."""
    status, reason = _status(made)
    findings = [_finding(one) for one in reported]
    models = [row for one in made.models for row in _models(one)]
    return Answer(status, reason, cpu, findings, models)


def _status(made: checker.Analysis) -> tuple[Status, str | None]:
    if not made.is_python:
        return "not-analysed", "it is not Python"
    codes = {one.code: one.message for one in made.findings}
    if _INTERNAL_ERROR in codes:
        return "error", codes[_INTERNAL_ERROR]
    if _NOT_ANALYSED in codes:
        return "not-analysed", codes[_NOT_ANALYSED].removeprefix("not analysed: ")
    return "ok", None


def _finding(finding: Finding) -> Row:
    other = finding.related[0] if finding.related else None
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "opt_in": finding.code.startswith(checker.OPT_IN),
        "message": finding.message,
        "row": finding.span.start.row,
        "col": finding.span.start.column + 1,
        "end_row": finding.span.end.row,
        "end_col": finding.span.end.column + 1,
        **_cell(finding.cell),
        "other_path": None,
        "other_row": other.span.start.row if other is not None else None,
    }


def _cell(cell: CellSpan | None) -> Row:
    if cell is None:
        return {"cell": None, "cell_row": None, "cell_col": None}
    start = cell.start
    return {"cell": cell.number, "cell_row": start.row, "cell_col": start.column + 1}


def _models(model: ModelFacts) -> list[Row]:
    """A row for each output, one if none is known."""
    outputs = model.outputs or (OutputFacts(),)
    shared = _shared(model)
    return [
        {**shared, "output": number, **_output(output, model.reason)}
        for number, output in enumerate(outputs, 1)
    ]


def _shared(model: ModelFacts) -> Row:
    low, high = model.data.bounds or (None, None)
    return {
        **_site(model.site),
        "form": model.form,
        "base": model.base,
        "compiled": model.compiled,
        "layers": model.layers,
        "input_shape": _listed(model.input_shape),
        "input_scaling": model.inside,
        "data_source": model.data.source,
        "data_low": low,
        "data_high": high,
        "data_scaling": _listed(model.data.scaling),
        "metrics": _listed(model.metrics),
        "optimizer": model.optimizer,
        "learning_rate": model.learning_rate,
        "uses": [use.method for use in model.uses],
        "fitted": bool(model.fits),
    }


def _site(site: Site) -> Row:
    start = site.span.start
    return {"row": start.row, "col": start.column + 1, **_cell(site.cell)}


def _output(output: OutputFacts, reason: str | None) -> Row:
    labels = output.labels
    why = reason or output.reason
    return {
        "output_name": output.name,
        "output_layer": output.layer,
        "activation": output.activation,
        "units": output.units,
        "loss": output.loss,
        "from_logits": output.from_logits,
        "labels": labels.encoding if labels is not None else None,
        "classes": labels.classes if labels is not None else None,
        "first_class": labels.first if labels is not None else None,
        "understood": why is None,
        "reason": why,
    }


def _listed(items: Sequence[object] | None) -> list[object] | None:
    return None if items is None else list(items)
