import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical
from sklearn.preprocessing import LabelBinarizer, MultiLabelBinarizer

x = np.load("x.npy")
tags = MultiLabelBinarizer().fit_transform([line.split() for line in open("tags.txt")])
model = Sequential([Dense(16, activation="relu"), Dense(9, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(x, tags)

softmax = Sequential([Dense(3, activation="softmax")])
softmax.compile(loss="categorical_crossentropy", optimizer="adam")
softmax.fit(x, np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]]))
softmax.fit(x, np.array([[0.2, 0.5, 0.3], [1, 0, 0]]))
softmax.fit(x, to_categorical(np.load("y.npy"), 3))
softmax.fit(x, LabelBinarizer().fit_transform(np.load("names.npy")))
softmax.fit(x, np.load("rows.npy"))
first = Sequential([Dense(2, activation="softmax")])
first.compile("adam", "sparse_categorical_crossentropy")
first.fit(x, tags[:, 0])
