"""Why a compiled, fitted or used model is not understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.interpreter.values import (
    Api,
    Bound,
    ClassValue,
    Const,
    Function,
    Instance,
    Tensor,
    Unknown,
    Value,
)
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.knowledge.libraries import CHANGING_NOTHING

MODEL_METHODS: Final = frozenset(
    {
        "compile",
        "evaluate",
        "evaluate_generator",
        "fit",
        "fit_generator",
        "predict",
        "predict_generator",
        "train_on_batch",
    }
)
"""The methods of models that are to be understood."""

_DEEPEST: Final = 8
"""How many joins are looked into for the one path that is not known."""

_OWN: Final = (Function, Bound, ClassValue, Instance)


def reason_of(value: Value | None) -> Reason | None:
    """Why a value is not known, if it is unknown for a reason."""
    match value:
        case Unknown(reason=reason) | Tensor(reason=reason):
            return reason
        case Instance():
            return Reason.OWN_LAYER
        case Api(path=path) if path.partition(".")[0] not in CHANGING_NOTHING:
            return Reason.OTHER_MODULE
        case _:
            return None


def why_not_compiled(
    tensors: Sequence[Tensor], outputs: Sequence[OutputLoss], loss: Value | None
) -> Reason | None:
    """Why no output has a known activation and loss; None when one has."""
    if any(output.head.activation is not None for output in outputs):
        return None
    unclear = next((tensor for tensor in tensors if not _has_activation(tensor)), None)
    return why_no_activation(unclear) if unclear is not None else why_no_loss(loss)


def _has_activation(tensor: Tensor) -> bool:
    return tensor.head is not None and tensor.head.activation is not None


def why_no_loss(loss: Value | None) -> Reason:
    """Why a loss given to `compile` is not known."""
    if loss is None or loss == Const(None):
        return Reason.NO_LOSS
    return Reason.OWN_LOSS if isinstance(loss, _OWN) else reason_of(loss) or Reason.LOSS


def why_no_activation(output: Tensor) -> Reason:
    """Why the activation of an output is not known."""
    tensor = output
    for _ in range(_DEEPEST):
        if tensor.op != "join" or tensor.reason is not None:
            break
        tensor = next((one for one in tensor.operands if not _has_activation(one)), tensor)
    if tensor.op == "join":
        return Reason.PATHS
    return tensor.reason or _why_no_result(tensor)


def _why_no_result(tensor: Tensor) -> Reason:
    layer = tensor.layer
    if tensor.op == "unknown":
        return Reason.LAYERS
    if layer is None:
        return Reason.ACTIVATION
    given = layer.arguments.get("activation")
    known = reason_of(given.value) if given is not None else None
    own = layer.kind.role in (Role.OPAQUE, Role.WRAPPER)
    return known or (Reason.OWN_LAYER if own else Reason.ACTIVATION)
