"""What the numbers in a NumPy array say: their range, whether they are pixels or labels."""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from math import ceil, gcd, isfinite, isqrt
from typing import Any, Final, TypeAlias

from flake8_softmax.kernel.classes import member
from flake8_softmax.known import KnownArray, KnownLabels

MOST_NUMBERS: Final = 4_096
"""How many numbers of a large array are looked at."""

MOST_LABELS: Final = 100_000
"""How many class numbers are looked at; all of them say what the least is."""

MOST_CELLS: Final = 20_000
"""How many numbers in rows of 0 and 1 are looked at."""

MOST_CLASSES: Final = 1_000
FEWEST_ROWS: Final = 50
"""Rows that each hold a single 1 by chance are fewer."""

DEEPEST_BASE: Final = 8
"""How many arrays may be views of each other."""

_NUMBERS: Final = frozenset("biuf")
_BRIGHT: Final = 250
"""Pixels from 0 to 255 have some that are brighter."""

_FEWEST_SHADES: Final = 16
_PIXEL: Final = 255
_SMALLEST_SIDE: Final = 8
_CHANNELS: Final = (1, 3, 4)
_EXACT: Final = 0.01
"""How far from whole numbers those are that were divided by 255 and are multiplied again."""

Array: TypeAlias = Any
Numbers: TypeAlias = Sequence[float]


def known_array(value: object) -> KnownArray | None:
    """The facts of an array, None if the object is no plain array of numbers in memory."""
    if type(value) is not member("numpy", "ndarray"):
        return None
    array: Array = value
    if array.dtype.kind not in _NUMBERS or not array.size or _is_mapped(array):
        return None
    numbers = _numbers(_sample(array, MOST_NUMBERS))
    if not numbers:
        return None
    bounds = min(numbers), max(numbers)
    shape = tuple(map(int, array.shape))
    divided = _divided(numbers) if _is_of_pictures(shape) else None
    return KnownArray(array.dtype.name, shape, bounds, divided, _labels(array, numbers))


def _is_mapped(array: Array) -> bool:
    """Whether the numbers are those of a file, which may be slow to read."""
    base = array
    for _ in range(DEEPEST_BASE):
        if type(base) is not type(array):
            break
        base = base.base
    mapped = (type(array), member("numpy", "memmap"), mmap.mmap)
    return any(type(base) is one for one in mapped)


def _sample(array: Array, most: int) -> Array:
    """Numbers from all over an array, evenly; a view, or a copy of the few."""
    if array.size <= most:
        return array.reshape(-1)
    if array.flags.c_contiguous:
        return array.reshape(-1)[:: _step(array.shape, ceil(array.size / most))]
    left, steps = ceil(array.size / most), []
    for length in array.shape:
        step = min(left | 1, length)
        steps.append(slice(None, None, step))
        left = ceil(left / step)
    return array[tuple(steps)].reshape(-1)


def _step(shape: tuple[int, ...], step: int) -> int:
    """The next step that does not meet the same places of each sample again and again."""
    while any(gcd(step, length) > 1 for length in shape[1:]):
        step += 1
    return step


def _numbers(sample: Array) -> Numbers:
    """As Python's numbers, without those that are none."""
    return [number for number in sample.tolist() if isfinite(number)]


def _is_of_pictures(shape: tuple[int, ...]) -> bool:
    """Whether an array may hold pictures, one after the other: in rows, or flattened."""
    match shape[1:]:
        case (width,):
            return any(_is_square(width, channels) for channels in _CHANNELS[:2])
        case (height, width):
            return height == width >= _SMALLEST_SIDE
        case (first, second, last):
            sides = (first, second) if last in _CHANNELS else (second, last)
            return (last in _CHANNELS or first in _CHANNELS) and min(sides) >= _SMALLEST_SIDE
        case _:
            return False


def _is_square(width: int, channels: int) -> bool:
    side = isqrt(width // channels)
    return side >= _SMALLEST_SIDE and side * side * channels == width


def _divided(numbers: Numbers) -> int | None:
    """How often pixels were divided by 255, None if these are no pixels."""
    brightest = max(numbers)
    for times in range(3):
        scale = _PIXEL**times
        if min(numbers) >= 0 and _BRIGHT <= brightest * scale <= _PIXEL + _EXACT:
            return times if _are_shades([number * scale for number in numbers]) else None
    return None


def _are_shades(shades: Numbers) -> bool:
    whole = all(abs(shade - round(shade)) <= _EXACT for shade in shades)
    return whole and len(set(map(round, shades))) >= _FEWEST_SHADES


def _labels(array: Array, sample: Numbers) -> KnownLabels | None:
    if any(number != int(number) for number in sample):
        return None
    rank, width = array.ndim, array.shape[-1] if array.ndim else 0
    if rank == 1 or (rank == 2 and width == 1):
        return _of_numbers(array)
    is_binary = rank == 2 and min(sample) >= 0 and max(sample) <= 1
    return _of_rows(array, width) if is_binary else None


def _of_numbers(array: Array) -> KnownLabels | None:
    """Class numbers; which they are is known if all are looked at."""
    is_whole = array.size <= MOST_LABELS
    found = set((array.reshape(-1) if is_whole else _sample(array, MOST_NUMBERS)).tolist())
    numbers = sorted(number for number in found if isfinite(number))
    if len(numbers) != len(found) or len(found) > MOST_CLASSES:
        return None
    if any(number != int(number) for number in numbers):
        return None
    if not is_whole:
        return KnownLabels("integer", None)
    first, last = int(numbers[0]), int(numbers[-1])
    classes = len(numbers) if last - first + 1 == len(numbers) else None
    return KnownLabels("integer", classes, first)


def _of_rows(array: Array, width: int) -> KnownLabels | None:
    """Rows of 0 and 1: of one class each, or of several."""
    if width > MOST_CLASSES:
        return None
    rows = array[:: ceil(array.size / MOST_CELLS)].tolist()
    if any(not {0, 1}.issuperset(row) for row in rows):
        return None
    ones = set(map(sum, rows))
    if ones == {1}:
        return KnownLabels("one-hot", width, exclusive=len(rows) >= FEWEST_ROWS)
    return KnownLabels("multi-label", width) if max(ones) > 1 else None
