"""Pixels for a pretrained network that takes them as they are, numbers for any network."""

import numpy as np
import tensorflow as tf
from project import Attention
from sklearn.preprocessing import StandardScaler
from tensorflow.keras.applications import VGG16
from tensorflow.keras.layers import Dense, Flatten

(x, y), _ = tf.keras.datasets.cifar10.load_data()
x / 255.0  # expect: SMX107@1
base = VGG16(include_top=False, input_shape=(32, 32, 3))
vgg = tf.keras.Sequential([base, Flatten(), Dense(10, activation="softmax")])
vgg.compile("adam", "categorical_crossentropy")  # expect: SMX207@21
vgg.fit(x, y)

table, scaler = np.load("table.npy"), StandardScaler()
scaler.fit(table)
scaler.transform(table)  # expect: SMX107@1
unknown = tf.keras.Sequential([Attention(), Dense(1)])
unknown.compile("adam", "mse")
unknown.fit(table, np.load("y.npy"))
