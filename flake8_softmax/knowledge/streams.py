"""Methods of `tf.data.Dataset` and of iterators over data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Step(Enum):
    """What a method makes of a stream of elements."""

    SAME = "the same elements"
    BATCH = "several elements at a time"
    FILTER = "some of the elements"
    MAP = "what a function makes of each"
    ELEMENT = "one element"
    CONCATENATE = "the elements and those of another"
    INTERLEAVE = "the elements of the streams that a function makes of each"


METHODS: Final[Mapping[str, Step]] = {
    **dict.fromkeys(
        (
            "as_numpy_iterator",
            "assert_cardinality",
            "cache",
            "ignore_errors",
            "make_initializable_iterator",
            "make_one_shot_iterator",
            "padded_batch",
            "prefetch",
            "repeat",
            "shard",
            "shuffle",
            "skip",
            "take",
            "with_options",
        ),
        Step.SAME,
    ),
    "batch": Step.BATCH,
    "filter": Step.FILTER,
    "map": Step.MAP,
    "concatenate": Step.CONCATENATE,
    "flat_map": Step.INTERLEAVE,
    "interleave": Step.INTERLEAVE,
    **dict.fromkeys(("next", "__next__", "get_next"), Step.ELEMENT),
}
