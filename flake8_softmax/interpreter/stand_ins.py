"""Values made of what is known of a name, with nodes as if the program had written them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import libcst as cst

from flake8_softmax.interpreter.facts import Labels, Lineage, Scaling
from flake8_softmax.interpreter.library.compilation import compile_model
from flake8_softmax.interpreter.library.graphs import apply, set_graph
from flake8_softmax.interpreter.library.inputs import note_shape
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.records import Compilation, Records
from flake8_softmax.interpreter.sequences import new_dict, new_list
from flake8_softmax.interpreter.values import (
    COMPILED,
    UNKNOWN,
    Api,
    Argument,
    Graph,
    Method,
    ModelRef,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)
from flake8_softmax.known import (
    Hidden,
    Item,
    KnownArray,
    KnownCompilation,
    KnownDict,
    KnownLabels,
    KnownList,
    KnownModel,
    KnownObject,
    KnownStep,
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """What a node that is not in the program stands for: a name, used from a statement on."""

    name: str
    first: int


class Maker:
    """Makes the values of one name; `made` remembers the nodes for which it stands."""

    def __init__(
        self, machine: Machine, stand_in: StandIn, made: dict[cst.CSTNode, StandIn]
    ) -> None:
        self._machine = machine
        self._stand_in = stand_in
        self._made = made

    def tensor(self, known: KnownArray) -> Tensor:
        """An array."""
        at = self._name()
        return Tensor(
            op="data",
            at=at,
            rank=len(known.shape),
            size=known.shape[-1] if known.shape else None,
            dtype=known.dtype,
            samples=_samples(known),
            bounds=known.bounds,
            lineage=self._lineage(known, at),
            labels=_labels(known.labels, at) if known.labels is not None else None,
        )

    def _lineage(self, known: KnownArray, at: cst.CSTNode) -> Lineage | None:
        if known.divided is None:
            return None
        steps = (Scaling("divide", at, 255.0),) * known.divided
        return Lineage(at, self._stand_in.name, steps)

    def model(self, known: KnownModel) -> ModelRef:
        """A model with its layers, not compiled."""
        ref = ModelRef(self._machine.store.new_key(), self._name(), known.built)
        self.build(ref, known)
        return ref

    def build(self, model: ModelRef, known: KnownModel) -> None:
        """Give a model its layers; what is wrong inside it is not reported."""
        machine = self._machine
        before = machine.mark()
        with machine.dry_run():
            set_graph(machine, model, self._graph(known))
        machine.forget_since(before)

    def compile(self, model: ModelRef, known: KnownCompilation) -> None:
        """Compile it as was done out of sight; that is checked if the program trains the model."""
        machine = self._machine
        method = cst.Attribute(cst.Name(self._stand_in.name), cst.Name("compile"))
        node = self._node(cst.Call(method))
        before = machine.mark()
        with machine.dry_run():
            given = {
                "loss": self._argument(known.loss, "losses"),
                "metrics": self._argument(known.metrics, "metrics"),
            }
            compile_model(machine, Call(node, Method(model, "compile"), (), given), model)
        machine.forget_since(before)
        records = machine.store.get(model.key, COMPILED)
        items = records.items if isinstance(records, Records) else ()
        made = [one for one in items if isinstance(one, Compilation)]
        machine.history.compilations.extend(made)
        machine.history.spared.extend(made)

    def _graph(self, known: KnownModel) -> Graph:
        made: list[Tensor] = []
        for step in known.steps:
            self._machine.step()
            made.append(self._after(step, tuple(made[at] for at in step.operands)))
        inputs = tuple(made[at] for at in known.inputs)
        return Graph(inputs, tuple(made[at] for at in known.outputs))

    def _after(self, step: KnownStep, operands: tuple[Tensor, ...]) -> Tensor:
        if step.operation is None:
            return self._input(step)
        if isinstance(step.operation, Hidden):
            return unknown_tensor(*operands)
        layer = self._argument(step.operation, "layers")
        given: Value = operands[0] if len(operands) == 1 else new_list(self._machine, operands)
        result = apply(self._machine, layer.value, given, layer.at)
        first = result.items[0] if isinstance(result, TupleValue) and result.items else result
        return first if isinstance(first, Tensor) else unknown_tensor(*operands)

    def _input(self, step: KnownStep) -> Tensor:
        at, shape = self._name(), step.shape
        if shape is None:
            return Tensor(op="input", at=at)
        made = Tensor(op="input", at=at, size=shape[-1] if shape else None, rank=len(shape) + 1)
        note_shape(self._machine, made, shape)
        return made

    def _argument(self, known: Item, section: str) -> Argument:
        """The value of an argument, of an object in a section of Keras, and its node."""
        match known:
            case Hidden():
                return Argument(UNKNOWN, self._name())
            case KnownObject():
                return self._object(known, section)
            case KnownModel():
                return Argument(self.model(known), self._name())
            case KnownList(items=items):
                found = [self._argument(one, section).value for one in items]
                return Argument(new_list(self._machine, found), self._name())
            case KnownDict(items=pairs):
                entries = [(name, self._argument(one, section).value) for name, one in pairs]
                return Argument(new_dict(self._machine, entries), self._name())
            case _:
                node = self._node(_literal(known))
                return Argument(constant(known, node), node)

    def _object(self, known: KnownObject, section: str) -> Argument:
        given = {name: self._argument(one, section) for name, one in known.arguments}
        args = [
            cst.Arg(one.at, cst.Name(name))
            for name, one in given.items()
            if isinstance(one.at, cst.BaseExpression)
        ]
        node = self._node(cst.Call(cst.Name(known.name), args))
        function = Api(f"keras.{section}.{known.name}")
        return Argument(self._machine.invoke(Call(node, function, (), given)), node)

    def _name(self) -> cst.BaseExpression:
        return self._node(cst.Name(self._stand_in.name))

    def _node(self, node: cst.BaseExpression) -> cst.BaseExpression:
        self._made[node] = self._stand_in
        return node


def _literal(value: object) -> cst.BaseExpression:
    if isinstance(value, str):
        return cst.SimpleString(repr(value))
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return cst.Integer(str(value))
    return cst.Name("value")


def _samples(known: KnownArray) -> Literal["one", "many"] | None:
    if not known.shape:
        return None
    return "many" if known.shape[0] > 1 else "one"


def _labels(known: KnownLabels, at: cst.CSTNode) -> Labels:
    exclusive, first = known.exclusive, known.first
    return Labels(known.encoding, at, known.classes, exclusive=exclusive, first=first)
