"""What a rule is, and what it yields."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from libcst import CSTNode


class Level(Enum):
    """How sure a finding of a rule is to be a mistake."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Fix(Enum):
    """Whether a rule's remedy may be applied without reading it first."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """The identity of a rule.

    `silences` names the codes that say less about the same cause and are dropped beside this one.
    `needs` are groups of words (see `rules.words`): without one of each there is nothing to report.
    """

    code: str
    name: str
    level: Level
    fix: Fix = Fix.NONE
    silences: tuple[str, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """All words that it asks for."""
        return frozenset(word for group in self.needs for word in group)

    def could_speak(self, said: Set[str]) -> bool:
        """Whether a program that says these of its words could hold what it reports."""
        return all(not said.isdisjoint(group) for group in self.needs)

    def report(
        self,
        at: CSTNode,
        *message: str | CSTNode,
        causes: tuple[object, ...] = (),
        set_at: CSTNode | None = None,
    ) -> Report:
        """A defect at the node `at`.

        Nodes among the `message` parts are written as the place they stand at ("line 12").
        Two reports with a common object among their `causes` are about the same defect. `set_at` is
        where the value at `at` was written, if elsewhere.
        """
        origin = (" (value from ", set_at, ")") if set_at is not None else ()
        return Report(self, at, (*message, *origin), causes)


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A defect that a rule has seen, before its position is known."""

    rule: Rule
    at: CSTNode
    message: tuple[str | CSTNode, ...]
    causes: tuple[object, ...]


class Check(Protocol):
    """The function of a rule; the annotation of its parameter names the events it hears."""

    def __call__(self, event: Any, /) -> Iterator[Report]: ...
