import numpy as np
import tensorflow as tf
from keras.datasets import cifar10
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.utils import normalize
from sklearn.preprocessing import MinMaxScaler, StandardScaler, minmax_scale
from tensorflow.keras.applications.vgg16 import preprocess_input


def network():
    model = Sequential([Conv2D(8, 3), Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


(x, y), _ = cifar10.load_data()
network().fit(normalize(x, axis=1), y)
network().fit(tf.image.convert_image_dtype(x, tf.float32), y)
network().fit(tf.image.per_image_standardization(x), y)
network().fit(StandardScaler().fit_transform(x.reshape(-1, 3072)).reshape(-1, 32, 32, 3), y)
scaler = MinMaxScaler()
flat = scaler.fit_transform(x.reshape(len(x), -1))
network().fit(flat.reshape(x.shape), y)
network().fit(minmax_scale(x.reshape(len(x), -1)).reshape(x.shape), y)
network().fit(preprocess_input(x.astype(np.float32)), y)
