import numpy as np
import pandas as pd
from keras import Sequential, datasets, layers
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.preprocessing import LabelEncoder


def classifier():
    model = Sequential([layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy")
    return model


(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
classifier().fit(x, y == 3)
classifier().fit(x, (y > 4).astype("float32"))
classifier().fit(x, np.where(y > 4, 1, 0))
classifier().fit(x, y % 2)
keep = (y == 0) | (y == 1)
classifier().fit(x[keep], y[keep])
y[y > 1] = 1
classifier().fit(x, y)

data, target = load_breast_cancer(return_X_y=True)
classifier().fit(data, target)
iris = load_iris()
classifier().fit(iris.data[:100], iris.target[:100] == 1)

frame = pd.read_csv("mail.csv")
classifier().fit(np.load("m.npy"), frame["kind"].map({"ham": 0, "spam": 1}))
classifier().fit(np.load("m.npy"), LabelEncoder().fit_transform(frame["kind"]))
classifier().fit(np.load("m.npy"), LabelEncoder().fit_transform(["yes", "no", "yes"]))
classifier().fit(np.load("m.npy"), np.array([[0], [1], [1], [0]]))
classifier().fit(np.load("m.npy"), np.concatenate([np.zeros(50), np.ones(50)]))
classifier().fit(np.load("m.npy"), np.random.randint(0, 2, 100))
