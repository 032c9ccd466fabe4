"""Pretrained networks of keras.applications, and what their inputs must look like.

Read from Keras 3.15 and tf_keras 2.21; the preprocessing modes were measured on both. Mode `tf`
scales to -1..1, `torch` to 0..1 and then by ImageNet's mean and deviation, `caffe` subtracts the
mean and scales nothing, `identity` returns its argument.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Mode = Literal["tf", "caffe", "torch", "identity"]


@dataclass(frozen=True, slots=True)
class Application:
    """One network constructor.

    `rescales_inside` means that it expects pixels from 0 to 255 and scales them itself, which
    `include_preprocessing=False` turns off where `include_preprocessing` is True. `mode` is that
    of its module's `preprocess_input`; `parameters` are positional. With `include_top`, the
    default, every one ends in a softmax over 1000 `classes`.
    """

    name: str
    module: str
    rescales_inside: bool
    include_preprocessing: bool
    mode: Mode
    parameters: tuple[str, ...]


_USUAL: Final = (
    "include_top",
    "weights",
    "input_tensor",
    "input_shape",
    "pooling",
    "classes",
    "classifier_activation",
)
_V2: Final = (*_USUAL, "include_preprocessing")
_MOBILE: Final = (
    "input_shape",
    "alpha",
    "depth_multiplier",
    "dropout",
    "include_top",
    "weights",
    "input_tensor",
    "pooling",
    "classes",
    "classifier_activation",
)
_MOBILE_V2: Final = (
    "input_shape",
    "alpha",
    "include_top",
    "weights",
    "input_tensor",
    "pooling",
    "classes",
    "classifier_activation",
)
_MOBILE_V3: Final = (
    "input_shape",
    "alpha",
    "minimalistic",
    "include_top",
    "weights",
    "input_tensor",
    "classes",
    "pooling",
    "dropout_rate",
    "classifier_activation",
    "include_preprocessing",
)
_NASNET: Final = (
    "input_shape",
    "include_top",
    "weights",
    "input_tensor",
    "pooling",
    "classes",
    "classifier_activation",
)
_RESNET_RS: Final = (
    "include_top",
    "weights",
    "classes",
    "input_shape",
    "input_tensor",
    "pooling",
    "classifier_activation",
    "include_preprocessing",
)
_KEYWORDS_ONLY: Final = ()
"""tf_keras 2 has `model_name` first."""

_ROWS: Final = (
    Application("VGG16", "vgg16", False, False, "caffe", _USUAL),
    Application("VGG19", "vgg19", False, False, "caffe", _USUAL),
    Application("ResNet50", "resnet", False, False, "caffe", _USUAL),
    Application("ResNet101", "resnet", False, False, "caffe", _USUAL),
    Application("ResNet152", "resnet", False, False, "caffe", _USUAL),
    Application("ResNet50V2", "resnet_v2", False, False, "tf", _USUAL),
    Application("ResNet101V2", "resnet_v2", False, False, "tf", _USUAL),
    Application("ResNet152V2", "resnet_v2", False, False, "tf", _USUAL),
    Application("InceptionV3", "inception_v3", False, False, "tf", _USUAL),
    Application("InceptionResNetV2", "inception_resnet_v2", False, False, "tf", _USUAL),
    Application("Xception", "xception", False, False, "tf", _USUAL),
    Application("MobileNet", "mobilenet", False, False, "tf", _MOBILE),
    Application("MobileNetV2", "mobilenet_v2", False, False, "tf", _MOBILE_V2),
    Application("MobileNetV3Small", "mobilenet_v3", True, True, "identity", _MOBILE_V3),
    Application("MobileNetV3Large", "mobilenet_v3", True, True, "identity", _MOBILE_V3),
    Application("DenseNet121", "densenet", False, False, "torch", _USUAL),
    Application("DenseNet169", "densenet", False, False, "torch", _USUAL),
    Application("DenseNet201", "densenet", False, False, "torch", _USUAL),
    Application("NASNetLarge", "nasnet", False, False, "tf", _NASNET),
    Application("NASNetMobile", "nasnet", False, False, "tf", _NASNET),
    *(
        Application(f"EfficientNetB{size}", "efficientnet", True, False, "identity", _USUAL)
        for size in range(8)
    ),
    *(
        Application(f"EfficientNetV2{size}", "efficientnet_v2", True, True, "identity", _V2)
        for size in ("B0", "B1", "B2", "B3", "S", "M", "L")
    ),
    *(
        Application(f"ConvNeXt{size}", "convnext", True, True, "identity", _KEYWORDS_ONLY)
        for size in ("Tiny", "Small", "Base", "Large", "XLarge")
    ),
    *(  # tf_keras 2
        Application(f"RegNet{kind}{size:03}", "regnet", True, True, "identity", _KEYWORDS_ONLY)
        for kind in "XY"
        for size in (2, 4, 6, 8, 16, 32, 40, 64, 80, 120, 160, 320)
    ),
    *(  # tf_keras 2
        Application(f"ResNetRS{depth}", "resnet_rs", True, True, "identity", _RESNET_RS)
        for depth in (50, 101, 152, 200, 270, 350, 420)
    ),
)

MODELS: Final[Mapping[str, Application]] = {row.name: row for row in _ROWS}

PREPROCESS_MODES: Final[Mapping[str, Mode]] = {
    "convnext": "identity",
    "densenet": "torch",
    "efficientnet": "identity",
    "efficientnet_v2": "identity",
    "imagenet_utils": "caffe",  # its default; it takes `mode=`
    "inception_resnet_v2": "tf",
    "inception_v3": "tf",
    "mobilenet": "tf",
    "mobilenet_v2": "tf",
    "mobilenet_v3": "identity",
    "mobilenetv2": "tf",  # Keras 2.2
    "nasnet": "tf",
    "regnet": "identity",
    "resnet": "caffe",
    "resnet50": "caffe",
    "resnet_rs": "identity",
    "resnet_v2": "tf",
    "vgg16": "caffe",
    "vgg19": "caffe",
    "xception": "tf",
}
"""Module of keras.applications -> mode of its `preprocess_input`."""
