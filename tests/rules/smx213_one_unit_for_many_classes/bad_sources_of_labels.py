import numpy as np
import pandas as pd
from keras import Sequential, datasets, layers
from keras.models import Model
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder


def classifier():
    model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])  # expect: SMX213@42
    return model


x = np.load("x.npy")

one = classifier()
one.fit(x, np.array([0, 1, 2, 1, 0, 2]))

iris = load_iris()
a_train, a_test, b_train, b_test = train_test_split(iris.data, iris.target, test_size=0.2)
two = Sequential()
two.add(layers.Dense(8, activation="relu", input_shape=(4,)))
two.add(layers.Dense(1))
two.add(layers.Activation("sigmoid"))
two.compile(loss="binary_crossentropy", optimizer="adam")  # expect: SMX213@18
two.fit(a_train, b_train, epochs=20)

frame = pd.read_csv("mood.csv")
mood = frame["mood"].map({"bad": 0, "fair": 1, "good": 2})
inputs = layers.Input((20,))
outputs = layers.Dense(1, activation="sigmoid")(layers.Dense(8)(inputs))


three = Model(inputs, outputs)
three.compile("adam", loss="binary_crossentropy")  # expect: SMX213@28
three.fit(x, mood.values)

names = ["ant", "bee", "cat", "ant"]
four = Sequential([layers.Dense(1, activation="sigmoid")])
four.compile("adam", "binary_crossentropy")  # expect: SMX213@22
four.fit(x, LabelEncoder().fit_transform(names))

(digits, kinds), _ = datasets.cifar10.load_data()
five = Sequential([layers.Flatten(), layers.Dense(1, activation="sigmoid")])
five.compile("adam", "binary_crossentropy")  # expect: SMX213@22
five.fit(digits / 255.0, kinds)

six = Sequential([layers.Dense(1, activation="sigmoid")])
six.compile("adam", "binary_crossentropy")  # expect: SMX213@21
six.fit(x, np.random.randint(1, 5, 100))
