"""Functions that read pictures and prepare their pixels.

Read from TensorFlow 2.21 (`tf.image`, `tf.io`), Keras 3.15, tf_keras 2.21, OpenCV 4 and Pillow.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

READERS: Final = (
    "PIL.Image.open",
    "cv2.imread",
    "imageio.imread",
    "imageio.v2.imread",
    "imageio.v3.imread",
    "scipy.misc.imread",
    "scipy.ndimage.imread",
    "skimage.io.imread",
)
"""Functions that read a picture as whole numbers from 0 to 255."""


class Effect(Enum):
    """What a function does to the pixels of a picture."""

    DECODES = "reads them, 0 to 255"
    KEEPS = "keeps their range"
    SCALES = "brings them into a range of its own"


TENSORFLOW: Final[Mapping[str, Effect]] = {
    **dict.fromkeys(
        ("decode_bmp", "decode_gif", "decode_image", "decode_jpeg", "decode_png", "decode_webp"),
        Effect.DECODES,
    ),
    "decode_and_crop_jpeg": Effect.DECODES,
    **dict.fromkeys(
        (
            "central_crop",
            "flip_left_right",
            "flip_up_down",
            "random_crop",
            "random_flip_left_right",
            "random_flip_up_down",
            "resize",
            "resize_area",
            "resize_bicubic",
            "resize_bilinear",
            "resize_image_with_crop_or_pad",
            "resize_image_with_pad",
            "resize_images",
            "resize_nearest_neighbor",
            "resize_with_crop_or_pad",
            "resize_with_pad",
        ),
        Effect.KEEPS,
    ),
    **dict.fromkeys(("convert_image_dtype", "per_image_standardization"), Effect.SCALES),
}
"""Function of `tf.image` and `tf.io` -> effect; others of `tf.image` give unknown numbers."""

OPENCV: Final[Mapping[str, Effect]] = dict.fromkeys(("resize", "cvtColor", "flip"), Effect.KEEPS)
"""Function of `cv2` -> effect."""

STANDARDISING: Final = (
    "featurewise_center",
    "samplewise_center",
    "featurewise_std_normalization",
    "samplewise_std_normalization",
    "zca_whitening",
)
"""Arguments of `ImageDataGenerator` that may scale the pixels."""
