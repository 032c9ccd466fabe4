"""What is known of a model's layers, input and outputs."""

from __future__ import annotations

from typing import Final

from flake8_softmax.interpreter.history import History
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.values import Graph, Tensor
from flake8_softmax.summary.words import brief

MOST_FOLLOWED: Final = 100_000
"""How many tensors are followed to count the layers of all models of a program."""


class Networks:
    """The models of a program by what they are made of; each is looked at once."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._tensors: dict[Graph, tuple[Tensor, ...] | None] = {}
        self._followed = 0

    def layers(self, graph: Graph | None) -> int | None:
        """How many layers a model has, inputs aside and a model inside as one, if that is known."""
        tensors = self._of(graph)
        if tensors is None or not all(map(self._is_clear, tensors)):
            return None
        return len({tensor.model or tensor.layer for tensor in tensors} - {None})

    def _of(self, graph: Graph | None) -> tuple[Tensor, ...] | None:
        """What the outputs of a model are made of; None when it is not known, or too much."""
        if graph is None:
            return None
        if graph not in self._tensors:
            self._tensors[graph] = self._collected(graph)
        return self._tensors[graph]

    def _collected(self, graph: Graph) -> tuple[Tensor, ...] | None:
        pending, seen = list(graph.outputs), dict.fromkeys(graph.outputs)
        while pending:
            tensor = pending.pop()
            self._followed += 1 + len(tensor.operands)
            if self._followed > MOST_FOLLOWED:
                return None
            new = dict.fromkeys(part for part in tensor.operands if part not in seen)
            seen.update(new)
            pending.extend(new)
        return tuple(seen)

    def _is_clear(self, tensor: Tensor) -> bool:
        if tensor.op in ("application", "join", "unknown") or tensor in self._history.own:
            return False
        return tensor.op != "call" or tensor.model is not None

    def shape(self, graph: Graph | None) -> tuple[int | None, ...] | None:
        """The shape of a model's only input, without the batch."""
        inputs = graph.inputs if graph is not None else ()
        return self._history.shapes.get(inputs[0]) if len(inputs) == 1 else None

    def inside(self, graph: Graph | None) -> str | None:
        """What a model itself does to pixels first; "none" if it does not scale them."""
        network = self._history.networks.of(graph)
        if network.prepared is not None:
            mode = network.prepared[1]
            return f"preprocess:{brief(mode)}" if mode else "preprocess"
        if network.rescaling is not None:
            return "rescaling"
        if network.scales is None:
            return _by_network(network)
        if not network.scales:
            return "none"
        return "embedding" if any(map(_embeds, self._of(graph) or ())) else "normalized"

    def pretrained(self, graph: Graph | None) -> str | None:
        """The network of `keras.applications` that a model begins with."""
        network = self._history.networks.of(graph).pretrained
        return network.name if network is not None else None


def _embeds(tensor: Tensor) -> bool:
    is_embedding = tensor.layer is not None and tensor.layer.name == "Embedding"
    return is_embedding and all(part.op == "input" for part in tensor.operands)


def _by_network(network: Network) -> str | None:
    first = network.pretrained
    return "rescaling" if first is not None and first.rescales_inside else None
