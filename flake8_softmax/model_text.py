"""What is known of a model, in lines of text."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from flake8_softmax.model_facts import (
    Bounds,
    DataFacts,
    LabelFacts,
    ModelFacts,
    OutputFacts,
    Site,
    ValueFacts,
)

Line: TypeAlias = tuple[str, Sequence[tuple[str, int, int]]]
"""A line, and the styles of its parts with their begin and end."""

File: TypeAlias = tuple[str, tuple[ModelFacts, ...], str | None]
"""The name of a file, its models, and why it was not analysed."""

_LABEL: Final = 13
"""Columns of the words that say what a line is about."""

MOST_FILES: Final = 20
"""How many files without a model are named."""


def lines_of(where: str, row: ModelFacts, width: int) -> Iterator[Line]:
    """A model and `where` it is, in lines of at most `width` columns where words allow it."""
    head = f"{where} {_title(row)}"
    for number, line in enumerate(_wrapped(head, "", "  ", width)):
        yield line, [("bold", 0, len(where) if number == 0 else 0)]
    for label, text in _facts(row):
        style = "yellow" if label == "unknown" else "dim"
        start = f"  {label:<{_LABEL - 2}}"
        for number, line in enumerate(_wrapped(text, start, " " * _LABEL, width)):
            yield line, [(style, 0, _LABEL)] if number == 0 else ()


def _wrapped(text: str, first: str, rest: str, width: int) -> list[str]:
    wrapped = textwrap.wrap(
        text,
        max(width, 2 * _LABEL),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapped or [first]


def _title(row: ModelFacts) -> str:
    layers = f" of {_count(row.layers, 'layer')}" if row.layers is not None else ""
    here = "" if row.compiled or row.form == "unknown" else ", not compiled here"
    return f"{row.name or 'a model'}, {_form(row)}{layers}{_from(row.file)}{here}"


def _from(file: str | None) -> str:
    return f" from {file}" if file is not None else ""


def _form(row: ModelFacts) -> str:
    match row.form, row.base:
        case "subclass", str(name):
            return f"class {name}"
        case "application", str(name):
            return name
        case "copied", _:
            return "a copy"
        case "unknown", _:
            return "not understood"
        case form, None:
            return form
        case form, name:
            return f"{form} on {name}"


def _facts(row: ModelFacts) -> Iterator[tuple[str, str]]:
    """What is said of a model: each with the word for what it is about."""
    about_input = "; ".join(_input(row))
    if about_input:
        yield "input", about_input
    for output in row.outputs:
        about_output = "; ".join(output_words(output))
        if about_output:
            yield "output", about_output
    if row.metrics:
        yield "metrics", ", ".join(row.metrics)
    if row.optimizer:
        rate = "" if row.learning_rate is None else f", learning rate {row.learning_rate:g}"
        yield "optimizer", row.optimizer + rate
    for use in row.uses:
        yield _method(use.method), f"{_place(use.site)}: {data_words(use.data)}"
    for reason in _reasons(row):
        yield "unknown", reason


def _input(row: ModelFacts) -> Iterator[str]:
    if row.input_shape is not None:
        yield f"shape {_shape(row.input_shape)}"
    match row.inside:
        case None:
            pass
        case "none":
            yield "not scaled by the model"
        case "embedding":
            yield "goes into an Embedding"
        case "normalized":
            yield "normalized by the model"
        case inside:
            yield f"scaled by the model ({inside})"


def _shape(shape: Sequence[int | None]) -> str:
    lengths = ["?" if one is None else str(one) for one in shape]
    return f"({', '.join(lengths)}{',' * (len(lengths) == 1)})"


def output_words(output: OutputFacts) -> Iterator[str]:
    """What is said of an output: its layer, its loss, its labels."""
    name = f"{output.name}: " if output.name else ""
    units = f" over {_count(output.units, 'unit')}" if output.units is not None else ""
    words = [output.layer, f"{output.activation or 'activation not known'}{units}"]
    if output.layer or output.activation:
        yield name + " ".join(word for word in words if word)
    if output.loss is not None:
        logits = " of logits" if output.from_logits else ""
        yield f"{output.loss}{logits}{_from(output.loss_file)}"
    if output.labels is not None:
        yield label_words(output.labels)


def label_words(labels: LabelFacts) -> str:
    """Such as 'integer labels of 10 classes from 0'."""
    classes = f" of {_count(labels.classes, 'class')}" if labels.classes is not None else ""
    first = f" from {labels.first}" if labels.first is not None else ""
    return f"{labels.encoding} labels{classes}{first}"


def _method(method: str) -> str:
    return {"validation_data": "validation", "GradientTape": "by hand"}.get(
        method, method.removesuffix("_generator").removesuffix("_on_batch")
    )


def _place(site: Site) -> str:
    return f"line {site.span.start.row}" if site.cell is None else site.cell.place


def data_words(data: DataFacts) -> str:
    """Such as 'mnist, /255, 0 to 1'."""
    if data.reason is not None:
        is_sentence = "not known" in data.reason
        return data.reason if is_sentence else f"not known ({data.reason})"
    parts = [f"{data.source or 'data'}{_from(data.file)}", *_scaling(data)]
    if data.bounds is not None:
        parts.append(_range(data.bounds))
    return ", ".join(parts)


def _scaling(data: DataFacts) -> Iterator[str]:
    if data.scaling == ():
        yield "not scaled"
    yield from data.scaling or ()


def value_words(value: ValueFacts) -> Iterator[str]:
    """What is said of numbers: where they come from, what they are, their axes."""
    known = value.data is not None and value.data != DataFacts()
    if value.data is not None and known:
        yield data_words(value.data)
    if value.labels is not None:
        yield label_words(value.labels)
    if value.output is not None:
        yield from output_words(value.output)
    if value.rank is not None:
        last = f", the last of {value.size}" if value.size is not None and value.rank else ""
        axes = "1 axis" if value.rank == 1 else f"{value.rank} axes"
        yield f"{axes}{last}"
    if value.dtype is not None:
        yield f"numbers are {value.dtype}"


def _range(bounds: Bounds) -> str:
    return f"{bounds[0]:g} to {bounds[1]:g}"


def _reasons(row: ModelFacts) -> list[str]:
    """Why something is not known, each reason once."""
    reasons = [row.reason, *(output.reason for output in row.outputs)]
    return list(dict.fromkeys(reason for reason in reasons if reason is not None))


def _count(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun}{'es' if noun.endswith('s') else 's'}"


def summary_of(files: Sequence[File], width: int) -> Iterator[str]:
    """How many models there are, what is not understood, and which files have none."""
    models = [row for _, rows, _ in files for row in rows]
    having = sum(bool(rows) for _, rows, _ in files)
    unclear = Counter(row.reason for row in models if row.compiled and row.reason is not None)
    text = f"{_count(len(models), 'model')} in {_count(having, 'file')}"
    if unclear:
        verb = "is" if unclear.total() == 1 else "are"
        causes = "; ".join(f"{number} {reason}" for reason, number in unclear.most_common())
        text += f"; {_count(unclear.total(), 'compile call')} {verb} not understood: {causes}"
    yield from textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    silent = [name for name, rows, problem in files if not rows and problem is None]
    if silent:
        yield f"{_count(len(silent), 'file')} about Keras or TensorFlow without a known model:"
        yield from (f"  {name}" for name in silent[:MOST_FILES])
        if len(silent) > MOST_FILES:
            yield f"  and {len(silent) - MOST_FILES} more"
    failed = [(name, problem) for name, _, problem in files if problem is not None]
    if failed:
        yield f"{_count(len(failed), 'file')} not analysed:"
        yield from (f"  {name}: {problem}" for name, problem in failed)
