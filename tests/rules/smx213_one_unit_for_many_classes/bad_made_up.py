"""Samples that scikit-learn makes up, of four classes."""
from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import make_blobs, make_classification

X, y = make_classification(n_samples=100, n_classes=4, n_informative=5)
model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")  # expect: SMX213@23
model.fit(X, y)
points, groups = make_blobs(n_samples=100)
model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")  # expect: SMX213@23
model.fit(points, groups)
