"""How many steps a run may take, so that it ends whatever the program does."""

from __future__ import annotations

from typing import Final

TOUCHED_PER_STEP: Final = 16
"""How many cells of the store, or items of a value, are touched for the price of one step."""


class Exhausted(Exception):
    """The budget of steps is spent."""


class Budget:
    """The steps that are left."""

    __slots__ = ("steps",)

    def __init__(self, steps: int) -> None:
        self.steps = steps

    def step(self) -> None:
        """Spend one step."""
        self.steps -= 1
        if self.steps < 0:
            raise Exhausted

    def charge(self, size: int) -> None:
        """Spend steps for `size` items, cells or letters that are touched at once."""
        if size >= TOUCHED_PER_STEP:
            self.steps -= size // TOUCHED_PER_STEP
            if self.steps < 0:
                raise Exhausted
