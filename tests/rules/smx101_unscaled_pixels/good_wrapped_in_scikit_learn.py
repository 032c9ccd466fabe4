"""Scaled before an estimator of scikit-learn gets them, and whole numbers that it makes one-hot."""
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.wrappers.scikit_learn import KerasClassifier
from sklearn.model_selection import GridSearchCV, cross_val_score

(x, y), (x_test, y_test) = mnist.load_data()
x = x.reshape(-1, 784) / 255.0


def build(units=50):
    model = Sequential([Dense(units, activation="relu"), Dense(10, activation="softmax")])
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


classifier = KerasClassifier(build_fn=build, epochs=10)
cross_val_score(classifier, x, y)
search = GridSearchCV(classifier, {"units": [20, 50]})
search.fit(x, y)
search.score(x_test.reshape(-1, 784) / 255.0, y_test)
