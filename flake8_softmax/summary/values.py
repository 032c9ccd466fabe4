"""What names hold at the places where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import libcst as cst

from flake8_softmax.interpreter.objects import is_model
from flake8_softmax.interpreter.values import Stream, Tensor, TupleValue, Value
from flake8_softmax.model_facts import OutputFacts, Site, ValueFacts
from flake8_softmax.program.program import Program
from flake8_softmax.summary.compiled import output_of
from flake8_softmax.summary.data import label_facts, numbers


def values_of(
    program: Program, held: Mapping[cst.CSTNode, Sequence[Value]], name: str
) -> tuple[ValueFacts, ...]:
    """What is known of what a name, or an attribute of that name, holds wherever it stands."""
    nodes = {node: values for node, values in held.items() if _last_name(node) == name}
    located = program.locate(nodes)
    found: dict[ValueFacts, None] = {}
    for node, place in located.items():
        site = Site(place.in_file, place.cell)
        found.update(dict.fromkeys(_facts(site, nodes[node])))
    return tuple(found)


def _last_name(node: cst.CSTNode) -> str | None:
    if isinstance(node, cst.Attribute):
        return node.attr.value
    return node.value if isinstance(node, cst.Name) else None


def _facts(site: Site, values: Sequence[Value]) -> Iterator[ValueFacts]:
    for value in values:
        if is_model(value):
            yield ValueFacts(site, is_model=True)
        elif isinstance(value, Tensor):
            yield _of_numbers(site, value)
        elif isinstance(value, Stream):
            yield from _facts(site, _parts(value.element))


def _parts(element: Value) -> Sequence[Value]:
    """What a data set yields: inputs, and labels behind them."""
    return element.items if isinstance(element, TupleValue) else (element,)


def _of_numbers(site: Site, tensor: Tensor) -> ValueFacts:
    output = output_of(tensor)
    return ValueFacts(
        site,
        data=None if tensor.labels or tensor.head else numbers(tensor),
        labels=label_facts(tensor.labels) if tensor.labels is not None else None,
        output=output if output != OutputFacts() else None,
        rank=tensor.rank,
        size=tensor.size,
        dtype=tensor.dtype,
    )
