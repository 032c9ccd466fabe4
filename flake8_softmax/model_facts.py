"""What is known of the models of a program: plain frozen data, as JSON too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, cast

from flake8_softmax.finding import CellSpan, Position, Span

Form: TypeAlias = Literal[
    "sequential", "functional", "subclass", "application", "loaded", "copied", "unknown"
]
"""How a model is built; "application" is a network of `keras.applications`."""

Bounds: TypeAlias = tuple[float, float]
Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """A place in a file, in notebooks also the place in the cell."""

    span: Span
    cell: CellSpan | None = None


@dataclass(frozen=True, slots=True)
class DataFacts:
    """Data given to a model.

    `source` names where it comes from: a data set (`mnist`), or how it is read (`csv`). `bounds`
    are the least and the largest number it may hold. `scaling` are the steps that were taken since
    it was read, none if it is empty. `file` is the other file of the project that reads it. What is
    not known is None; `reason` says why nothing is.
    """

    source: str | None = None
    bounds: Bounds | None = None
    scaling: tuple[str, ...] | None = None
    reason: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """The labels of an output: their encoding, how many classes there are, and the first number."""

    encoding: str
    classes: int | None = None
    first: int | None = None


@dataclass(frozen=True, slots=True)
class OutputFacts:
    """An output of a model with its loss; what is not known is None.

    `name` is that of its layer, if it is given one, and `layer` the class of this. `loss` is the
    canonical name of a loss of Keras, or the expression given, from `loss_file` if that is another
    file of the project. `reason` says why the activation or the loss is not known.
    """

    name: str | None = None
    layer: str | None = None
    activation: str | None = None
    units: int | None = None
    loss: str | None = None
    from_logits: bool | None = None
    labels: LabelFacts | None = None
    reason: str | None = None
    loss_file: str | None = None


@dataclass(frozen=True, slots=True)
class UseFacts:
    """A call that gives data to a model: `fit`, `evaluate`, `predict` and kin.

    `method` is `validation_data` for that argument of `fit`, and `GradientTape` for a call of the
    model that a tape watches.
    """

    method: str
    site: Site
    data: DataFacts


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model as one `compile` call leaves it, or one that is only trained or used.

    `site` is the call of `compile`, else the first use. `name` is the expression that holds the
    model, `base` its class in the program or the network of `keras.applications`. `layers` counts
    without inputs, a model inside as one. `input_shape` is without the batch. `inside` is what the
    model itself does to its input: `rescaling`, `preprocess:tf` and kin, `embedding`, `normalized`
    before or after the first layer, or `none`. `metrics` may be those of Keras or expressions.
    `file` is the other file of the project that makes the model. What is not known is None;
    `reason` says why the model is not understood, and is None if it is.
    """

    site: Site
    form: Form
    compiled: bool
    name: str | None = None
    base: str | None = None
    layers: int | None = None
    input_shape: tuple[int | None, ...] | None = None
    inside: str | None = None
    outputs: tuple[OutputFacts, ...] = ()
    metrics: tuple[str, ...] | None = None
    optimizer: str | None = None
    learning_rate: float | None = None
    uses: tuple[UseFacts, ...] = ()
    reason: str | None = None
    file: str | None = None

    @property
    def fits(self) -> tuple[UseFacts, ...]:
        """Those of the uses that train the model."""
        return tuple(use for use in self.uses if use.method in TRAINING)

    @property
    def data(self) -> DataFacts:
        """The data that the model is trained on first, else what it is first given."""
        uses = self.fits or self.uses
        return uses[0].data if uses else DataFacts()


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """What a name holds at a place: numbers, as far as they are known, or a model.

    `size` is the length of the last axis; `output` is what made the numbers if a model did.
    """

    site: Site
    is_model: bool = False
    data: DataFacts | None = None
    labels: LabelFacts | None = None
    output: OutputFacts | None = None
    rank: int | None = None
    size: int | None = None
    dtype: str | None = None


TRAINING: Final = frozenset({"fit", "fit_generator", "train_on_batch", "GradientTape"})
"""The methods that train a model."""


def as_json(facts: ModelFacts) -> Json:
    """A model in the form of JSON; rows and columns count from 1, what is not known is null."""
    return {
        **_site(facts.site),
        "name": facts.name,
        "form": facts.form,
        "base": facts.base,
        "file": facts.file,
        "compiled": facts.compiled,
        "layers": facts.layers,
        "input": {
            "shape": _listed(facts.input_shape),
            "inside": facts.inside,
            **_data(facts.data),
        },
        "outputs": [_output(output) for output in facts.outputs],
        "metrics": _listed(facts.metrics),
        "optimizer": facts.optimizer,
        "learning_rate": facts.learning_rate,
        "uses": [
            {"method": use.method, **_site(use.site), "data": _data(use.data)} for use in facts.uses
        ],
        "reason": facts.reason,
    }


def from_json(row: Mapping[str, Any]) -> ModelFacts:
    """The model that `as_json` wrote; raises KeyError, TypeError or ValueError for other things."""
    uses = [
        UseFacts(use["method"], _site_from(use), _data_from(use["data"])) for use in row["uses"]
    ]
    return ModelFacts(
        site=_site_from(row),
        form=cast(Form, row["form"]),
        compiled=row["compiled"],
        name=row["name"],
        base=row["base"],
        layers=row["layers"],
        input_shape=_tuple(row["input"]["shape"]),
        inside=row["input"]["inside"],
        outputs=tuple(map(_output_from, row["outputs"])),
        metrics=_tuple(row["metrics"]),
        optimizer=row["optimizer"],
        learning_rate=row["learning_rate"],
        uses=tuple(uses),
        reason=row["reason"],
        file=row["file"],
    )


def _site(site: Site) -> Json:
    cell = site.cell
    return {
        "location": _position(site.span.start),
        "end_location": _position(site.span.end),
        "cell": cell.number if cell is not None else None,
        "cell_location": _position(cell.start) if cell is not None else None,
        "cell_end_location": _position(cell.end) if cell is not None else None,
    }


def _position(position: Position) -> Json:
    return {"row": position.row, "column": position.column + 1}


def _data(data: DataFacts) -> Json:
    return {
        "source": data.source,
        "bounds": _listed(data.bounds),
        "scaling": _listed(data.scaling),
        "reason": data.reason,
        "file": data.file,
    }


def _output(output: OutputFacts) -> Json:
    labels = output.labels
    return {
        "name": output.name,
        "layer": output.layer,
        "activation": output.activation,
        "units": output.units,
        "loss": output.loss,
        "from_logits": output.from_logits,
        "labels": None
        if labels is None
        else {"encoding": labels.encoding, "classes": labels.classes, "first": labels.first},
        "reason": output.reason,
        "loss_file": output.loss_file,
    }


def _listed(items: Sequence[object] | None) -> list[object] | None:
    return None if items is None else list(items)


def _tuple(items: Sequence[Any] | None) -> tuple[Any, ...] | None:
    return None if items is None else tuple(items)


def _site_from(row: Mapping[str, Any]) -> Site:
    span = Span(_position_from(row["location"]), _position_from(row["end_location"]))
    if row["cell"] is None:
        return Site(span)
    start, end = _position_from(row["cell_location"]), _position_from(row["cell_end_location"])
    return Site(span, CellSpan(row["cell"], start, end))


def _position_from(row: Mapping[str, int]) -> Position:
    return Position(row["row"], row["column"] - 1)


def _data_from(row: Mapping[str, Any]) -> DataFacts:
    bounds, scaling = _tuple(row["bounds"]), _tuple(row["scaling"])
    return DataFacts(
        row["source"], cast(Bounds | None, bounds), scaling, row["reason"], row["file"]
    )


def _output_from(row: Mapping[str, Any]) -> OutputFacts:
    labels = None if row["labels"] is None else LabelFacts(**row["labels"])
    return OutputFacts(**{**row, "labels": labels})
