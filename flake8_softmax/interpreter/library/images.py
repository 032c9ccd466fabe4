"""Functions that read pictures and prepare their pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.facts import Lineage, Scaling, is_pixel_range
from flake8_softmax.interpreter.library.ops import dtype_name
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.tensors import same_values
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Argument,
    Tensor,
    TupleValue,
    Value,
    unknown_tensor,
)
from flake8_softmax.knowledge.images import (
    FILE_READERS,
    KEEPING,
    READERS,
    TENSORFLOW,
    TO_UNIT,
    Effect,
)
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
        case Effect.SCALES if call.name == "convert_image_dtype":
            return _converted(call, value)
        case Effect.SCALES:
            return rescaled(value, Scaling("standardise", call.node))
        case Effect.KEEPS if isinstance(value, Tensor):
            return same_values(value, "identity", call.node)
        case _:
            return UNKNOWN


def _converted(call: Call, value: Value) -> Value:
    """`tf.image.convert_image_dtype(image, dtype)`: bytes become 0 to 1, and these bytes again."""
    dtype = dtype_name(call.value("dtype", 1)) or ""
    if not dtype.startswith("float"):
        return _back_to_bytes(call, value) if dtype == "uint8" else UNKNOWN
    if isinstance(value, Tensor) and value.op == "image":
        return rescaled(value, Scaling("divide", call.node, 255.0))
    return rescaled(value, Scaling("standardise", call.node))


def _back_to_bytes(call: Call, value: Value) -> Value:
    lineage = value.lineage if isinstance(value, Tensor) else None
    if not isinstance(value, Tensor) or lineage is None or lineage.pixels is None:
        return UNKNOWN
    bytes_again = replace(lineage, scalings=()) if is_pixel_range(lineage.divided) else None
    raw = lineage if lineage.raw else bytes_again
    return replace(same_values(value, "cast", call.node), lineage=raw, dtype="uint8")


def _tensorflow_image(machine: Machine, call: Call) -> Value:
    """A function of `tf.image`: one that is not in the table makes unknown numbers of a picture."""
    given = call.first("image", "images")
    if call.name not in TENSORFLOW and given is not None and isinstance(given.value, Tensor):
        return unknown_tensor(given.value)
    return _tensorflow_io(machine, call)


def _kept(machine: Machine, call: Call) -> Value:
    """A picture in the same range as the one given."""
    given = call.first("image", "src", "obj", "img", "x", "input", "images")
    value = given.value if given is not None else UNKNOWN
    return same_values(value, "identity", call.node) if isinstance(value, Tensor) else UNKNOWN


def _threshold(machine: Machine, call: Call) -> Value:
    """`cv2.threshold(src, bound, highest, kind)`: the bound and a picture of 0 and `highest`."""
    highest = number(call.value("maxval", 2))
    kept = highest is not None and is_pixel_range(highest)
    return TupleValue((UNKNOWN, _kept(machine, call) if kept else UNKNOWN))


def _capture(machine: Machine, call: Call) -> Value:
    return Api(call.path)


def _frame(machine: Machine, call: Call) -> Value:
    return TupleValue((UNKNOWN, image(call, call.path)))


def _read_file(machine: Machine, call: Call) -> Value:
    """matplotlib's `imread(path)`: what it gives depends on the kind of file."""
    given = call.first("fname")
    kind = _kind_of_file(given) if given is not None else None
    picture = image(call, call.path)
    if kind == "png":
        return rescaled(picture, Scaling("divide", call.node, 255.0))
    return picture if kind in ("jpg", "jpeg", "bmp") else UNKNOWN


def _kind_of_file(path: Argument) -> str | None:
    text = path.text if path.text is not None else _written_end(path.at)
    return text.rpartition(".")[2].lower() if text else None


def _written_end(node: cst.CSTNode) -> str | None:
    """The text that a path is written to end with: `folder + "/a.png"`, `f"{name}.png"`."""
    if isinstance(node, cst.BinaryOperation):
        node = node.left if isinstance(node.operator, cst.Modulo) else node.right
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        node = node.func.value if node.func.attr.value == "format" else node
    if isinstance(node, cst.FormattedString) and node.parts:
        last = node.parts[-1]
        return last.value if isinstance(last, cst.FormattedStringText) else None
    return node.raw_value if isinstance(node, cst.SimpleString) else None


def _read_grey(machine: Machine, call: Call) -> Value:
    """`skimage.io.imread(path, as_gray=...)`: grey pictures may be 0 to 1."""
    grey = call.get("as_gray", 1) or call.get("as_grey")
    return _read(machine, call) if grey is None or grey.constant is False else UNKNOWN


def _to_unit(machine: Machine, call: Call) -> Value:
    """A function of scikit-image: whole numbers come out as fractions of 255."""
    given = call.first("image", "rgb")
    value = given.value if given is not None else UNKNOWN
    kept = call.get("preserve_range")
    if not isinstance(value, Tensor) or (kept is not None and kept.constant is not False):
        return _kept(machine, call) if kept is not None and kept.constant is True else UNKNOWN
    if value.dtype == "uint8":
        return rescaled(value, Scaling("divide", call.node, 255.0))
    return _kept(machine, call) if (value.dtype or "").startswith("float") else UNKNOWN


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    **dict.fromkeys(READERS, _read),
    **{f"{section}.load_img": _load_img for section in KERAS_UTILITIES},
    **{f"{section}.img_to_array": _img_to_array for section in KERAS_UTILITIES},
    "tensorflow.image.**": _tensorflow_image,
    "tensorflow.io.**": _tensorflow_io,
    **dict.fromkeys(KEEPING, _kept),
    **dict.fromkeys(TO_UNIT, _to_unit),
    **dict.fromkeys(FILE_READERS, _read_file),
    "cv2.VideoCapture": _capture,
    "cv2.VideoCapture.read": _frame,
    "cv2.threshold": _threshold,
    "skimage.io.imread": _read_grey,
}
