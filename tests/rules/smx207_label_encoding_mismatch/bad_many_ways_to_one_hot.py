import numpy as np
import pandas as pd
import tensorflow as tf
from keras.utils import np_utils
from sklearn.preprocessing import LabelBinarizer, OneHotEncoder
from tensorflow.keras import Sequential, layers

x = np.load("x.npy")
names = pd.read_csv("labels.csv")["name"]
codes = np.load("codes.npy")


def build():
    model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(6, activation="softmax")])
    model.compile("adam", loss=tf.keras.losses.SparseCategoricalCrossentropy())  # expect: SMX207@32
    return model


build().fit(x, pd.get_dummies(names))
build().fit(x, np_utils.to_categorical(codes))
build().fit(x, np.eye(6)[codes])
build().fit(x, tf.one_hot(codes, 6))
build().fit(x, OneHotEncoder().fit_transform(codes.reshape(-1, 1)).toarray())
build().fit(x, LabelBinarizer().fit_transform(names))
