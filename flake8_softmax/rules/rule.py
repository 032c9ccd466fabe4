"""What a rule is, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from flake8_softmax.level import Applicability, Level
from flake8_softmax.rules.edits import Correction
from flake8_softmax.text import printable, shortened

if TYPE_CHECKING:
    import ast

    from libcst import CSTNode


__all__ = ["Applicability", "Check", "Level", "Place", "Report", "Rule", "quoted"]

LONGEST_QUOTE: Final = 40
"""Characters of the program that a message repeats."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A node that a message refers to, and what is there."""

    node: CSTNode
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """The identity of a rule.

    `suppresses` names the codes whose reports about the same cause are dropped beside this one.
    `requires` are groups of keywords (see `rules.keywords`): a program that lacks all of one group
    holds nothing to report; nor does one without any statement that `needs_statement` is true of.
    `unless_displayed` leaves out what a notebook shows below its cell.
    """

    code: str
    name: str
    level: Level
    fix: Applicability = Applicability.NONE
    suppresses: tuple[str, ...] = ()
    requires: tuple[tuple[str, ...], ...] = ()
    needs_statement: Callable[[ast.stmt], bool] | None = None
    unless_displayed: bool = False

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
        *message: str | Place,
        causes: tuple[object, ...] = (),
        set_at: CSTNode | None = None,
        informed: bool = False,
        per: object = None,
        level: Level | None = None,
        fix: Correction | None = None,
    ) -> Report:
        """A defect at the node `at`.

        Places among the `message` parts are written as the line of the node ("line 12").
        Two reports with a common object among their `causes` are about the same defect. `set_at` is
        where the value at `at` was written, if elsewhere. `informed` when the remedy takes the loss
        and labels into account; such a report replaces another one at the node. Of the reports
        with the same object as `per` only the first is given. `level` where it is not the rule's.
        `fix` is the remedy as edits.
        """
        parts = (*message, *_origin(set_at))
        return Report(self, at, parts, causes, informed, per, level or self.level, fix)


def quoted(text: str) -> str:
    """A string of the program for a message: printable, cut in the middle if it is long."""
    return f"'{shortened(printable(text), LONGEST_QUOTE)}'"


def _origin(set_at: CSTNode | None) -> tuple[str | Place, ...]:
    if set_at is None:
        return ()
    return (" (value from ", Place(set_at, "the value is written here"), ")")


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A defect that a rule has seen, before its position is known.

    `times` is how often it was seen there; `disputed` when it had another fix each time.
    """

    rule: Rule
    at: CSTNode
    message: tuple[str | Place, ...]
    causes: tuple[object, ...]
    informed: bool
    per: object
    level: Level
    fix: Correction | None = None
    times: int = 1
    disputed: bool = False


class Check(Protocol):
    """The function of a rule; the annotation of its parameter names the events it subscribes to."""

    def __call__(self, event: Any, /) -> Iterator[Report]: ...
