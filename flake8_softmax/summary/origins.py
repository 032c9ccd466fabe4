"""Which other file of the project a model, its data or its loss comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import libcst as cst

from flake8_softmax.interpreter.records import Use
from flake8_softmax.interpreter.values import Const, Instance, Loss, ModelRef, Ref, Value


class Foreign(Protocol):
    """Knows the files that the program imports."""

    def name_of(self, node: cst.CSTNode) -> str | None:
        """The file with a node, from the folder of the program; None if it is the program's."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Names files, as far as other files are known at all."""

    foreign: Foreign | None

    def of_model(self, model: Ref | None) -> str | None:
        """The file that builds a model, or defines its class."""
        match model:
            case ModelRef(at=at):
                return self._of(at)
            case Instance(cls=cls):
                return self._of(cls.node)
            case _:
                return None

    def of_data(self, use: Use | None) -> str | None:
        """The file that reads the data of a call."""
        return None if use is None else self._of(use.lineage.root)

    def of_loss(self, loss: tuple[Value, cst.CSTNode] | None) -> str | None:
        """The file in which a loss is written."""
        value, at = loss if loss is not None else (None, None)
        written = value.at if isinstance(value, Const | Loss) else None
        return self._of(written or at)

    def _of(self, node: cst.CSTNode | None) -> str | None:
        return None if self.foreign is None or node is None else self.foreign.name_of(node)
