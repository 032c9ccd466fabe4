"""Which labels each output of a model is trained on."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Target
from flake8_softmax.interpreter.library.compilation import output_name
from flake8_softmax.interpreter.library.ops import as_tensor
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.records import Compilation
from flake8_softmax.interpreter.sequences import entries, exact_items
from flake8_softmax.interpreter.values import Argument, DictRef, ListRef, Tensor, TupleValue, Value


def targets_of(
    machine: Machine, compiled: Compilation | None, given: Argument | None
) -> tuple[Target, ...]:
    """The outputs whose loss and labels are known."""
    if compiled is None or given is None:
        return ()
    labels = dict(_matched(machine, compiled.tensors, given.value))
    found: list[Target] = []
    for output in compiled.outputs:
        value = labels.get(output.output)
        if value is not None and value.labels is not None:
            found.append(Target(output, value, value.labels, given.at))
    return tuple(found)


def _matched(
    machine: Machine, outputs: tuple[Tensor, ...], value: Value
) -> Iterator[tuple[Tensor, Tensor]]:
    """Each output with its labels: by name, by place, or the only one."""
    if isinstance(value, DictRef):
        held = dict(entries(machine, value).items)
        found = [held.get(output_name(output)) for output in outputs]
    elif len(outputs) == 1:
        found = [as_tensor(machine, value)]
    elif isinstance(value, ListRef | TupleValue):
        found = list(exact_items(machine, value) or ())
    else:
        found = []
    for output, labels in zip(outputs, found, strict=False):
        machine.step()
        if isinstance(labels, Tensor):
            yield output, labels
