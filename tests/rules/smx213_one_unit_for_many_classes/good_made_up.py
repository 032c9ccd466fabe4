"""Two classes are made up, or a number that is not known."""
from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import make_blobs, make_circles, make_classification

model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(*make_circles(n_samples=100))
X, y = make_classification(n_samples=100)
model.fit(X, y)
X, y = make_blobs(centers=number_of_groups())
model.fit(X, y)
