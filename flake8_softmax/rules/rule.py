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

    `suppresses` names the codes whose reports about the same cause are dropped beside this one.
    `requires` are groups of keywords (see `rules.keywords`): a program that lacks all of one group
    holds nothing to report.
    """

    code: str
    name: str
    level: Level
    fix: Fix = Fix.NONE
    suppresses: tuple[str, ...] = ()
    requires: tuple[tuple[str, ...], ...] = ()

    @property
    def keywords(self) -> frozenset[str]:
        """The keywords of all groups."""
        return frozenset(keyword for group in self.requires for keyword in group)

    def could_apply(self, present: Set[str]) -> bool:
        """Whether a program with these of the keywords could hold what it reports."""
        return all(not present.isdisjoint(group) for group in self.requires)

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
    """The function of a rule; the annotation of its parameter names the events it subscribes to."""

    def __call__(self, event: Any, /) -> Iterator[Report]: ...
