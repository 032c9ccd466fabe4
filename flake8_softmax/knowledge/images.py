"""Functions that read pictures and prepare their pixels.

Read from TensorFlow 2.21 (`tf.image`, `tf.io`), Keras 3.15, tf_keras 2.21, OpenCV 4 and Pillow.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

READERS: Final = (
    "PIL.Image.open",
    "cv2.imdecode",
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

KEEPING: Final = (
    "PIL.Image.fromarray",
    *(
        f"PIL.ImageOps.{name}"
        for name in (
            "autocontrast",
            "contain",
            "crop",
            "equalize",
            "exif_transpose",
            "expand",
            "fit",
            "flip",
            "grayscale",
            "invert",
            "mirror",
            "pad",
        )
    ),
    *(
        f"cv2.{name}"
        for name in (
            "GaussianBlur",
            "adaptiveThreshold",
            "add",
            "bilateralFilter",
            "bitwise_not",
            "blur",
            "boxFilter",
            "copyMakeBorder",
            "cvtColor",
            "dilate",
            "equalizeHist",
            "erode",
            "fastNlMeansDenoising",
            "fastNlMeansDenoisingColored",
            "filter2D",
            "flip",
            "getRectSubPix",
            "medianBlur",
            "morphologyEx",
            "resize",
            "rotate",
            "transpose",
            "warpAffine",
            "warpPerspective",
        )
    ),
    "imutils.resize",
    "imutils.rotate",
    "imutils.rotate_bound",
    "scipy.misc.imresize",
    "scipy.misc.imrotate",
    "scipy.ndimage.gaussian_filter",
    "scipy.ndimage.median_filter",
    "scipy.ndimage.rotate",
    "scipy.ndimage.shift",
    "scipy.ndimage.zoom",
    *(f"keras.preprocessing.image.{name}" for name in ("random_rotation", "random_shift")),
    *(f"keras.preprocessing.image.{name}" for name in ("random_shear", "random_zoom")),
    *(f"{section}.smart_resize" for section in ("keras.preprocessing.image", "keras.utils")),
    *(f"keras.ops.image.{name}" for name in ("crop_images", "pad_images", "resize")),
)
"""Functions of a picture that keep the range of its pixels."""

TO_UNIT: Final = (
    "skimage.color.rgb2gray",
    "skimage.img_as_float",
    "skimage.img_as_float32",
    "skimage.img_as_float64",
    "skimage.transform.rescale",
    "skimage.transform.resize",
    "skimage.transform.rotate",
    "skimage.util.img_as_float",
    "skimage.util.img_as_float32",
    "skimage.util.img_as_float64",
)
"""Functions of scikit-image that bring bytes to 0 to 1 and leave other numbers as they are."""

FILE_READERS: Final = ("matplotlib.image.imread", "matplotlib.pyplot.imread")
"""Functions that read a PNG as numbers from 0 to 1, and all else from 0 to 255."""

STANDARDISING: Final = (
    "featurewise_center",
    "samplewise_center",
    "featurewise_std_normalization",
    "samplewise_std_normalization",
    "zca_whitening",
)
"""Arguments of `ImageDataGenerator` that may scale the pixels."""
