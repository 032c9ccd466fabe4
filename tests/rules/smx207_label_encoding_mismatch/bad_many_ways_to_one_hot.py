import numpy as np
import pandas as pd
import tensorflow as tf
from keras.utils import np_utils
from sklearn.preprocessing import LabelBinarizer, OneHotEncoder
from tensorflow.keras import Sequential, layers

x = np.load("x.npy")
names = pd.read_csv("labels.csv")["name"]
codes = np.load("codes.npy")
model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(6, activation="softmax")])

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, pd.get_dummies(names))

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, np_utils.to_categorical(codes))

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, np.eye(6)[codes])

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, tf.one_hot(codes, 6))

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, OneHotEncoder().fit_transform(codes.reshape(-1, 1)).toarray())

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, LabelBinarizer().fit_transform(names))

model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x, tf.keras.utils.to_categorical(codes, num_classes=6))
