import tensorflow as tf
import tensorflow_hub as hub
from mylib import augmentation, backbone
from tensorflow.keras.applications import EfficientNetB0, MobileNetV3Small
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.layers import Conv2D, Dense, Flatten

(x, y), _ = cifar10.load_data()

for first in (
    EfficientNetB0(include_top=False, pooling="avg", weights=None),
    MobileNetV3Small(include_top=False, pooling="avg", weights=None),
    hub.KerasLayer("https://tfhub.dev/x"),
    backbone(),
    augmentation,
):
    model = tf.keras.Sequential([first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)

unknown_first = tf.keras.Sequential([augmentation, Conv2D(8, 3), Flatten(), Dense(10, "softmax")])
unknown_first.compile("adam", "sparse_categorical_crossentropy")
unknown_first.fit(x, y)
