"""The classes that an encoder saw before are not those that it is given now."""
from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import load_iris
from sklearn.preprocessing import LabelBinarizer

X, y = load_iris(return_X_y=True)
binarizer = LabelBinarizer().fit(load("kinds"))
model = Sequential([Dense(4, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(X, binarizer.transform(y))
model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X, LabelBinarizer().fit_transform(y == 2))
