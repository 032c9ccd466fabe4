"""Encoders keep the number of classes that is known before them."""
import pandas as pd
import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import load_iris
from sklearn.preprocessing import LabelBinarizer, OneHotEncoder

X, y = load_iris(return_X_y=True)
model = Sequential([Dense(4, activation="softmax")])  # expect: SMX208@27
model.compile("adam", "categorical_crossentropy")
model.fit(X, OneHotEncoder(sparse=False).fit_transform(y.reshape(-1, 1)))
model = Sequential([Dense(2, activation="softmax")])  # expect: SMX208@27
model.compile("adam", "categorical_crossentropy")
model.fit(X, LabelBinarizer().fit_transform(y))
model = Sequential([Dense(2, activation="softmax")])  # expect: SMX208@27
model.compile("adam", "categorical_crossentropy")
model.fit(X, pd.get_dummies(y).values)
names = ["oak", "elm", "ash", "fir"]
trees = tf.keras.utils.image_dataset_from_directory("trees", class_names=names)
model = Sequential([Dense(3, activation="softmax")])  # expect: SMX208@27
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(trees.map(lambda x, y: (x / 255.0, y)))
