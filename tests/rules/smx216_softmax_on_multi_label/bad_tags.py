import numpy as np
from keras.layers import Activation, Dense, Input
from keras.models import Model, Sequential
from sklearn.preprocessing import MultiLabelBinarizer

x = np.load("x.npy")
tags = MultiLabelBinarizer().fit_transform([line.split() for line in open("tags.txt")])
model = Sequential([Dense(16, activation="relu"), Dense(9, activation="softmax")])  # expect: SMX216@71
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x, tags)

binarizer = MultiLabelBinarizer(classes=["red", "blue", "wool"])
binarizer.fit([["red"], ["blue", "wool"]])
rows = binarizer.transform([["red", "wool"], ["blue"]])
other = Sequential()
other.add(Dense(3))
other.add(Activation("softmax"))  # expect: SMX216@22
other.compile(loss="binary_crossentropy", optimizer="adam")
other.fit(x, rows)

inputs = Input((4,))
third = Model(inputs, Dense(3, activation="softmax")(inputs))  # expect: SMX216@43
third.compile("sgd", "categorical_crossentropy")
third.fit(x, np.array([[1, 1, 0], [0, 1, 0], [1, 0, 1]]))


def train(y):
    net = Sequential([Dense(2, activation="softmax")])  # expect: SMX216@43
    net.compile("sgd", "binary_crossentropy")
    net.fit(x, y.astype("float32"))


train(np.array([[1, 1], [0, 1], [1, 0]]))
