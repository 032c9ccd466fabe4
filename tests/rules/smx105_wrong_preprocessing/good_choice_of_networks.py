"""One of the networks scales raw pixels by itself."""

import sys

import keras
import tensorflow_datasets as tfds

NETWORKS = {
    "EfficientNetV2B0": keras.applications.EfficientNetV2B0,
    "Xception": keras.applications.Xception,
    "ResNet50V2": keras.applications.ResNet50V2,
}

data = tfds.load("cats_vs_dogs", split="train", as_supervised=True).batch(32)
network = NETWORKS[sys.argv[1]](include_top=False, weights="imagenet")
model = keras.Sequential(
    [
        keras.Input((224, 224, 3)),
        network,
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(2),
    ]
)
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(data)
