"""Functions that read pictures and prepare their pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.facts import Lineage, Scaling
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.tensors import same_values
from flake8_softmax.interpreter.values import UNKNOWN, Tensor, Value, unknown_tensor
from flake8_softmax.knowledge.images import OPENCV, READERS, TENSORFLOW, Effect
from flake8_softmax.knowledge.libraries import KERAS_UTILITIES


def image(call: Call, source: str) -> Tensor:
    """One image that was read from a file: 0 to 255."""
    lineage = Lineage(call.node, source)
    return Tensor(op="image", at=call.node, lineage=lineage, dtype="uint8")


def rescaled(value: Value, step: Scaling) -> Value:
    """Pixels after a function that scales them in its own way."""
    if not isinstance(value, Tensor):
        return UNKNOWN
    return Tensor(
        op="scaled",
        at=step.at,
        name=step.mode,
        operands=(value,),
        size=value.size,
        rank=value.rank,
        lineage=value.lineage.scaled(step) if value.lineage is not None else None,
        samples=value.samples,
    )


def _read(machine: Machine, call: Call) -> Value:
    return image(call, call.path)


def _load_img(machine: Machine, call: Call) -> Value:
    return image(call, "load_img")


def _img_to_array(machine: Machine, call: Call) -> Value:
    given = call.first("img")
    picture = given.value if given is not None else UNKNOWN
    if not isinstance(picture, Tensor):
        return UNKNOWN
    return replace(same_values(picture, "cast", call.node), dtype="float32")


def _tensorflow_io(machine: Machine, call: Call) -> Value:
    """A function of `tf.image` or `tf.io`."""
    given = call.first("image", "images")
    value = given.value if given is not None else UNKNOWN
    match TENSORFLOW.get(call.name):
        case Effect.DECODES:
            return replace(image(call, f"tf.io.{call.name}"), dtype=None)
        case Effect.SCALES:
            return rescaled(value, Scaling("standardise", call.node))
        case Effect.KEEPS if isinstance(value, Tensor):
            return same_values(value, "identity", call.node)
        case _:
            return UNKNOWN


def _tensorflow_image(machine: Machine, call: Call) -> Value:
    """A function of `tf.image`: one that is not in the table makes unknown numbers of a picture."""
    given = call.first("image", "images")
    if call.name not in TENSORFLOW and given is not None and isinstance(given.value, Tensor):
        return unknown_tensor(given.value)
    return _tensorflow_io(machine, call)


def _opencv(machine: Machine, call: Call) -> Value:
    value = call.arguments[0].value if call.arguments else UNKNOWN
    if OPENCV.get(call.name) is not Effect.KEEPS or not isinstance(value, Tensor):
        return UNKNOWN
    return same_values(value, "identity", call.node)


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **dict.fromkeys(READERS, _read),
    **{f"{section}.load_img": _load_img for section in KERAS_UTILITIES},
    **{f"{section}.img_to_array": _img_to_array for section in KERAS_UTILITIES},
    "tensorflow.image.**": _tensorflow_image,
    "tensorflow.io.**": _tensorflow_io,
    "cv2.**": _opencv,
}
